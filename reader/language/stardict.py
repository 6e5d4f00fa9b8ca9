"""Dictionaries in the form of StarDict: an .ifo that tells of them, an .idx of words, a .dict of texts.

Nothing in them is believed: sizes and places are compared with the files, texts are cut, and of markup only
the text is kept.
"""

from __future__ import annotations

import re
import struct
import zlib
from html import unescape
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from reader.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_INDEX: Final = 256_000_000
MOST_TEXT: Final = 1_000_000_000
"""bytes, unpacked, of an .idx or a .syn, and of a .dict"""
LONGEST: Final = 4000
"""characters of a text that are kept"""
_MAGIC: Final = "StarDict's dict ifo file"
_MOST_INFO: Final = 65_536
_LONGEST_WORD: Final = 1024
"""bytes; the format allows 255"""
_MOST_READ: Final = 65_536
"""bytes of a text that are read"""
_CHUNK: Final = 1 << 20
_TEXTS: Final = frozenset("mlgtxykwh")
"""kinds of text that are shown; others are pictures, sounds and names of files"""
_MARKED_UP: Final = frozenset("gxh")
_HIDDEN: Final = re.compile(r"<(script|style|head)\b.*?(?:</\1\s*>|$)", re.DOTALL | re.IGNORECASE)
_BREAK: Final = re.compile(r"<\s*(?:br|hr|/?p|/?div|/?li|/?tr|/?h\d|/?ul|/?ol|/?def)\b[^<>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[a-zA-Z/!?][^<>]*(?:>|$)")


class Info(NamedTuple):
    """What an .ifo tells, as far as it is needed, and the files that it tells of."""

    name: str
    words: Path
    texts: Path
    synonyms: Path | None
    index_size: int
    """bytes of the .idx, unpacked"""
    wide: bool
    """whether places in the .dict take eight bytes"""
    kinds: str
    """of the parts that every text has; empty if each text tells"""


class Headword(NamedTuple):
    """A word of the index, and where its text is."""

    word: str
    start: int
    size: int


def read_info(path: Path) -> Info:
    """What an .ifo tells; raises Problem if it is none, or what it tells of is not there."""
    told = _told(path)
    stem = path.name[: -len(path.suffix)]
    size, bits = _number(path, told, "idxfilesize"), told.get("idxoffsetbits", "32").strip()
    if bits not in ("32", "64") or not 0 < size <= MOST_INDEX:
        raise Problem("dictionary-broken", file=path.name)
    return Info(
        name=" ".join(_printable(told.get("bookname", "")).split())[:80] or stem,
        words=_beside(path, stem, ".idx", ".idx.gz"),
        texts=_beside(path, stem, ".dict", ".dict.dz"),
        synonyms=next((one for one in (path.with_name(stem + ".syn"),) if one.is_file()), None),
        index_size=size,
        wide=bits == "64",
        kinds=told.get("sametypesequence", "").strip(),
    )


def unpack(packed: Path, target: Path, most: int) -> Path:
    """A file as it is, or what is packed in it in `target`; raises Problem if that is broken or too much."""
    try:
        with packed.open("rb") as file:
            if file.read(2) != b"\x1f\x8b":
                _demand_size(packed, packed.stat().st_size, most)
                return packed
            file.seek(0)
            _unpack(packed, file, target, most)
    except (EOFError, zlib.error, ValueError) as error:
        raise Problem("dictionary-broken", file=packed.name) from error
    except OSError as error:  # BadGzipFile is one, without a number
        if error.errno is None:
            raise Problem("dictionary-broken", file=packed.name) from error
        raise Problem("file-unreadable", file=str(packed), why=error.strerror or str(error)) from error
    return target


def headwords(
    index: BinaryIO, at: int, most: int, *, wide: bool, name: str
) -> Iterator[tuple[Headword, int]]:
    """The words of an index from byte `at` on, at most so many, each with where the next one begins."""
    form = struct.Struct(">QI" if wide else ">II")
    for word, numbers, following in _records(index, at, form, most, name):
        yield Headword(word, *numbers), following


def synonyms(file: BinaryIO, at: int, most: int, name: str) -> Iterator[tuple[str, int, int]]:
    """Other words for entries, with the entry's number and where the next one begins."""
    for word, (number,), following in _records(file, at, struct.Struct(">I"), most, name):
        yield word, number, following


