"""A press for tests: prints well-formed policy documents and extracts them as four programs do."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.lines import width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

DOCUMENTS = Path(__file__).parent / "documents"
LINES = 22
"""on a page"""
TOKEN = re.compile(r"[0-9A-Za-z.%]+|——|.")
NO_START = "，。、；：！？）》”’"
NO_END = "（《“‘"


class Part(NamedTuple):
    """One paragraph, heading or field of a document."""

    role: str
    level: int
    text: str


class Printed(NamedTuple):
    """One line on paper: the words, and how far from the left they stand, in em."""

    text: str
    indent: float
    starts: bool
    """whether a part starts here"""


def read(name: str) -> list[Part]:
    """A document of the collection."""
    lines = (DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [_part(line) for line in lines]


def names() -> list[str]:
    """All documents."""
    return sorted(path.stem for path in DOCUMENTS.glob("*.txt"))


def _part(line: str) -> Part:
    if not line.startswith("@"):
        return Part("para", 0, line)
    mark, text = line[1:].split(" ", 1)
    return Part("section", int(mark), text) if mark.isdigit() else Part(mark, 0, text)


def typeset(parts: Sequence[Part], measure: int, random: Random) -> list[Printed]:
    """The document as lines of a measure, paragraphs two em in."""
    return [line for part in parts for line in _lines(part, measure, random)]


def _lines(part: Part, measure: int, random: Random) -> Iterator[Printed]:
    if part.role in ("title", "issuer", "doc_no", "date_below"):
        for text in part.text.split("|"):
            yield Printed(text, max(0.0, (measure - width(text)) / 2), starts=True)
    elif part.role in ("signature", "date"):
        yield Printed(part.text, max(2.0, measure - width(part.text) - 4), starts=True)
    else:
        flush = part.role in ("addressee", "furniture")
        for number, text in enumerate(wrap(part.text, measure, 0 if flush else 2, random)):
            yield Printed(text, 0 if number or flush else 2, starts=number == 0)


def wrap(text: str, measure: float, indent: float, random: Random) -> list[str]:
    """A paragraph's lines; no mark stands where it may not."""
    lines: list[str] = []
    line, room = "", measure - indent
    for token in TOKEN.findall(text):
        hangs = token in NO_START and width(line) + 1 <= room + (1 if random.random() < 0.6 else 0)
        if not line or width(line + token) <= room or hangs:
            line += token
            continue
        kept, carried = _kept(line, token)
        lines.append(kept)
        line, room = carried + token, measure
    return [line.strip() for line in [*lines, line]]


def _kept(line: str, token: str) -> tuple[str, str]:
    """What stays on a full line, and what goes to the next one with the token."""
    stop = len(line)
    while stop > 1 and (line[stop - 1] in NO_END or (token[0] in NO_START and stop == len(line))):
        stop -= 1
    while stop > 1 and line[stop : stop + 1] and line[stop] in NO_START:
        stop -= 1
    return line[:stop], line[stop:]


def layout(lines: Sequence[Printed], random: Random) -> list[str]:
    """Spaces stand for the indent; numbers in the middle of the foot, pages parted by form feeds."""
    pages = []
    for number, page in enumerate(_pages(lines), start=1):
        shown = [" " * round(line.indent) + line.text for line in page]
        pages.append("\n".join([*shown, "", " " * 13 + f"—{number}—", ""]))
    return ["\f".join(pages)]


def plain(lines: Sequence[Printed], random: Random) -> list[str]:
    """No indent; blank lines between some blocks; a number that opens a clause stands alone."""
    pages = []
    for number, page in enumerate(_pages(lines), start=1):
        shown: list[str] = []
        for line in page:
            if line.starts and shown and random.random() < 0.3:
                shown.append("")
            shown += _split_number(line.text, random) if line.starts else [line.text]
        pages.append("\n".join([*shown, "", f"— {number} —", ""]))
    return pages


def pdfium(lines: Sequence[Printed], random: Random) -> list[str]:
    """No indent; the page's number first."""
    pages = enumerate(_pages(lines), start=1)
    return ["\r\n".join([f"-{number}-", *(line.text for line in page)]) for number, page in pages]


def raw(lines: Sequence[Printed], random: Random) -> list[str]:
    """No indent; broken after squeezed marks and around numbers, the page's too."""
    pages = []
    for number, page in enumerate(_pages(lines), start=1):
        shown = [piece for line in page for piece in _pieces(line.text, random)]
        pages.append("\n".join(["—", str(number), "—", *shown, ""]))
    return pages


MANNERS: dict[str, Callable[[Sequence[Printed], Random], list[str]]] = {
    "layout": layout,
    "plain": plain,
    "pdfium": pdfium,
    "raw": raw,
}


def _pages(lines: Sequence[Printed]) -> Iterator[Sequence[Printed]]:
    for start in range(0, len(lines), LINES):
        yield lines[start : start + LINES]


def _split_number(text: str, random: Random) -> list[str]:
    found = re.match(r"(\d{1,2}\.)(.+)", text)
    return [found[1], found[2]] if found and random.random() < 0.7 else [text]


def _pieces(text: str, random: Random) -> list[str]:
    """A line taken apart at some of its marks and numbers."""
    cuts = [r"(?<=^\d)(?=[.\d])|(?<=^\d\d)(?=\.)|(?<=^\d\.)|(?<=^\d\d\.)"]
    if random.random() < 0.25:
        cuts.append(r"(?<=[，。；：”）])(?=[^，。；：”）])")
    if random.random() < 0.4:
        cuts.append(r"(?<=\d)(?=\d)")
    return [piece for piece in re.split("|".join(cuts), text) if piece]
