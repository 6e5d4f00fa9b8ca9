"""What a reader put right in the words of articles: data that is laid over, never written into them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from reader.annotation.highlight import SourceRange

KINDS: Final = ("words", "name", "reading")
"""what can be corrected; readings are laid over last; further kinds need no other table"""
NAMES: Final = ("person", "place", "body", "foreign", "word")
"""what a name can be said to be: foreign ones are written by sound, and a word is none"""
SCOPES: Final = ("everywhere", "article", "here")
"""how far a correction reaches, from the weakest to the strongest"""
LONGEST: Final = 60
"""characters of a quote that is sought in other places than its own"""


class Correction(NamedTuple):
    """One thing a reader put right, and how far it reaches."""

    id: str
    """UUID"""
    kind: str
    """one of KINDS"""
    scope: str
    """one of SCOPES"""
    quote: str
    """the characters it was made on"""
    value: tuple[str, ...]
    """a reading: a syllable for each character of the quote, "chong2", empty for what is not Han;
    words: the quote cut into words;
    a name: one of NAMES, then a syllable for each character, empty where it is read as it was"""
    article: str
    """id of the article it was made in"""
    ranges: tuple[SourceRange, ...]
    """where it was made; there it holds exactly, also if it reaches further"""
    created: str
    """ISO 8601, UTC"""
    modified: str

    @property
    def fits(self) -> bool:
        """Whether it can be laid over its quote; nothing else is, whoever wrote it."""
        if self.scope not in SCOPES or not self.quote or (self.scope != "here" and len(self.quote) > LONGEST):
            return False
        if self.kind == "words":
            return all(self.value) and "".join(self.value) == self.quote
        if self.kind == "name" and self.value:
            return self.value[0] in NAMES and len(self.readings) == len(self.quote)
        return self.kind == "reading" and len(self.value) == len(self.quote)

    @property
    def words(self) -> tuple[str, ...]:
        """The words that it makes of its quote; a reading makes none."""
        return {"words": self.value, "name": (self.quote,)}.get(self.kind, ())

    @property
    def readings(self) -> tuple[str, ...]:
        """A syllable for each character, empty where it says nothing of it; words have none."""
        return {"reading": self.value, "name": self.value[1:]}.get(self.kind, ())

    @property
    def target(self) -> tuple[object, ...]:
        """What it corrects: of two corrections of one target the later one takes the place of the other."""
        place = {"everywhere": None, "article": self.article, "here": self.ranges}[self.scope]
        return self.kind == "reading", self.scope, self.quote, place
