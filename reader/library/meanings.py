"""What words mean by their reader and by the dictionaries a reader added, beside what the program knows.

How to use it: `Library.meanings.meaning(token, behind)` is `reader.language.meanings.meaning` with those
entries among the others: the reader's own first. Each change is one action of `library.changes`, announced
as Fact("meaning", subject, None).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.annotation.correction import LONGEST
from reader.language.dictionary import OWN, Entry, agreement
from reader.language.meanings import gloss_before, meaning
from reader.library.changes import Edit, put
from reader.library.correcting import syllables_of
from reader.problems import Problem
from reader.store import meanings as rows
from reader.store.meanings import OwnMeaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.language.meanings import Meaning
    from reader.language.token import Token
    from reader.library.changes import Changes
    from reader.library.dictionaries import Dictionaries
    from reader.store.database import Database

LONGEST_GLOSS: Final = 1000
"""characters"""


class TakenOver(NamedTuple):
    """What came of many meanings at once."""

    new: int
    changed: int
    known: int
    """those that were here as they are"""


class Meanings:
    """The meanings that a reader gave words, and all others behind them."""

    def __init__(self, database: Database, changes: Changes, dictionaries: Dictionaries) -> None:
        self._database, self._changes = database, changes
        self._dictionaries = dictionaries

    def meaning(self, token: Token, behind: str = "") -> Meaning:
        """What there is to tell of a token, with the word behind it: the reader's own meanings first."""
        found, word = meaning(token, behind), token.closed_up.word
        own = tuple(_entry(one) for one in self._fitting(token))
        before, after = self._dictionaries.entries(word)
        ours = tuple(one for one in found.entries if one.is_ours)
        others = tuple(one for one in found.entries if not one.is_ours)
        entries = own + ours + before + others + after
        return found._replace(entries=entries, parts=() if entries else found.parts)

    def gloss_before(self, token: Token, behind: str = "") -> str | None:
        """What a token means before another word, in a few words; None if nobody says."""
        if own := self._fitting(token):
            return own[0].gloss
        if (found := gloss_before(token, behind)) is not None:
            return found
        added = [entry for entries in self._dictionaries.entries(token.closed_up.word) for entry in entries]
        return added[0].senses[0] if added else None

    def own(self, word: str) -> list[OwnMeaning]:
        """What a word means by its reader: for each reading it was given, and last for any."""
        return rows.meanings_of(self._database, word)

    def all(self) -> list[OwnMeaning]:
        """Every meaning of the reader's, those last changed last."""
        return rows.all_meanings(self._database)

    def set(self, word: str, gloss: str, reading: str = "", level: str = "") -> OwnMeaning:
        """Give a word a meaning, if it is read so; an empty one takes it away. Raises Problem.

        Safe on the disk when this returns.
        """
        given = own_meaning(word, gloss, reading, level)
        there = any(one.subject == given.subject for one in self.own(given.word))
        if given.gloss:
            self.put_all([given])
        elif there:
            self._changes.make([Edit("meaning", given.subject, put(None))])
        return given

    def put_all(self, meanings: Iterable[OwnMeaning]) -> TakenOver:
        """Take meanings over as one action."""
        edits, taken = self.edits(meanings)
        if edits:
            self._changes.make(edits)
        return taken

    def edits(self, meanings: Iterable[OwnMeaning]) -> tuple[list[Edit], TakenOver]:
        """What taking meanings over changes, and how many that are."""
        there = {one.subject: one.record for one in self.all()}
        wanted = {one.subject: one.record for one in meanings}
        edits = [Edit("meaning", key, put({**it})) for key, it in wanted.items() if there.get(key) != it]
        changed = sum(edit.subject in there for edit in edits)
        return edits, TakenOver(len(edits) - changed, changed, len(wanted) - len(edits))

    def _fitting(self, token: Token) -> Sequence[OwnMeaning]:
        """The reader's meanings of a token as it is read here, those of its reading first."""
        closed = token.closed_up
        found = [one for one in self.own(closed.word) if _fits(one, closed)]
        return sorted(found, key=lambda one: -agreement(one.reading.split(), closed.pinyin))


def own_meaning(word: str, gloss: str, reading: str = "", level: str = "") -> OwnMeaning:
    """A meaning as a reader writes it, in the form that is kept; raises Problem if it cannot be one."""
    word, gloss, level = (unicodedata.normalize("NFC", one).strip() for one in (word, gloss, level))
    gloss = " ".join(gloss.split())
    if not word or len(word) > LONGEST or not word.isprintable():
        raise Problem("meaning-word", word=word[:LONGEST], longest=LONGEST)
    if len(gloss) > LONGEST_GLOSS or len(level) > LONGEST:
        raise Problem("meaning-long", word=word, longest=LONGEST_GLOSS)
    syllables = syllables_of(word, reading) if reading.strip() else ()
    return OwnMeaning(word, " ".join(syllables), gloss, " ".join(level.split()))


def unsound(meanings: Iterable[OwnMeaning]) -> Iterator[OwnMeaning]:
    """Those that are not in the form that is kept."""
    for one in meanings:
        try:
            if not one.gloss or own_meaning(one.word, one.gloss, one.reading, one.level) != one:
                yield one
        except Problem:
            yield one


def _fits(one: OwnMeaning, token: Token) -> bool:
    """Whether it is of a word that is read like a token; tones may differ, as readings are not all sure."""
    given = one.reading.split()
    spoken = [syllable for syllable in token.pinyin if syllable]
    return not given or [said[:-1] for said in given] == [said[:-1] for said in spoken]


def _entry(one: OwnMeaning) -> Entry:
    return Entry(one.word, one.word, tuple(one.reading.split()), OWN, (one.gloss,), (), one.level)
