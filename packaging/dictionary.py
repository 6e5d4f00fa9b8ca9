"""Compile CC-CEDICT and our glossary to the database that the program looks words up in.

One row a word: its entries as JSON, ours first, then the commonest meaning first as far as data tell.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

import cedict
from glossary import terms

from reader.language.marks import tone_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    Meanings = dict[tuple[str, tuple[str, ...]], cedict.Line]

OFTEN: Final = 0.12
"""share of persons among the short words that begin with a surname: 高 .17, 石 .13, but 万 .04"""
_SCHEMA: Final = """
CREATE TABLE word (word TEXT PRIMARY KEY, entries TEXT NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE traditional (traditional TEXT, word TEXT, PRIMARY KEY (traditional, word)) WITHOUT ROWID, STRICT;
"""
_MEASURES: Final = re.compile(r"\s*\(CL:([^)]*)\)|^CL:(.*)")
_NAMED: Final = re.compile(r"(?:([^\s\[\]|,(]+)\|)?([^\s\[\]|,(]*)\[([A-Za-z:0-9 ,·-]+)\]")
"""another word: in traditional characters if they differ, in simplified ones, how it is read"""
_TWICE: Final = re.compile(r"[\u2e80-\U0003ffff]+\|([\u2e80-\U0003ffff]+)(?!\[)")
"""another word without its reading"""
_LATER: Final = re.compile(
    r"(?P<seldom>\((?:old|archaic|arch\.|literary|classical|dialect|Tw|slang|vulgar|humble)\))"
    r"|(?P<reference>(?:see(?: also)?|used in|same as|also written|(?:\w+ ){,2}(?:variant|form) of)\b)"
    r"|(?P<surname>surname [A-Z][\w'-]*(?: or [A-Z]\w*)?$|.*\(surname\)$)"
    r"|(?P<spoken>(?:also |Taiwan |old |formerly )?pr(?:\.|onounced) )"
)
"""what other meanings come before, these in this order"""
_LEVELS: Final = ["", "seldom", "reference", "surname", "spoken"]


class Entry(NamedTuple):
    """A word that is read and written in one way, as a row keeps it."""

    traditional: str
    """empty if it is the word itself"""
    pinyin: str
    kind: str
    """of ours, as the glossary says; of CC-CEDICT's empty, "name", or "surname" of a common one"""
    senses: list[str]
    measures: list[str]


def compile_dictionary(target: Path) -> None:
    """Write the database; what was there is kept until the new one is whole."""
    given = list(cedict.lines())
    fresh = target.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    connection = sqlite3.connect(fresh)
    connection.execute("PRAGMA page_size = 8192")
    connection.executescript(_SCHEMA)
    connection.executemany("INSERT INTO word VALUES (?, ?)", _rows(_own(given)))
    written = sorted({line[:2] for line in given if line.traditional != line.word})
    connection.executemany("INSERT INTO traditional VALUES (?, ?)", written)
    connection.commit()
    connection.execute("VACUUM")
    connection.close()
    fresh.replace(target)


def _own(lines: Iterable[cedict.Line]) -> list[cedict.Line]:
    """The entries that say more than how a word is written in traditional characters, and what they say."""
    told = [
        line._replace(senses=tuple(sense for sense in line.senses if not _is_itself(sense, line.word)))
        for line in lines
    ]
    return [line for line in told if line.senses]


def _rows(lines: list[cedict.Line]) -> Iterator[tuple[str, str]]:
    entries: defaultdict[str, list[Entry]] = defaultdict(list)
    meanings = {(line.word, line.pinyin): line for line in reversed(lines)}
    for term in terms():
        known = meanings.get((term.word, term.pinyin))
        theirs = (
            _entry(known, term.kind, meanings)
            if known
            else Entry("", " ".join(term.pinyin), term.kind, [], [])
        )
        entries[term.word].append(theirs._replace(senses=list(term.senses)))
    common = _common_surnames()
    for line in in_order(lines):
        kind = "" if not line.is_name else "surname" if _is_surname(line) and line.word in common else "name"
        entries[line.word].append(_entry(line, kind, meanings))
    for word, found in sorted(entries.items()):
        rows = [entry if entry.measures else entry[:-1] for entry in found]  # most have none
        yield word, json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _is_itself(sense: str, word: str) -> bool:
    """Whether a sense only names another traditional form, which in simplified text is the word itself."""
    named = _NAMED.search(sense)
    return named is not None and named[2] == word and _refers(sense)


def _entry(line: cedict.Line, kind: str, meanings: Meanings) -> Entry:
    measures = [found for sense in line.senses for found in _measures(sense)]
    plain = [_MEASURES.sub("", sense).strip() if "CL:" in sense else sense for sense in line.senses]
    told = [_explained(sense, line, meanings) for sense in sorted(filter(None, plain), key=_rank)]
    other = "" if line.traditional == line.word else line.traditional
    return Entry(other, " ".join(line.pinyin), kind, told, list(dict.fromkeys(measures)))


def _measures(sense: str) -> list[str]:
    """The measure words that a sense names, as "个 ge4"."""
    if "CL:" not in sense:
        return []
    found = " ".join(one or other for one, other in _MEASURES.findall(sense))
    return [f"{match[2]} {_plain(match[3])}" for match in _NAMED.finditer(found) if match[2]]


def _plain(reading: str) -> str:
    return reading.lower().replace("u:", "v")


def _explained(
    sense: str, line: cedict.Line, meanings: dict[tuple[str, tuple[str, ...]], cedict.Line]
) -> str:
    """A sense with readings as people write them; one that only points elsewhere tells what is there."""
    sense = _TWICE.sub(r"\1", sense)
    pointed = _NAMED.search(sense)
    if pointed is None:
        return sense
    told = _NAMED.sub(lambda match: f"{match[2]} {_marked(match[3])}".strip(), sense)
    there = meanings.get((pointed[2], tuple(_plain(pointed[3]).split())))
    if there is None or there.word == line.word or len(line.senses) > 1 or not _refers(sense):
        return told
    first = min(there.senses, key=_rank)
    return told if _NAMED.search(first) else f"{told}: {first}"


def _refers(sense: str) -> bool:
    return _LEVELS[_rank(sense)] == "reference"


def _marked(reading: str) -> str:
    """Numbered syllables with tone marks; a capital stays one."""
    marked = [(one, tone_marks(_plain(one))) for one in re.findall(r"[A-Za-z:]+\d?", reading)]
    return " ".join(told.capitalize() if one[0].isupper() else told for one, told in marked)


def _rank(sense: str) -> int:
    """Plain meanings come first, then rare ones, other words that are meant, surnames, other readings."""
    found = _LATER.match(sense)
    return _LEVELS.index(found.lastgroup or "") if found else 0


def in_order(lines: Iterable[cedict.Line]) -> list[cedict.Line]:
    """The entries so that of one word the commonest comes first, and surnames last.

    How common a character is in one reading and meaning (后 for 後 or 后) is told by the words that have
    it so, each as often as jieba's dictionary counts it; the entries of a word keep their order.
    """
    lines = list(lines)
    uses = _uses(lines)
    return sorted(lines, key=lambda line: (_order(line), -uses[line.word, line.traditional, line.pinyin[0]]))


def _order(line: cedict.Line) -> int:
    """The rank of its plainest meaning; names come after words."""
    ranks = [_rank(sense) for sense in line.senses if not _MEASURES.fullmatch(sense)]
    return max(min(ranks, default=0), int(line.is_name))


def _uses(lines: Iterable[cedict.Line]) -> Counter[tuple[str, str, str]]:
    counted = _frequencies()
    uses: Counter[tuple[str, str, str]] = Counter()
    for line in lines:
        if len(line.word) == len(line.traditional) == len(line.pinyin) > 1:
            for parts in zip(line.word, line.traditional, line.pinyin, strict=True):
                uses[parts] += counted.get(line.word, 0)
    return uses


def _is_surname(line: cedict.Line) -> bool:
    return any("surname" in sense for sense in line.senses)


def _common_surnames() -> set[str]:
    """The characters with which short words begin that are often names of persons, as jieba counts them."""
    words: Counter[str] = Counter()
    persons: Counter[str] = Counter()
    with cedict.package_file("jieba", "dict.txt").open(encoding="utf-8") as lines:
        for word, count, kind in map(str.split, lines):
            if len(word) in (2, 3):
                words[word[0]] += int(count)
                persons[word[0]] += int(count) if kind == "nr" else 0
    return {one for one, count in words.items() if persons[one] > OFTEN * count}


def _frequencies() -> dict[str, int]:
    with cedict.package_file("jieba", "dict.txt").open(encoding="utf-8") as lines:
        return {word: int(count) for word, count, *_ in map(str.split, lines)}
