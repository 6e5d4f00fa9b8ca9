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
NO_NAME = (
    "(?!调查|手记|见闻|观察|走基层|走进|来信|来电|视点|视线|日记|笔记|镜头|看|说|在|从|了解|获悉|到|采访|发现|昨|近|节|站|证|座谈|"
    "培训|团|协会|之家|眼|体验|帮|热线|专访|评|述|行动|报道)"
)
"""what follows a reporter, or a column's name says, that is no name"""
CREDIT = (
    rf"{REPORTER} *:? *{NO_NAME}{NAME}(?:[ 、]+(?:{REPORTER} *)?{NAME}){{0,30}}"
    r"(?: *(?:文/图|图/文|报道|供稿))?"
)
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
    ADDRESSEE = auto()


LABEL = (
    "要闻|综合|时政|民生|副刊|专版|专题|特别报道|特刊|经济|社会|文化|教育|体育|国际|国内|视点|视窗|关注|聚焦|乡村|乡镇|"
    "三农|法治|健康|卫生|生活|旅游|广告|公告|文艺|文学|科技|生态|党建|评论|理论|图片|新闻|人物|服务|天下|悦读|读者|综合新闻"
)
"""what newspapers call their pages"""
DATED = (
    rf"{DAY}|\d{{1,2}} ?月 ?\d{{1,2}} ?日(?= *{WEEKDAY})|{WEEKDAY}|农历[{HAN}]{{2,12}}(?= |$)|"
    rf"(?:总?第|总) ?\d+ ?期|[(（]?今日 ?[\d{COUNT[1:-6]}]+ ?版[)）]?|第?{NUMERAL}版"
)
EDGE = rf"(?:{DATED}|[{HAN} ]{{1,12}}报|{LABEL}|[A-Z]?0?\d{{1,2}}|[:：|·])"
FURNITURE = (
    rf"(?!{DAY}$)(?=(?:(?>{EDGE}) *+){{1,12}}+$).*(?:{DATED}).*",
    rf"(?:第?{NUMERAL}版|[A-Z]\d{{1,2}}) *:? *[{HAN}]{{2,6}}",
    rf"(?:第?{NUMERAL}版|\d{{1,2}}|[A-Z]\d{{1,2}}) *:? *[{HAN}]{{0,6}} *{DAY}(?: *{WEEKDAY})?",
    r"农历.{2,14}|今日天气[: ].*|[A-Z]\d{1,2}",
)
DESK = (
    r"值班(?:总编|编委|编辑|主任)|责任编辑|责编|本版(?:编辑|责编)|[一二三四五六七八]版责编|版式(?:设计)?|版面|组版|"
    r"美编|美术编辑|编辑|校对|审读|审核|主编|总编(?:辑)?|监制|统筹|策划"
)
PERSON = rf"[{HAN}](?: ?[{HAN}·]){{1,3}}"
CALL = r"(?:新闻|广告|发行|报料|爆料|订报|投稿|本报|编辑部|采编|读者|总编室)(?:热线|电话|邮箱|网址|信箱|地址)"
UNMISTAKABLE = (
    r".{0,20}(?:统一连续出版物号|统一刊号|邮发代号|CN ?\d\d-\d{4}).{0,20}",
    rf"(?:{DESK})[: ].*",
    rf"(?:(?:{DESK})[: ]*{PERSON} *){{2,6}}",
    rf"{CALL}[: ].*|网址[: ].*|.{{0,6}}www\..*",
    rf"[{HAN}]{{2,8}}报 *第?{NUMERAL}版",
    r"[—\-] ?\d{1,4} ?[—\-]",
)
FORMS = {
    Cue.STAFF: "|".join(UNMISTAKABLE),
    Cue.DATE: rf"{DAY}|二〇[〇一二三四五六七八九]{{2}}年{COUNT}月{COUNT}日",
    Cue.FURNITURE: "|".join(FURNITURE),
    Cue.DOC_NO: (
        rf"[{HAN}]{{2,10}}[〔\[【(]\d{{4}}[〕\]】)]第?\d{{1,4}}号|"
        rf"[〔\[【(]\d{{4}}[〕\]】)][{HAN}]{{1,8}}(?:\d{{1,4}}[{HAN}]{{1,4}})?\d{{1,5}}(?:-\d+)?号"
    ),
    Cue.CHAPTER: rf"第{COUNT}[编章节](?: +[^。，；]{{1,20}})?",
    Cue.CAPTION: (
        rf"(?=.*摄\)?$)(?:.*[ 。(])?(?:(?:{REPORTER}|新华社发) *)?\(?{NAME} ?(?<!拍)摄\)?|"
        rf".*[。!?] *(?:{REPORTER} *)?{NAME} *(?:摄影(?:报道)?|文/图|图/文)|"
        r"(?:图为|[上下左右]图|图[①-⑨一二三四][:为]).*"
    ),
    Cue.BYLINE: rf"{CREDIT}|\({CREDIT}\)",
}
CAPTION = re.compile(FORMS[Cue.CAPTION])
CREDITED = re.compile(r"(?:摄|摄影|报道|文/图|图/文)[)）]?$")
LABELLED = re.compile(LABEL)
CUE = re.compile("|".join(f"(?P<{cue.name}>{form})" for cue, form in FORMS.items()))

