"""What a document of the collection should be rebuilt as, and how much of it was."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.as_json import rebuild_json
from reader.issue.rebuild import rebuild
from reader.sources.model import SourceText
from tests.issue.policy import press

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.issue.model import Issue

FIELDS = ("title", "standfirst", "doc_no", "issuer", "addressee", "signature", "date")


class Found(NamedTuple):
    """What of a document came back."""

    paragraphs: float
    """F1 of exact paragraphs"""
    sections: float
    """F1 of exact headings with their levels"""
    wrong: dict[str, tuple[str | None, str | None]]
    """fields that differ: what was printed, what was found"""


def source(text: str) -> SourceText:
    """A text as a file gives it."""
    return SourceText(hashlib.sha256(text.encode()).hexdigest(), "text", 1, "utf-8", text)


def extracted(name: str, manner: str, measure: int, seed: int = 1) -> Issue:
    """A document printed, extracted and rebuilt."""
    random = Random(f"{name} {manner} {measure} {seed}")
    lines = press.typeset(press.read(name), measure, random)
    return rebuild([source(text) for text in press.MANNERS[manner](lines, random)])


def found(issue: Issue, parts: Sequence[press.Part]) -> Found:
    """How much of a document an issue holds."""
    article = rebuild_json(issue)["articles"][0]
    paragraphs = [bare(part.text) for part in parts if part.role == "para"]
    sections = [(bare(part.text), part.level) for part in parts if part.role == "section"]
    wrong = {}
    for field in FIELDS:
        printed = "".join(part.text for part in parts if _field(part.role) == field) or None
        if bare(printed or "") != bare(article[field] or ""):
            wrong[field] = (printed, article[field])
    return Found(
        f1(paragraphs, map(bare, article["paragraphs"])),
        f1(sections, ((bare(section["heading"]), section["level"]) for section in article["sections"])),
        wrong,
    )


def _field(role: str) -> str:
    return "standfirst" if role == "date_below" else role


def bare(text: str) -> str:
    """A text without space and without the marks of the press."""
    return re.sub(r"[\s|]", "", text)


def f1(wanted: Iterable[object], got: Iterable[object]) -> float:
    """The harmonic mean of precision and recall, repetitions counted."""
    wanted, got = Counter(wanted), Counter(got)
    if not wanted and not got:
        return 1.0
    return 2 * (wanted & got).total() / (wanted.total() + got.total())
