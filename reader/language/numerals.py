"""Numbers with what stands at them, dates and times by the printed unit, and abbreviations with numerals."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from reader.language.edges import Edge
from reader.language.token import Kind

if TYPE_CHECKING:
    from reader.language.edges import Edges

_CHINESE: Final = "〇○零一二三四五六七八九十百千万亿两"
_DATE: Final = "年代|世纪|年度|年|月份|月|日|号|时|点|分|秒"
_FIGURE: Final = re.compile(
    r"(?:第|零下)?\d+(?:[.．,，:：∶]\d+|[-－—–～~至到/]\d+(?![\d年月日]))*[%％‰℃]?"
    rf"(?: ?[余多几])?(?: ?[十百千万亿]+(?<![百千](?=[瓦米克帕卡焦赫])))?[余多]?(?:分之[{_CHINESE}\d]+)?"
)
_DATED: Final = re.compile(rf"\d{{1,4}} ?(?:{_DATE})")
_SPELLED: Final = re.compile(
    rf"第?(?:百分之[{_CHINESE}]+(?:点[{_CHINESE}]+)?|[{_CHINESE}几]{{2,}}(?:点[{_CHINESE}]+)?[余多]?|"
    rf"[{_CHINESE}几]+分之[{_CHINESE}]+|[一两]米[一二三四五六七八九]+)"
)
_SPELLED_DATE: Final = re.compile(rf"[{_CHINESE}]+(?:{_DATE})|[上本]世纪|[次翌]年")
_ORDINAL: Final = re.compile(r"第[一二三四五六七八九十]")
_MEASURES: Final = "个条次趟度回遍年天月块元斤亩米头张句步点段项种片座家名位只些半层口里日夜"
_COUNTED: Final = re.compile(
    rf"(?=([一二三四五六七八九两双多][^\W的了着过是有在和就又都\d][一二三四五六七八九两双多][^\W的了着过是有在和就又都\d{_MEASURES}]))"
)
_PLENARY: Final = re.compile(
    rf"(?:第?[{_CHINESE}]+届)?[一二三四五六七八九]中全会|第[{_CHINESE}]+(?:[次届](?:全国)?(?:人民)?代表大会|人民医院|"
    "中学|小学|幼儿园)"
)
_QUOTED: Final = re.compile(
    r"(?<=[“「『])(?=[\u4e00-\u9fff]{0,4}[一二三四五六七八九十两双多])[\u4e00-\u9fff]{2,6}(?=[”」』])"
)
_NEWSPAPER: Final = re.compile(r"(?<=《)[\u4e00-\u9fff]{2,6}报(?=》)")
_COSTS: Final = (
    (_FIGURE, 4.0),
    (_DATED, 5.0),
    (_SPELLED, 11.0),
    (_SPELLED_DATE, 12.0),
    (_ORDINAL, 9.0),
    (_PLENARY, 14.0),
)
COUNTED: Final = 23.0
"""nats of an abbreviation that counts twice: 三会一课, 两学一做"""
QUOTED: Final = 16.0
"""nats of a quoted phrase with a numeral, “两个确立”, and of the name of a newspaper, 《青河报》"""


def add_numerals(text: str, edges: Edges) -> None:
    """Add the edges of numbers, dates and abbreviations."""
    for pattern, cost in _COSTS:
        for match in pattern.finditer(text):
            edges[match.start()].append(Edge(match.end(), cost, Kind.NUMBER))
    for match in _COUNTED.finditer(text):
        edges[match.start()].append(Edge(match.end(1), COUNTED, Kind.WORD))
    for match in chain(_QUOTED.finditer(text), _NEWSPAPER.finditer(text)):
        edges[match.start()].append(Edge(match.end(), QUOTED, Kind.WORD))
