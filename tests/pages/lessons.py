"""Lessons: printed pages whose lines carry their true tags, from which tagging is trained."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.issue import masthead
from reader.issue.cues import page_cues
from reader.issue.lines import cut
from reader.issue.roles import Cue
from reader.issue.steps import Tag
from reader.sources.text import text_source
from tests.pages.articles import half
from tests.pages.habits import LEVELS
from tests.pages.press import PAPERS, Press
from tests.pages.slips import BODY, JUMP_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.issue.seeing import Seen
    from tests.pages.press import Issue

STANDFIRST = "standfirst"
HEADS = frozenset(
    ["kicker", "title", "deck", "subhead", "byline", "doc_no", "issuer", "addressee", "signature", "date"]
)

Truth = dict[str, Any]
"""what the press says of a line"""


class Lesson(NamedTuple):
    """One page."""

    seen: list[Seen]
    tags: list[Tag]
    """the true ones"""


def printed(issues: int, seed: int, *, held_back: bool) -> Iterator[Lesson]:
    """The pages of freshly printed issues, those of all levels in turn."""
    press = Press(half(held_back), seed, PAPERS[seed % len(PAPERS)])
    for number in range(issues):
        yield from lessons(press.issue(LEVELS[number % len(LEVELS)]))


def lessons(issue: Issue) -> Iterator[Lesson]:
    """The pages of an issue whose every line is known and was wrapped."""
    ends = _ends(issue)
    for number, (page, data) in enumerate(zip(issue.gold["pages"], issue.pages, strict=True)):
        lines = cut(text_source(page["file"], data).text.text, number)
        cues = page_cues(lines, masthead.label(lines, number))
        truth = {line["i"] + 1: line | {"page": number} for line in page["lines"]}
        said = [[truth[part.number] for part in one.parts if part.number in truth] for one in cues.seen]
        if cues.unwrapped or not cues.seen or not all(map(_is_known, cues.seen, said)):
            continue
        tags = [_tag(one, lines, ends) for one, lines in zip(cues.seen, said, strict=True)]
        yield Lesson(cues.seen, _mended(cues.seen, tags))


def _ends(issue: Issue) -> dict[tuple[str, int], tuple[tuple[int, int], tuple[int, int]]]:
    """Page and line with which each paragraph of each article begins and ends."""
    found: dict[tuple[str, int], tuple[tuple[int, int], tuple[int, int]]] = {}
    for number, page in zip(count(), issue.gold["pages"], strict=False):
        for line in (line for line in page["lines"] if line["r"] == BODY):
            here, key = (number, line["i"]), (line["a"], line["p"])
            found[key] = found.get(key, (here, here))[0], here
    return found


def _is_known(one: Seen, said: Sequence[Truth]) -> bool:
    if one.cue is not None:
        return True
    return bool(said) and (said[0]["r"] in (BODY, STANDFIRST, JUMP_TITLE, *HEADS))


def _tag(
    one: Seen, said: Sequence[Truth], ends: dict[tuple[str, int], tuple[tuple[int, int], tuple[int, int]]]
) -> Tag:
    if one.cue is not None:
        return Tag.CUE
    first, last = said[0], said[-1]
    if first["r"] == STANDFIRST:
        return Tag.WIDE
    if first["r"] != BODY or last["r"] != BODY:
        return Tag.HEAD
    opens = ends[first["a"], first["p"]][0] == (first["page"], first["i"])
    closes = ends[last["a"], last["p"]][1] == (last["page"], last["i"])
    return (Tag.SINGLE if closes else Tag.FIRST) if opens else Tag.LAST if closes else Tag.INNER


def _mended(seen: Sequence[Seen], tags: Sequence[Tag]) -> list[Tag]:
    """The tags, with the end of a standfirst, and a text that breaks off where it jumps away."""
    mended = list(tags)
    for at, (one, tag) in enumerate(zip(seen, tags, strict=True)):
        after = tags[at + 1] if at + 1 < len(tags) else None
        if tag is Tag.WIDE and after is not Tag.WIDE:
            mended[at] = Tag.WIDE_LAST
        elif after is Tag.CUE and seen[at + 1].cue is Cue.JUMP_TO and not one.terminal:
            mended[at] = {Tag.LAST: Tag.INNER, Tag.SINGLE: Tag.FIRST}.get(tag, tag)
    return mended
