"""Cues: what one printed line says about itself, whatever stands around it.

Every cue is of the whole line or of its start; the forms and their counter-examples are those of
the newspaper conventions.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.lines import fold, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.issue.lines import Line

CUE_AT_MOST = 120
"""characters that a line with a cue has at most; keeps matching short on any input"""
DATELINE_WITHIN = 60
"""characters within which a dateline ends"""

HAN = "㐀-䶿一-鿿豈-﫿〇"
NUMERAL = r"(?:[A-Z]?\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
COUNT = "[一二三四五六七八九十百零]{1,6}"
DAY = r"(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日"
WEEKDAY = r"(?:星期|周)[一二三四五六日天]"
NAME = rf"[{HAN}·]{{1,4}}"
REPORTER = (
    r"(?:本报|本台|本刊|新华社|特约|实习|见习|驻地|全媒体|融媒体|首席){0,3}(?:记者|通讯员|评论员|特约撰稿)"
)
CREDIT = rf"{REPORTER} *:? *{NAME}(?:[ 、]+(?:{REPORTER} *)?{NAME}){{0,30}}(?: *(?:文/图|图/文|报道|供稿))?"
STAFF = r"值班总编|责任编辑|责编|本版(?:编辑|责编)|[一二三四五六七八]版责编|版式(?:设计)?|校对|美编|编辑"
AGENCY = re.compile(rf"据?(?:本(?:报|台|刊|网)|[{HAN}]{{1,6}}?(?:社|报|网|台))")
SENT_ON = r"(?:(?:19|20)\d\d年)?\d{1,2} ?月 ?\d{1,2} ?日 ?(?:[上下]午|凌晨|夜|晚)?(?:专?电|讯)"


class Cue(Enum):
    """What a line can say of itself."""

    FURNITURE = auto()
    STAFF = auto()
    """furniture that cannot be a part of a sentence"""
    DOC_NO = auto()
    BYLINE = auto()
    CAPTION = auto()
    CHAPTER = auto()
    DATE = auto()
    JUMP_TO = auto()
    JUMP_FROM = auto()


BESIDE_DAY = rf"{WEEKDAY}|农历[{HAN}]{{2,12}}|总?第\d+期|今日\d+版|第?{NUMERAL}版"
FURNITURE = (
    rf"(?:[{HAN} ]{{1,12}}报 +)?{DAY}(?: *(?:{BESIDE_DAY})){{0,4}}",
    rf"(?:第?{NUMERAL}版|\d{{1,2}}|[A-Z]\d{{1,2}}) *:? *[{HAN}]{{0,6}} *{DAY}(?: *{WEEKDAY})?",
    rf"{WEEKDAY}|农历.{{2,14}}|今日天气[: ].*",
    r"总?第 ?\d+ ?期(?: *今日\d+版)?|今日\d+版",
    rf"第?{NUMERAL}版(?: *:? *[{HAN}]{{2,6}})?|[A-Z]\d{{1,2}}(?: +[{HAN}]{{2,6}})?",
)
UNMISTAKABLE = (
    r".{0,20}(?:统一连续出版物号|统一刊号|邮发代号|CN ?\d\d-\d{4}).{0,20}",
    rf"(?:{STAFF})[: ].*",
    rf"[{HAN}]{{2,8}}报 *第?{NUMERAL}版",
    r"[—\-] ?\d{1,4} ?[—\-]",
)
FORMS = {
    Cue.STAFF: "|".join(UNMISTAKABLE),
    Cue.DATE: rf"{DAY}|二〇[〇一二三四五六七八九]{{2}}年{COUNT}月{COUNT}日",
    Cue.FURNITURE: "|".join(FURNITURE),
    Cue.DOC_NO: rf"[{HAN}]{{2,10}}[〔\[【(]\d{{4}}[〕\]】)]第?\d{{1,4}}号",
    Cue.CHAPTER: rf"第{COUNT}[编章节](?: +[^。，；]{{1,20}})?",
    Cue.CAPTION: rf"(?:.*[ 。(])?(?:(?:{REPORTER}|新华社发) *)?\(?{NAME} ?(?<!拍)摄\)?|图为.*",
    Cue.BYLINE: rf"{CREDIT}|\({CREDIT}\)",
}
CUE = re.compile("|".join(f"(?P<{cue.name}>{form})" for cue, form in FORMS.items()))

MARKER = re.compile(rf"[(▶►]? ?(下转|上接|紧接|转)(第?)({NUMERAL})版 ?\)?")
PLACE = rf"[{HAN}·、 ]"
DATELINE = re.compile(
    rf"{AGENCY.pattern}(?:{PLACE}{{0,12}}?{SENT_ON}|{PLACE}{{0,4}}?(?:专?电|讯)(?=[ (]|记者|$))"
)
MASTHEAD = re.compile(rf"[{HAN}]{{1,9}}(?:报|时讯|新闻)")
PUBLISHER = re.compile(rf"[{HAN} ]{{2,20}}(?:主管|主办|承办|出版)")
CONTENTS = re.compile(r"(?:今日)?(?:导读|要目|看点)")
CONTENTS_ENTRY = re.compile(rf"[^。；]{{2,30}} 第?{NUMERAL}版")
NUMBERED = re.compile(rf"{COUNT}、|[（(]{COUNT}[）)]|第{COUNT}条[ \u3000]")

TERMINAL = re.compile(r"[。！？!?…][”’」』》）)]*$|[A-Za-z0-9%][.]$|[。！？][（(][^（）()]{1,12}[）)]$")
LIST_END = re.compile(r"[：:；;]$")
OPEN_END = re.compile(r"[，、,（(《“‘—]$")
INSIDE_PROSE = re.compile(r"[。；]")
COMMA = re.compile(r"[，,]")
LISTED = re.compile(r"[，,].*[，,]|[，、,].*[，、,].*[，、,]")
"""more commas than a headline line has"""


class Marker(NamedTuple):
    """A jump marker found in a line."""

    cue: Cue
    page: str
    start: int
    stop: int


def cue_of(line: Line) -> Cue | None:
    """What the line says of itself; None if it says nothing."""
    if len(line.text) > CUE_AT_MOST or not (found := CUE.fullmatch(folded(line))):
        return None
    return Cue[found.lastgroup or ""]


def dateline_of(text: str) -> str | None:
    """The dateline at the start of a text, as printed; None if there is none."""
    start = text[:DATELINE_WITHIN]
    if "电" not in start and "讯" not in start:
        return None
    found = DATELINE.match(fold(start))
    return text[: found.end()] if found else None


def opens_with_dateline(lines: Sequence[Line]) -> bool:
    """Whether a dateline stands at the start of the first line; the line's end may cut it."""
    first, *rest = (line.text[:DATELINE_WITHIN] for line in lines[:2])
    if dateline_of(first):
        return True
    cut = bool(rest) and AGENCY.match(first) is not None and dateline_of(rest[0]) is None
    return cut and dateline_of(first + rest[0]) is not None


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends with the text."""
    return bool(TERMINAL.search(text[-16:]))


def marker_of(line: Line, page: str) -> Marker | None:
    """The jump marker at the start or the end of a line that stands on `page`."""
    if len(line.text) > CUE_AT_MOST or "版" not in line.text:
        return None
    text = fold(line.text)
    for found in MARKER.finditer(text):
        if (cue := _direction(found, text, page)) is not None:
            return Marker(cue, page_number(found[3]), *found.span())
    return None


def _direction(found: re.Match[str], text: str, page: str) -> Cue | None:
    first, last = found.start() == 0, found.end() == len(text)
    if not (first or last) or not (found[0][0] in "(▶►" or (first and last)):
        return None
    if found[1] == "紧接":  # says neither to nor from: a later page is where it goes on
        to = not first or (last and _order(page_number(found[3])) > _order(page))
    else:
        to = found[1] != "上接"
    return Cue.JUMP_TO if to else Cue.JUMP_FROM


def _order(page: str) -> tuple[str, int]:
    letters = page.rstrip("0123456789")
    return letters, int(page[len(letters) :] or 0)


def page_number(numeral: str) -> str:
    """A page's label with ASCII digits and without leading zeros: 三 is 3, A02 is A2."""
    if numeral[-1].isdigit():
        letters = numeral.rstrip("0123456789")
        return f"{letters}{int(numeral[len(letters) :])}"
    tens, ten, units = numeral.rpartition("十")
    digits = "零一二三四五六七八九"
    return str(10 * bool(ten) * digits.index(tens or "一") + digits.index(units or "零"))
