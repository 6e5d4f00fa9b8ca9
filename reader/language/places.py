"""Places that no dictionary knows: one to three characters before 县, 镇, 村."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.language.edges import Edge
from reader.language.name_parts import parts
from reader.language.token import Kind

if TYPE_CHECKING:
    from reader.language.edges import Edges

PLACE: Final = 7.0
"""nats of a place, beside what its characters cost"""
LENGTHS: Final = {1: 6.0, 2: 0.3, 3: 1.8}
NEVER: Final = 11.0
"""nats of a character that places do not have"""
DEAREST: Final = 28.0
_KINDS: Final = re.compile(
    "(?<=[\\u4e00-\\u9fff])(?:街道办事处|居委会|村委会|街道|社区|林场|农场|水库|新区|开发区|[省市县区镇乡村州旗屯寨湾坝沟庄堡岛港湖江河溪山岭路街桥站塘])"
)


def add_places(text: str, edges: Edges) -> None:
    """Add the edges of Chinese places."""
    table = parts().place
    for match in _KINDS.finditer(text):
        cost = PLACE
        end = match.start()
        for start in range(end - 1, max(-1, end - 4), -1):
            if not "\u4e00" <= text[start] <= "\u9fff":
                break
            cost += table.get(text[start], NEVER)
            if cost > DEAREST:
                break
            edges[start].append(Edge(match.end(), cost + LENGTHS[end - start], Kind.PLACE))
