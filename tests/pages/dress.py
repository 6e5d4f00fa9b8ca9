"""Dressing an article for an issue: its head and body as printed lines, and what should come back of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.pages.articles import LAW, NEWS, Story
from tests.pages.setting import em, letter_spaced, phrases, set_lines
from tests.pages.slips import BODY, SUBHEAD, Block, Slip

if TYPE_CHECKING:
    from random import Random

    from tests.pages.habits import Habits

SHORT, LONG = (4, 9), 14
"""characters of a heading that may be letter-spaced; em over which a heading is broken"""
NEWS_HEADS = (
    ("kicker", "title", "deck", "standfirst", "byline"),
    ("kicker", "title", "deck", "byline", "standfirst"),
    ("kicker", "title", "byline", "deck", "standfirst"),
)
OFFICIAL_HEADS = (
    ("kicker", "issuer", "doc_no", "title", "standfirst", "addressee"),
    ("kicker", "title", "doc_no", "standfirst", "addressee"),
)
ALONE = ("dateline", "jump_to", "jump_from")
FIELDS = (
    "kicker",
    "title",
    "deck",
    "standfirst",
    "byline",
    "doc_no",
    "issuer",
    "addressee",
    "signature",
    "date",
)
WIDE = {ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"}
COUNTED = re.compile(r"(\d{2,})(?=[余多万个名])")


class Dressed(NamedTuple):
    """An article as this issue prints it."""

    name: str
    story: Story
    head: Block
    body: Block
    """body, subheads and what stands below, in one column"""
    gold: dict[str, Any]
    """what rebuilding should give back"""


def dress(story: Story, name: str, habits: Habits, rng: Random) -> Dressed:
    """The article's lines; `name` is its name within the issue."""
    head = {role: lines for role, lines in story.head.items() if role not in ("signature", "date")}
    order = rng.choice(NEWS_HEADS if story.genre == NEWS else OFFICIAL_HEADS)
    below = head.pop("byline", ()) if _below(story, habits, rng) else ()
    slips = [slip for role in order if role in head for slip in _field(story, role, name, habits, rng)]
    paragraphs = _paragraphs(story)
    body = _body(story, paragraphs, name, habits, rng)
    body += _signed(story, name)
    body += [Slip(line, "byline", name, opens=True) for line in _bracketed(below, rng)]
    shown = {slip.role for slip in (*slips, *body)}
    return Dressed(name, story, slips, body, _gold(story, name, paragraphs, shown))


def _below(story: Story, habits: Habits, rng: Random) -> bool:
    return "byline" in story.head and (story.byline_below or (habits.level >= 3 and rng.random() < 0.25))


def _bracketed(byline: tuple[str, ...], rng: Random) -> tuple[str, ...]:
    """A byline below the body, mostly as one line in brackets."""
    plain = not byline or byline[0].startswith("（") or rng.random() < 0.4
    return byline if plain else (f"（{' '.join(byline)}）",)


def _field(story: Story, role: str, name: str, habits: Habits, rng: Random) -> Block:
    lines = list(story.head[role])
    if role == "standfirst":
        lines = set_lines("".join(lines), rng.choice((24, 28, 34)), 0)
    elif role == "issuer" and rng.random() < 0.4:
        return [Slip(f"{line}文件", role, name, clean=line) for line in lines]
    elif role in ("kicker", "title", "deck") and habits.level > 1:
        lines = [part for line in lines for part in _display(line, role, habits, rng)]
    return [Slip(line, role, name) for line in lines]


def _display(line: str, role: str, habits: Habits, rng: Random) -> list[str]:
    """One line of a head as it is set large: broken by its phrases, or letter-spaced if it is short."""
    if SHORT[0] <= len(line) <= SHORT[1] and line.isalnum() and rng.random() < habits.spaced:
        return [letter_spaced(line)]
    parts = phrases(line)
    wanted = len(parts) > 1 and (role != "title" or em(line) > LONG)
    if wanted and min(map(len, parts)) >= SHORT[0] and rng.random() < 0.5:
        return parts
    return [line]


def _paragraphs(story: Story) -> list[tuple[str, tuple[str, ...]]]:
    """Every paragraph with the lines of the heading before it; an editor's note is a paragraph."""
    headings = {section.start: section.lines for section in story.sections}
    notes = {note.start: note.lines for note in story.notes}
    found: list[tuple[str, tuple[str, ...]]] = []
    for at, text in enumerate((*story.paragraphs, "")):
        found += [(note, ()) for note in notes.get(at, ())]
        if text:
            found.append((text, headings.get(at, ())))
    return found


def _body(
    story: Story, paragraphs: list[tuple[str, tuple[str, ...]]], name: str, habits: Habits, rng: Random
) -> Block:
    body: Block = []
    wide = habits.full_width and story.genre != LAW and rng.random() < 0.6
    for number, (text, heading) in enumerate(paragraphs):
        body += _subhead(heading, number, name, habits, rng)
        printed = text.translate(WIDE) if wide else text
        if habits.level > 1 and rng.random() < 0.2:
            printed = COUNTED.sub(r"\1 ", printed, count=1)
        for at, line in enumerate(set_lines(printed, habits.measure, hang=habits.hang)):
            shown = "　　" + line if habits.indent and at == 0 else line
            body.append(Slip(shown, BODY, name, number, opens=at == 0))
    return body


def _subhead(heading: tuple[str, ...], number: int, name: str, habits: Habits, rng: Random) -> Block:
    lines = list(heading)
    if len(lines) == 1 and len(lines[0]) <= SHORT[1] and lines[0].isalnum() and rng.random() < habits.spaced:
        lines = [letter_spaced(lines[0])]
    return [Slip(line, SUBHEAD, name, number, opens=at == 0) for at, line in enumerate(lines)]


def _signed(story: Story, name: str) -> Block:
    """Signature and date below an official text."""
    fields = ((role, line) for role in ("signature", "date") for line in story.head.get(role, ()))
    return [Slip(line, role, name, opens=True) for role, line in fields]


def _gold(
    story: Story, name: str, paragraphs: list[tuple[str, tuple[str, ...]]], shown: set[str]
) -> dict[str, Any]:
    sections = [
        {"heading": "".join(heading), "start": number}
        for number, (_, heading) in enumerate(paragraphs)
        if heading
    ]
    fields = {role: story.field(role) if role in shown else None for role in FIELDS}
    return {
        "id": name,
        "src": f"own{story.number:02}",
        "genre": story.genre,
        **fields,
        **dict.fromkeys(ALONE),
        "dateline": story.dateline or None,
        "paragraphs": [text for text, _ in paragraphs],
        "sections": sections,
        **({"alt": {"dateline": [story.tail]}} if story.tail else {}),
    }
