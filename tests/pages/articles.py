"""Our own articles, read from `articles.txt`: what the test press prints and rebuilding should give back."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

FILES = tuple(Path(__file__).with_name(name) for name in ("articles.txt", "short_articles.txt"))
OPENS, HEADING = "@@@\n", "## "
NEWS, NOTICE, LAW = "news", "notice", "law"


class Section(NamedTuple):
    """A heading inside a body, in its printed lines, and the paragraph it stands before."""

    lines: tuple[str, ...]
    start: int


class Aside(NamedTuple):
    """A caption or an editor's note, in its printed lines, and the paragraph it stands before."""

    lines: tuple[str, ...]
    start: int


class Story(NamedTuple):
    """One article as its author wrote it; a field holds its printed lines."""

    number: int
    genre: str
    head: dict[str, tuple[str, ...]]
    """kicker, title, deck, standfirst, byline, doc_no, issuer, addressee, signature, date"""
    byline_below: bool
    dateline: str
    tail: str
    paragraphs: tuple[str, ...]
    sections: tuple[Section, ...]
    captions: tuple[Aside, ...]
    notes: tuple[Aside, ...]

    def field(self, role: str) -> str:
        """A field's lines in one; empty if the article has none. Only Latin and phrases need the space."""
        joint = "" if self.genre != NEWS or role == "standfirst" else " "
        return joint.join(self.head.get(role, ()))


@cache
def stories(files: tuple[Path, ...] = FILES) -> tuple[Story, ...]:
    """All articles of the files, in their order."""
    written = [text for file in files for text in file.read_text(encoding="utf-8").split(OPENS)[1:]]
    return tuple(_read(number, text.splitlines()) for number, text in enumerate(written))


def half(held_back: bool) -> tuple[Story, ...]:
    """Every second article: those to practise on, or those held back."""
    return stories()[held_back::2]


class _Draft:
    """What has been read of one article."""

    def __init__(self) -> None:
        self.head: dict[str, list[str]] = {}
        self.paragraphs: list[str] = []
        self.inside: dict[str, list[tuple[int, str]]] = {HEADING: [], "caption": [], "note": []}

    def take(self, line: str) -> None:
        """Read one line of the notation."""
        here = len(self.paragraphs)
        if line.startswith(HEADING):
            self.inside[HEADING].append((here, line.removeprefix(HEADING)))
        elif line.startswith("@"):
            role, _, text = line[1:].partition(" ")
            if role in self.inside:
                self.inside[role].append((here, text))
            else:
                self.head.setdefault(role, []).append(text)
        else:
            self.paragraphs.append(line)

    def standing(self, what: str) -> list[tuple[tuple[str, ...], int]]:
        """The headings, captions or notes; neighbouring lines are one."""
        found: dict[int, list[str]] = {}
        for start, text in self.inside[what]:
            found.setdefault(start, []).append(text)
        return [(tuple(lines), start) for start, lines in found.items()]

    def only(self, role: str, otherwise: str = "") -> str:
        """A line that is no field of the head, taken out of it."""
        return self.head.pop(role, [otherwise])[0]


def _read(number: int, lines: list[str]) -> Story:
    draft = _Draft()
    for line in lines:
        draft.take(line)
    below = draft.head.pop("byline_below", [])
    genre, dateline, tail = draft.only("genre", NEWS), draft.only("dateline"), draft.only("tail")
    if below:
        draft.head["byline"] = below
    return Story(
        number,
        genre,
        {role: tuple(printed) for role, printed in draft.head.items()},
        bool(below),
        dateline,
        tail,
        tuple(draft.paragraphs),
        tuple(Section(*found) for found in draft.standing(HEADING)),
        tuple(Aside(*found) for found in draft.standing("caption")),
        tuple(Aside(*found) for found in draft.standing("note")),
    )
