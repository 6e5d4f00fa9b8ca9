"""What a place in the text answers, as a tooltip: the word, how it is read, what it means, notes on it."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from reader.gui.stylesheet import BODY, LABEL, SERIF, grown
from reader.language.meanings import meaning
from reader.typeset.readings import written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QColor, QFont

    from reader.language.dictionary import Entry
    from reader.language.meanings import Part
    from reader.language.token import Token

translate = QCoreApplication.translate

_LONGEST: Final = 600
"""characters of a note that a tooltip shows"""
_ENTRIES, _SENSES, _PARTS, _IN_PART = 2, 5, 8, 2
"""entries of a word, senses of an entry, parts of a word, senses of a part: more is not read in passing"""
_HEAD: Final = 40
"""characters of a word"""
_SENSE: Final = 120
"""characters of a sense"""
_LINE, _WIDTH = 46, 340
"""Latin letters that make a line long, and px at which lines are broken if there is a long one"""


def answer(words: Sequence[Token], notes: Sequence[str], script: str = "pinyin", sheet: str = "") -> str:
    """The first of some words and below it the notes, as HTML; empty if there is neither.

    The words behind it tell whether it is a name; `sheet` is of `answer_sheet`.
    """
    word = list(_word(*words[:2], script=script)) if words else []
    told = [note_tooltip(note) for note in notes if note.strip()]
    if not word and not told:
        return ""
    blocks = [f"<p>{part}</p>" for part in word] + [f'<p class="note">{part}</p>' for part in told]
    is_wide = max(map(_width, word + told)) > _LINE
    table = f'<table width="{_WIDTH}">' if is_wide else "<table>"
    lines = "" if is_wide else "p { white-space: nowrap }"
    return f"<style>{sheet}{lines}</style>{table}<tr><td>{''.join(blocks)}</td></tr></table>"


def answer_sheet(colours: Callable[[str], QColor], font: QFont) -> str:
    """How answers look, in a theme's colours and the size of the interface."""
    serif = ",".join(f"'{family}'" for family in SERIF)
    sizes = {name: f"{grown(font, px)}px" for name, px in (("word", 20), ("part", 15), ("reading", 15))}
    quiet, label = colours("ink2").name(), f"{grown(font, LABEL)}px"
    return (
        f"p {{ margin: 0 0 3px 0; font-size: {grown(font, BODY)}px }}"
        f".note {{ margin: 3px 0 }}"
        f".word {{ font-family: {serif}; font-size: {sizes['word']}; font-weight: 700 }}"
        f".part {{ font-family: {serif}; font-size: {sizes['part']} }}"
        f".reading {{ font-size: {sizes['reading']} }}"
        f".said {{ color: {quiet} }}"
        f".quiet {{ color: {quiet}; font-size: {label} }}"
        f".doubt {{ color: {colours('accent').name()}; font-size: {label} }}"
    )


def note_tooltip(note: str) -> str:
    """A note as HTML, in its own lines; a long one is cut."""
    return escape(_cut(note.strip(), _LONGEST)).replace("\n", "<br>")


def _word(token: Token, behind: Token | None = None, *, script: str) -> Iterator[str]:
    """What there is to a word, paragraph by paragraph; nothing if it has no reading."""
    if not any(token.pinyin):
        return
    token = token.closed_up
    found = meaning(token, behind.word if behind else "")
    entries = found.entries[:_ENTRIES]
    yield _head(token, entries, script)
    if not token.sure:
        yield _doubt(found.others, script)
    for entry in entries:
        yield _senses(entry, several=len(entries) > 1)
        yield from _measures(entry, script)
    for part in found.parts[:_PARTS]:
        yield from _part(part, script)


def _head(token: Token, entries: Sequence[Entry], script: str) -> str:
    """The word, its reading, and how it is written in the other characters if that differs."""
    forms = {form for entry in entries for form in (entry.word, entry.traditional)}
    written_so = forms - {token.word} if len(entries) == 1 else set()
    other = f"&nbsp; {_quiet(' · '.join(sorted(written_so)))}" if written_so else ""
    reading = escape(_cut(_read(token.pinyin, script), 5 * _HEAD))
    word = escape(_cut(token.word, _HEAD))
    return f'<span class="word">{word}</span>&nbsp; <span class="reading">{reading}</span>{other}'


def _doubt(others: Sequence[Sequence[str | None]], script: str) -> str:
    also = " · ".join(_read(other, script) for other in others)
    if also:
        told = translate("ReadingPane", "(?) reading not certain; or %1").replace("%1", also)
    else:
        told = translate("ReadingPane", "(?) reading not certain")
    return f'<span class="doubt">{escape(told)}</span>'


def _senses(entry: Entry, *, several: bool) -> str:
    """Senses in a row; of several entries each says how it is written in traditional characters."""
    cut = [escape(_cut(sense, _SENSE)) for sense in entry.senses[:_SENSES]]
    if len(entry.senses) > 1:
        cut = [f"{_quiet(str(number))}&nbsp;{sense}" for number, sense in enumerate(cut, 1)]
    own = f'<span class="part">{escape(entry.traditional)}</span>&nbsp; ' if several else ""
    return own + "&nbsp; ".join(cut)


def _measures(entry: Entry, script: str) -> Iterator[str]:
    if entry.measures:
        named = " · ".join(f"{one.word} {_read([one.syllable], script)}" for one in entry.measures[:_SENSES])
        yield _quiet(translate("ReadingPane", "measure word: %1").replace("%1", named))


def _part(part: Part, script: str) -> Iterator[str]:
    """A word inside the word, unless it is a number or a mark."""
    if any(part.pinyin) or part.senses:
        told = (part.word, _read(part.pinyin, script), _cut("; ".join(part.senses[:_IN_PART]), _SENSE))
        word, reading, meant = map(escape, told)
        yield f'<span class="part">{word}</span>&nbsp; <span class="said">{reading}</span>&nbsp; {meant}'


def _width(html: str) -> int:
    """About as many Latin letters as its longest line is wide."""
    lines = re.sub(r"<(?!br)[^>]*>|&nbsp;", "", html).split("<br>")
    return max(len(line) + sum(letter > "\u2e80" for letter in line) for line in lines)


def _quiet(text: str) -> str:
    return f'<span class="quiet">{escape(text)}</span>' if text else ""


def _read(pinyin: Sequence[str | None], script: str) -> str:
    return " ".join(written(syllable, script) for syllable in pinyin if syllable)


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
