"""What speaks for chunks and headlines of a page being of one article, in nats.

Columns of one article are equally wide, a sentence or a word goes over from one to the next, numbers count
on, and the wording is alike; a headline shares its words with the lead. The weights were set by hand and
adjusted on printed practice pages, one half of the articles held back.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from reader.issue import roles
from reader.issue.crossing import crossing
from reader.issue.elements import Chunk, Element, HeadGroup
from reader.issue.headcues import slogan
from reader.issue.likeness import Likeness, pairs, shrunk
from reader.issue.lines import folded
from reader.issue.numbering import follows, marks
from reader.issue.pieces import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAD = 600
"""characters of a body that its headline draws on"""

SWITCH = -6.4
"""a chunk right below another is of another article"""
RETURN = -4.0
"""a chunk below a headline goes on with an article above it"""
SENTENCE = -5.0
"""one of two chunks breaks off, or resumes, in mid-sentence and the other does not"""
MISREAD = -1.0
"""the same, but a word goes over from one to the other"""
WORD = 2.5
RESUMED = 0.5
FRESH = -3.0
"""what goes on is opened by a dateline"""
TORN = -7.0
"""a text begins in mid-sentence"""
BEGINS_BELOW = -3.0
"""an article begins right below another's text"""
FRESH_BELOW = -1.5
READS_LATER = -3.0
"""an article begins with words that refer to what was said before"""
LATER = re.compile(
    r"据(?:悉|了解|介绍|统计|[^，。]{1,8}介绍)|此外|另外|同时|与此同时|目前|下一步|接下来|随后|之后|后来|其中|其次|然而|但|但是|不过|"
    r"因此|所以|为此|对此|此前|此次|如今|现在|他|她|它|这|该|那|[^，。]{2,8}(?:指出|强调|要求|表示|说|认为|介绍|告诉记者)|"
    r"通报|通告|会议|会上|全会|活动|论坛|[（(]?[一二三四五六七八九]+[）)、]|第[二三四五六七八九十]"
)
OFFICIAL = re.compile(
    r"第一[编章条] ?|"
    r"(?:为|根据|按照|经)[^。]{4,90}(?:现将|现就|特此|特作|制定本|通[知告报]如下|公告如下|决定如下|提出如下)"
)
"""with what the text of a law or of a notice begins"""
STANDING = re.compile(
    r".{0,4}(?:简讯|快讯|短讯|短波|速览|动态|更正|声明|启事|公告|通告|公示|讣告|征稿|一句话新闻)"
)
"""a title that papers use again and again"""
HEADLESS = -4.0
"""an article begins before its headline"""
FRESH_HEADLESS = -1.6
NEAR = 0.6
"""a headline stands right above"""
TIE = 12.0
TIED = -2.5
TIED_ENOUGH = 0.6
"""share of a headline's wording in the lead beyond which more says nothing"""
PLAIN = -0.6
"""neither byline nor dateline shows that an article begins"""
DECK = -2.5
"""the headline is one that stands below another: it opens with a dash or tells who presided"""
SUBORDINATE = re.compile(r"^——|主持|出席|宣读|作报告|并讲话")
HEADLINE = -0.6
CLAIMS = 1.5
"""a headline's article stands above it"""
SECTION = -0.3
SERIES = 1.0
"""a section's heading comes after another one"""
FEATURE = 1.0
"""the article has a standfirst, as those have that are long enough for sections"""
OPENS = -0.5
"""a section's heading stands right below the headline"""
COUNTED_SECTION = 3.0
LONG_SECTION = -0.6
WIDE_SECTION = -1.2
FLOOR = -1.0
SAME_WIDTH = 0.5
OTHER_WIDTH = -0.8
FAR_WIDTH = -3.5
EQUAL = 0.6
SHOWS_WIDTH = 3
"""lines that show how wide their column is"""
WIDTHS = 2.2
"""em by which the columns of one article differ"""
SLOGAN_AT_LEAST = 0.5
"""share of a line's letters that belong to words of slogans"""
MINOR_LEFT_OVER = -0.5
LEFT_OVER = -2.0
"""a headline finds no body"""
BROKEN = -6.0
"""an article ends in mid-sentence"""
WITHOUT_HEAD = -3.0


