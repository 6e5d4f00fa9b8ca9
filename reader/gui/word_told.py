"""What there is to tell of a word, as HTML: its reading in tone colours, what it means, its parts."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from reader.gui.stylesheet import BODY, LABEL, SERIF, grown
from reader.language.dictionary import ADDED, OWN
from reader.language.token import Kind
from reader.typeset.readings import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFont

    from reader.gui.theme import Theme
    from reader.language.dictionary import Entry
    from reader.language.meanings import Meaning, Part
    from reader.language.token import Token

    Reading = Sequence[str | None]

translate = QCoreApplication.translate

_ENTRIES, _SENSES, _PARTS, _IN_PART = 2, 6, 8, 2
"""entries of a word, senses of an entry, parts of a word, senses of a part: more is not read in passing"""
_HEAD: Final = 40
"""characters of a word"""
_SENSE: Final = 120
"""characters of a sense"""
_WRITTEN_TOGETHER: Final = 4
"""characters of a word whose syllables are written together, and beside it"""


def head(token: Token, script: str, theme: Theme) -> str:
    """A word and how it is read; empty readings give the word alone."""
    word = escape(cut(token.word, _HEAD))
    reading = coloured(token.pinyin[:_HEAD], script, theme, together=_is_together(token))
    told = f'<span class="word">{word}</span>'
    # beside a long word a reading would be broken
    between = "<br>" if len(token.word) > _WRITTEN_TOGETHER else "&nbsp; "
    return f'{told}{between}<span class="reading">{reading}</span>' if reading else told


def coloured(pinyin: Reading, script: str, theme: Theme, *, together: bool = False) -> str:
    """Syllables in the colours of their tones."""
    shown = [(one, escape(written(one, script))) for one in pinyin if one]
    apart = "" if together and script != "zhuyin" else " "
    told = ""
    for syllable, text in shown:
        mark = "'" if told and not apart and text[0] in "aāáǎàeēéěèoōóǒò" else apart
        colour = theme.colours[f"tone_{syllable[-1] if syllable[-1] in '12345' else '5'}"]
        told += f'{mark if told else ""}<span style="color: {colour}">{text}</span>'
    return told


def plain(pinyin: Reading, script: str = "pinyin") -> str:
    """Syllables without colours."""
    return " ".join(written(syllable, script) for syllable in pinyin if syllable)


def senses(token: Token, found: Meaning, script: str) -> str:
    """What a word means, or what its parts mean; empty if nothing is known."""
    entries = _shown(found.entries)
    ours = [entry for entry in entries if entry.kind not in (OWN, ADDED)]
    rows: list[str] = []
    for entry in entries:
        rows += _entry(entry, token, script, several=len(ours) > 1)
        if entry.kind in (OWN, ADDED):
            rows.append(_wide(_quiet(_source_of(entry))))
        elif entry is ours[-1]:
            rows.append(_wide(_quiet(_source(ours, found))))
    rows += [_part(part, script) for part in found.parts[:_PARTS] if any(part.pinyin) or part.senses]
    if found.parts and not entries:
        rows.append(_wide(_quiet(_source([], found))))
    return f'<table width="100%" cellspacing="0" cellpadding="0">{"".join(rows)}</table>' if rows else ""


def told_sheet(theme: Theme, font: QFont) -> str:
    """How it looks, in a theme's colours and the size of the interface."""
    serif = ",".join(f"'{family}'" for family in SERIF)
    sizes = {name: f"{grown(font, px)}px" for name, px in (("word", 30), ("part", 16), ("reading", 20))}
    label = f"{grown(font, LABEL)}px"
    return (
        f"td {{ font-size: {grown(font, BODY + 1)}px; padding-bottom: 3px }}"
        f".word {{ font-family: {serif}; font-size: {sizes['word']}; font-weight: 700 }}"
        f".part {{ font-family: {serif}; font-size: {sizes['part']} }}"
        f".reading {{ font-size: {sizes['reading']} }}"
        f".quiet {{ color: {theme.colours['ink2']}; font-size: {label} }}"
    )


def cut(text: str, length: int) -> str:
    """A text of at most so many characters."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def kind_name(token: Token) -> str:
    """What kind of thing a word stands for; empty for common words."""
    names = {
        Kind.NAME: translate("WordCard", "person"),
        Kind.PLACE: translate("WordCard", "place"),
        Kind.BODY: translate("WordCard", "body"),
        Kind.NUMBER: translate("WordCard", "number"),
        Kind.FOREIGN: translate("WordCard", "foreign name"),
    }
    return names.get(token.kind, "")


def _is_together(token: Token) -> bool:
    return token.kind is Kind.WORD and len(token.word) <= _WRITTEN_TOGETHER


def _entry(entry: Entry, token: Token, script: str, *, several: bool) -> Iterator[str]:
    """The rows of an entry: its other form, its senses, its measure words."""
    forms = sorted({entry.word, entry.traditional} - {token.word})
    if several and entry.kind not in (OWN, ADDED):
        yield _wide(f'<span class="part">{escape(entry.traditional)}</span>')
    elif forms:
        named = translate("WordCard", "also written %1").replace("%1", " · ".join(forms))
        yield _wide(_quiet(named))
    for number, sense in enumerate(entry.senses[:_SENSES], 1):
        numbered = _quiet(str(number)) if len(entry.senses) > 1 else ""
        yield _row(numbered, escape(cut(sense, _SENSE))) if numbered else _wide(escape(cut(sense, _SENSE)))
    if entry.measures:
        named = " · ".join(f"{one.word} {plain([one.syllable], script)}" for one in entry.measures[:_SENSES])
        yield _wide(_quiet(translate("WordCard", "measure word: %1").replace("%1", named)))


def _part(part: Part, script: str) -> str:
    """A word inside the word."""
    word = f'<span class="part">{escape(part.word)}</span>'
    meant = escape(cut("; ".join(part.senses[:_IN_PART]), _SENSE))
    return _row(word, f"{_quiet(plain(part.pinyin, script))}&nbsp; {meant}")


def _source(entries: Sequence[Entry], found: Meaning) -> str:
    """Whose words the senses are."""
    if not entries:
        return translate("WordCard", "its parts, by CC-CEDICT") if found.parts else ""
    return translate("WordCard", "Xidu's glossary") if entries[0].is_ours else "CC-CEDICT"


def _source_of(entry: Entry) -> str:
    """Whose words they are that the program did not bring."""
    mine = translate("WordCard", "your own meaning")
    own = f"{mine} ({entry.source})" if entry.source else mine
    return own if entry.kind == OWN else entry.source


def _shown(entries: Sequence[Entry]) -> list[Entry]:
    """The first of the reader's own, of ours and CC-CEDICT's, and of those of other dictionaries."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.kind if entry.kind in (OWN, ADDED) else "", []).append(entry)
    kept = [id(entry) for group in groups.values() for entry in group[:_ENTRIES]]
    return [entry for entry in entries if id(entry) in kept]


def _row(first: str, second: str) -> str:
    cell = '<td width="20" style="white-space: nowrap; padding-right: 6px">'
    return f'<tr>{cell}{first}</td><td width="100%">{second}</td></tr>'


def _wide(cell: str) -> str:
    return f'<tr><td colspan="2">{cell}</td></tr>'


def _quiet(text: str) -> str:
    return f'<span class="quiet">{escape(text)}</span>' if text else ""