MARKER = re.compile(rf"[(▶►]? ?(下转|上接|紧接|转)(第?)({NUMERAL})版 ?\)?")
PLACE = rf"[{HAN}·、 ]"
DATELINE = re.compile(
    rf"{AGENCY.pattern}(?:{PLACE}{{0,12}}?{SENT_ON}|{PLACE}{{0,4}}?(?:专?电|讯)(?=[ (]|\d|记者|$))"
)
MASTHEAD = re.compile(rf"[{HAN}]{{1,9}}(?:报|时讯|新闻)")
PUBLISHER = re.compile(rf"[{HAN} ]{{2,20}}(?:主管|主办|承办|出版)")
CONTENTS = re.compile(r"[▶►■●]?(?:今日|本期|本报)?(?:导读|要目|看点|提要)")
CONTENTS_ENTRY = re.compile(rf"[^。；]{{2,30}}(?: |…+|\.{{2,}}|[·>▶]) ?[(（]?(?:详见)?第?{NUMERAL}版[)）]?")
PAGE_NUMBER = re.compile(rf"[▶►>(（]? ?(?:详见)?第?{NUMERAL}版[)）]?")
FUSED = re.compile(
    rf"([^。；，]{{4,40}}?)[ \u3000]+((?:{REPORTER}) *:? *{NAME}(?:[ 、]+(?:{REPORTER} *)?{NAME}){{0,6}})"
)
PASSED = re.compile(r"[（(].*(?:通过|公布|发布|施行|修订|修正|批准).{0,10}[）)]")
"""the note below the title of a law"""
SALUTATION = re.compile(r"(?:尊敬的|亲爱的|敬爱的|各位).{1,20}[:：]|.{1,12}同志[:：]")
NOTICE = re.compile(r"关于[^，。；]*的?(?:通知|通报|决定|意见|批复|请示|报告|函|纪要)(?:[（(].*[）)])?$")
LETTER = re.compile(r"(?:致.+(?:信|书)|公开信|慰问信|感谢信|倡议书)$")
NUMBERED = re.compile(
    rf"{COUNT}、|[（(](?:{COUNT}|\d{{1,2}})[）)]|第{COUNT}条[ \u3000]|\d{{1,2}}[.．、](?!\d)"
)
ITEM = re.compile(r"[▲△▼●■◆★]|(?:记者|主持人|网友|问|答)[:：]")
"""with what an item of a list begins, or a question or an answer"""
PHRASES = re.compile(r"[^\s本]\S{3,}(?:[ \u3000]+\S{4,})+")
ATTACHED = re.compile(r"附件?\d?[:：]")

TERMINAL = re.compile(
    r"[。！？!?…][”’」』》）)]*$|[A-Za-z0-9%][.]$|[。！？][”’]?[（(][^（）()]{1,24}[）)]$|^[（(][^（）()]{1,14}[）)]$|摄[）)]$|\d{5,}$"
)
MAY_END = "。！？!?…”’」』》）)."
"""with what, but for digits, a sentence ends"""
LIST_END = ("：", ":", "；", ";")
OPEN_END = tuple("，、,（(《“‘—")
QUOTED = re.compile(r"“[^”]*”")
CLAUSE = re.compile(rf"第{COUNT}条[ \u3000]")
INSIDE_PROSE = re.compile(r"[。；]")
DIVIDED = re.compile(r"[，。、；：,;:]")


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
    if found is None or text[found.end() : found.end() + 1] in ("）", ")"):
        return None
    return text[: found.end()]


def opens_with_dateline(lines: Sequence[Line]) -> bool:
    """Whether a dateline stands at the start of the first line; the line's end may cut it."""
    first, *rest = (line.text[:DATELINE_WITHIN] for line in lines[:2])
    if dateline_of(first):
        return True
    if not rest or dateline_of(first + rest[0]) is None:
        return False
    return AGENCY.match(first) is not None and dateline_of(rest[0]) is None


def unquoted(text: str) -> str:
    """The text, what is quoted in it left out."""
    return QUOTED.sub("“”", text) if "“" in text else text


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends with the text."""
    last = text[-1:]
    return (last in MAY_END or last.isdigit()) and bool(TERMINAL.search(text[-16:]))


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