class Weights:
    """The evidence of one page; places are those of its elements."""

    def __init__(self, elements: Sequence[Element]) -> None:
        self.elements = elements
        self.chunks: Final = {at: one for at, one in enumerate(elements) if isinstance(one, Chunk)}
        self.heads: Final = {at: one for at, one in enumerate(elements) if isinstance(one, HeadGroup)}
        self._texts = {at: _text(chunk) for at, chunk in self.chunks.items()}
        self._marks = {at: marks(chunk) for at, chunk in self.chunks.items()}
        self._said = {at: _said(head) for at, head in self.heads.items()}
        self._minor = {at for at, head in self.heads.items() if head.plain and _is_minor(head)}
        self.fresh = cache(self._fresh)
        """whether a dateline, or the first words of a law or a notice, open a chunk"""
        self.opens = cache(self._opens)
        """what it costs that an article begins with a chunk"""
        self.topic = cache(Likeness(self._texts).topic)
        """how much speaks for a chunk, by its wording, being of the same article as some others"""
        self.tie = cache(self._tie)
        """how well a headline suits the article that a chunk begins"""
        self.link = cache(self._link)
        """how well a chunk goes on where another ends"""
        self._leads = cache(self._lead)

    def _fresh(self, at: int) -> bool:
        return self.chunks[at].fresh or OFFICIAL.match(self._texts[at]) is not None

    def _opens(self, at: int) -> float:
        return READS_LATER if LATER.match(self._texts[at]) else 0.0

    def left_over(self, head: int) -> float:
        """What it costs that a headline finds no body."""
        return MINOR_LEFT_OVER if head in self._minor else LEFT_OVER

    def ends(self, first: int, last: int, head: int) -> float:
        """What is wrong with an article of which these are the first and the last chunk."""
        begins, ends = self.chunks[first], self.chunks[last]
        broken = ends.breaks_off and not ends.jump_to
        alone = head < 0 and not begins.jump_from and not begins.resumes
        return BROKEN * broken + WITHOUT_HEAD * alone

    def may_be_section(self, at: int) -> bool:
        """Whether a headline may head a part of the article that stands above and below it."""
        around = self.elements[at - 1 : at + 2] if at else ()
        if len(around) < 3 or not self.heads[at].plain or STANDING.fullmatch(self.heads[at].text):
            return False
        before, _, after = around
        if not isinstance(before, Chunk) or not isinstance(after, Chunk):
            return False
        return not (
            before.closed or before.breaks_off or after.resumes or self.fresh(at + 1) or after.jump_from
        )

    def has_more_sections(self, at: int) -> bool:
        """Whether the headline next above a chunk may head a section as the one next below it does."""
        below = next((head for head in self.heads if head > at), -1)
        above = self.heads[at - 1]
        heads = above.plain and not STANDING.fullmatch(above.text)
        return heads and below > 0 and self.may_be_section(below)

    def divides(self, head: int, sections: tuple[int, ...]) -> float:
        """What speaks for an article having sections, or more of them."""
        last = self.heads[head].pieces[-1] if head >= 0 else None
        feature = last is not None and last.kind is Kind.STANDFIRST and last.lines[0].text[0] not in "（("
        return SERIES * bool(sections) + FEATURE * feature

    def section(self, at: int) -> float:
        """What speaks for a headline being that of a section."""
        before = self.chunks[at - 1]
        lines = [line for piece in self.heads[at].pieces for line in piece.lines]
        score = SECTION + widths(before, self.chunks[at + 1]) + max(FLOOR, self.tie(at, at + 1))
        score += COUNTED_SECTION * bool(roles.NUMBERED.match(folded(lines[0])))
        score += LONG_SECTION * (len(lines) > 1)
        return score + WIDE_SECTION * (max(line.width for line in lines) > before.measure - 2)

    def _link(self, last: int, at: int) -> float:
        before, chunk = self.chunks[last], self.chunks[at]
        score = widths(before, chunk) + follows(self._marks[last], self._marks[at])
        if before.breaks_off == chunk.resumes and not chunk.resumes:
            return score + FRESH * self.fresh(at)
        word = crossing(self._texts[last], self._texts[at])
        if before.breaks_off == chunk.resumes:
            return score + RESUMED + word
        misread = before.breaks_off and word > WORD
        return score + (MISREAD if misread else SENTENCE)

    def _tie(self, head: int, at: int) -> float:
        lead = self._leads(at)
        shared = max(shrunk(said, lead) for said in self._said[head])
        plain = self.heads[head].plain and not self.fresh(at)
        return TIE * min(shared, TIED_ENOUGH) + TIED + PLAIN * plain + DECK * (head in self._minor)

    def _lead(self, at: int) -> frozenset[str]:
        """The wording of a chunk and of those right below it."""
        text = self._texts[at]
        while (at := at + 1) in self.chunks and not self.fresh(at) and len(text) < LEAD:
            text += self._texts[at]
        return pairs(text[:LEAD])


def widths(before: Chunk, after: Chunk) -> float:
    """Whether two chunks may be of one article by the widths of their columns."""
    if min(before.lines, after.lines) < SHOWS_WIDTH:
        return 0.0
    off = abs(before.measure - after.measure)
    return SAME_WIDTH if off <= EQUAL else OTHER_WIDTH if off <= WIDTHS else FAR_WIDTH


def _is_minor(head: HeadGroup) -> bool:
    """Whether lines are a slogan above, or a deck below, some headline rather than one themselves."""
    texts = [folded(piece.lines[0]) for piece in head.pieces]
    couplet = len(texts) == 2 and texts[0][0] == texts[1][0]
    return couplet or bool(SUBORDINATE.search(head.text)) or slogan(head.text) >= SLOGAN_AT_LEAST


def _text(chunk: Chunk) -> str:
    said = (piece for piece in chunk.pieces if piece.kind is Kind.PARAGRAPH)
    return "".join(folded(line) for piece in said for line in piece.lines)


def _said(head: HeadGroup) -> list[frozenset[str]]:
    """The pairs of each headline line, and of all."""
    said = [piece.lines for piece in head.pieces if piece.kind in (Kind.HEAD, Kind.STANDFIRST)]
    texts = ["".join(map(folded, lines)) for lines in said]
    return [pairs(text) for text in [*texts, "".join(texts)]]
