"""What is copied out of a PDF is what was written: Qt names some glyphs by other characters.

A font may draw 工 and the radical ⼯ (U+2F2F) with one glyph. Qt then names that glyph by the lower of
the two code points, and ⼯ is what readers would copy and could not find. The names are mended by
an update behind the file's end, as PDF foresees it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QRawFont

_DOUBTFUL: Final = "".join(map(chr, (0x09, 0xA0, 0x2329, 0x232A, *range(0x2E80, 0x2FE0))))
"""code points below those of the characters they look like"""
_DASH: Final = {"\u2e3a": "——"}
"""one glyph that stands for two characters"""
_RANGE: Final = re.compile(rb"<(\w{4})> <(\w{4})> (?:<(\w{4})>|\[([^\]]*)\])")
_NAME: Final = re.compile(rb"<(\w+)>")


def twins(fonts: Iterable[QRawFont], text: str) -> dict[str, str]:
    """The characters that would be copied for characters of a text, and those that were meant."""
    found = {wrong: meant for wrong, meant in _DASH.items() if meant in text}
    used = "".join({char for char in text if char < "\U00010000"} | {" "})
    for font in fonts:
        meant = dict(zip(font.glyphIndexesForString(used), used, strict=False))
        doubtful = zip(_DOUBTFUL, font.glyphIndexesForString(_DOUBTFUL), strict=False)
        found |= {wrong: meant[glyph] for wrong, glyph in doubtful if glyph and glyph in meant}
    return {wrong: meant for wrong, meant in found.items() if wrong not in text}


def mend(pdf: bytes, meant: Mapping[str, str], text: str = "") -> bytes:
    """The file with other names for its glyphs; `text` is what stands in it, in order."""
    rare = list(dict.fromkeys(char for char in text if char > "\uffff"))
    table = int(pdf[pdf.rindex(b"startxref") + 9 :].split()[0])
    places = _places(pdf, table)
    added, entries = b"", b""
    for number in sorted({int(each) for each in re.findall(rb"/ToUnicode (\d+) 0 R", pdf)}):
        entries += b"%d 1\n%010d 00000 n \n" % (number, len(pdf) + len(added))
        added += _mended(number, pdf[places[number] : pdf.index(b"endobj", places[number])], meant, rare)
    trailer = pdf[pdf.rindex(b"trailer") : pdf.rindex(b">>")] + b"/Prev %d\n>>\n" % table
    start = b"startxref\n%d\n%%%%EOF\n" % (len(pdf) + len(added))
    return pdf + added + b"xref\n" + entries + trailer + start


def _places(pdf: bytes, table: int) -> dict[int, int]:
    """Where each object begins, by the file's table."""
    head = re.compile(rb"xref\s+0 (\d+)\s+").match(pdf, table)
    assert head is not None
    lines = [pdf[head.end() + 20 * at : head.end() + 20 * at + 10] for at in range(int(head[1]))]
    return {number: int(line) for number, line in enumerate(lines)}


def _mended(number: int, body: bytes, meant: Mapping[str, str], rare: list[str]) -> bytes:
    names = body[body.index(b"stream\n") + 7 : body.index(b"\nendstream")]
    names = _with_rare(_RANGE.sub(lambda match: _range(match, meant), names), rare)
    return b"%d 0 obj\n<< /Length %d >>\nstream\n%b\nendstream\nendobj\n" % (number, len(names), names)


def _with_rare(names: bytes, rare: list[str]) -> bytes:
    """Names for glyphs of characters beyond U+FFFF too, such as 𠮷: Qt leaves them out.

    A file's glyphs are counted in the order in which they are first drawn. So if as many have no
    name as there are such characters, it is clear which is which; else nothing is said.
    """
    ranges = [(int(match[1], 16), int(match[2], 16)) for match in _RANGE.finditer(names)]
    named = {glyph for first, last in ranges for glyph in range(first, last + 1)}
    nameless = [glyph for glyph in range(max(named, default=0)) if glyph not in named]
    if not rare or len(nameless) != len(rare):
        return names
    added = b"%d beginbfrange\n" % len(rare) + b"".join(
        b"<%04X> <%04X> [%b]\n" % (glyph, glyph, _utf16(char))
        for glyph, char in zip(nameless, rare, strict=True)
    )
    return names.replace(b"endcmap", added + b"endbfrange\nendcmap", 1)


def _range(match: re.Match[bytes], meant: Mapping[str, str]) -> bytes:
    """A range of glyphs with the names they should have, one by one."""
    first, last = int(match[1], 16), int(match[2], 16)
    if match[3]:
        codes = [int(match[3], 16) + step for step in range(last - first + 1)]
    else:
        codes = [int(name, 16) for name in _NAME.findall(match[4])]
    names = b" ".join(_utf16(meant.get(chr(code), chr(code))) for code in codes)
    return b"<%b> <%b> [%b]" % (match[1], match[2], names)


def _utf16(text: str) -> bytes:
    return b"<" + text.encode("utf-16-be").hex().upper().encode() + b">"