def _records(
    file: BinaryIO, at: int, form: struct.Struct, most: int, name: str
) -> Iterator[tuple[str, tuple[int, ...], int]]:
    """Words with numbers behind them; raises Problem where there is something else."""
    file.seek(at)
    held, here = b"", 0
    for _ in range(most):
        if len(held) - here < _LONGEST_WORD + 1 + form.size:
            at, held, here = at + here, held[here:] + file.read(_CHUNK), 0
        if here == len(held):
            return
        end = held.find(b"\0", here, here + _LONGEST_WORD + 1)
        following = end + 1 + form.size
        if end < 0 or following > len(held):
            raise Problem("dictionary-broken", file=name)
        yield _word(held[here:end]), form.unpack_from(held, end + 1), at + following
        here = following


def read_text(texts: BinaryIO, place: Headword, kinds: str) -> str:
    """The text of a word in lines, without markup; empty if it has none."""
    texts.seek(place.start)
    data = texts.read(min(place.size, _MOST_READ))
    lines = [line for kind, part in _parts(data, kinds) if kind in _TEXTS for line in _lines(kind, part)]
    return "\n".join(lines)[:LONGEST]


def _parts(data: bytes, kinds: str) -> Iterator[tuple[str, bytes]]:
    """The parts of a text: small letters end with a zero, capitals begin with their size."""
    at, number = 0, 0
    while at < len(data) and (not kinds or number < len(kinds)):
        kind = kinds[number] if kinds else chr(data[at])
        at += 0 if kinds else 1
        number += 1
        last = bool(kinds) and number == len(kinds)
        if kind.isupper() and not last:
            size = int.from_bytes(data[at : at + 4], "big")
            yield kind, data[at + 4 : at + 4 + size]
            at += 4 + size
        else:
            end = data.find(b"\0", at)
            end = len(data) if last or end < 0 else end
            yield kind, data[at:end]
            at = end + 1


def _lines(kind: str, data: bytes) -> Iterator[str]:
    text = data.decode("utf-8", "replace")
    if kind in _MARKED_UP:
        text = unescape(_TAG.sub("", _BREAK.sub("\n", _HIDDEN.sub("", text))))
    for line in text.splitlines():
        if told := " ".join(_printable(line).split()):
            yield told


def _word(data: bytes) -> str:
    return " ".join(_printable(data.decode("utf-8", "replace")).split())


def _printable(text: str) -> str:
    """Without what a line of text cannot show."""
    return "".join(one if one.isprintable() else " " for one in text)


def _told(path: Path) -> dict[str, str]:
    """The lines of an .ifo by what they are about."""
    try:
        with path.open("rb") as file:
            lines = file.read(_MOST_INFO).decode("utf-8-sig", "replace").splitlines()
    except FileNotFoundError:
        raise Problem("file-missing", file=str(path)) from None
    except OSError as error:
        raise Problem("file-unreadable", file=str(path), why=error.strerror or str(error)) from None
    if not lines or lines[0].strip() != _MAGIC or not path.suffix:
        raise Problem("dictionary-none", file=path.name)
    return dict(line.split("=", 1) for line in lines[1:] if "=" in line)


def _number(path: Path, told: dict[str, str], key: str) -> int:
    written = told.get(key, "").strip()
    if not (written.isascii() and written.isdecimal() and len(written) < 20):
        raise Problem("dictionary-broken", file=path.name)
    return int(written)


def _beside(path: Path, stem: str, *endings: str) -> Path:
    for ending in endings:
        if (found := path.with_name(stem + ending)).is_file():
            return found
    raise Problem("dictionary-part", file=path.name, part=stem + endings[0])


def _unpack(packed: Path, file: BinaryIO, target: Path, most: int) -> None:
    import gzip

    size = 0
    with gzip.open(file) as unpacked, target.open("wb") as written:
        while chunk := unpacked.read(_CHUNK):
            size += len(chunk)
            _demand_size(packed, size, most)
            written.write(chunk)


def _demand_size(path: Path, size: int, most: int) -> None:
    if size > most:
        raise Problem("dictionary-large", file=path.name, most=most // 1_000_000)
