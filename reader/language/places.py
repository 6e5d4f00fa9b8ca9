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
NUMBERED: Final = -5.0
"""of a street with the number of a house behind it, and of each character of it that places do not have"""
_PEOPLE: Final = (
    "[回苗彝壮侗瑶白傣黎畲怒藏满水羌京佤]|土家|布依|哈尼|傈僳|拉祜|纳西|蒙古|朝鲜|哈萨克|东乡|仡佬|达斡尔|鄂温克|撒拉|"
    "裕固|景颇|布朗|毛南"
)
_HOUSE: Final = re.compile(r"\d+号")
_STREETS: Final = frozenset("路街道巷")
_KINDS: Final = re.compile(
    f"(?<=[\\u4e00-\\u9fff])(?:(?:{_PEOPLE})族(?:乡|镇|自治[州县旗])|"
    "街道办事处|居委会|村委会|街道|社区|林场|农场|水库|新区|开发区|[省市县区镇乡村州旗屯寨湾坝沟庄堡岛港湖江河溪山岭路街桥站塘])"
)


def add_places(text: str, edges: Edges) -> None:
    """Add the edges of Chinese places."""
    table = parts().place
    for match in _KINDS.finditer(text):
        end = match.start()
        numbered = text[match.end() - 1] in _STREETS and _HOUSE.match(text, match.end())
        cost, never = (PLACE + NUMBERED, NEVER + NUMBERED) if numbered else (PLACE, NEVER)
        for start in range(end - 1, max(-1, end - 4), -1):
            if not "\u4e00" <= text[start] <= "\u9fff":
                break
            cost += min(table.get(text[start], never), never)
            if cost > DEAREST:
                break
            edges[start].append(Edge(match.end(), cost + LENGTHS[end - start], Kind.PLACE))
