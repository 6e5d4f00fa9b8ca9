"""Corrections laid over the tokens of a block when these are read; pure, and only where it is asked for.

Corrections are laid one after another, the strongest last: words and names before readings, everywhere
before article before here, earlier before later. So each meets the words that its reader saw.

Where it was made (*exact*), a correction of words cuts the words that reach over its ends, and a
reading is that of its very characters. Elsewhere either holds where its quote stands as whole words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple, overload

from reader.annotation.correction import SCOPES
from reader.language.token import BlockTokens, Kind, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reader.annotation.correction import Correction
    from reader.language.packing import PackedTokens

    Reading = tuple[str | None, ...]
    Known = Callable[[str], Reading | None]
    """how a word is read that was joined of others, if that is known"""

_KINDS: Final = {
    "person": Kind.NAME,
    "place": Kind.PLACE,
    "body": Kind.BODY,
    "foreign": Kind.FOREIGN,
    "word": Kind.WORD,
}
"""what a name is said to be"""
_WHOLE: Final = frozenset({Kind.NAME, Kind.FOREIGN, Kind.PLACE})
"""what is read as a whole: a part of it may be read otherwise"""
_KEPT: Final = 8
"""stretches whose tokens are kept"""


class Hit(NamedTuple):
    """A place of a block that a correction concerns."""

    start: int
    end: int
    exact: bool
    """whether the correction was made here"""
    correction: Correction


def lay(tokens: Sequence[Token], hits: Iterable[Hit], known: Known) -> list[Token]:
    """The tokens as corrections make them; they must cover every hit."""
    line = _Line(tokens, known)
    for hit in sorted(hits, key=_strength):
        line.lay(hit)
    return line.tokens


class LaidTokens(BlockTokens):
    """The tokens of a block with corrections laid over, a piece at a time."""

    def __init__(self, packed: PackedTokens, hits: Callable[[int, int], Sequence[Hit]], known: Known) -> None:
        """`hits` gives those that have characters between two offsets of the block."""
        self._packed, self._hits, self._known = packed, hits, known
        self._stretches: dict[int, _Stretch] = {}
        self._all: list[Token] | None = None

    def at(self, offset: int) -> Token | None:
        """The token that holds the character at `offset` of the block; None beyond its end."""
        if not 0 <= offset < self._packed.borders[-1]:
            return None
        stretch = self._stretch(offset)
        return stretch.tokens[bisect_right(stretch.starts, offset) - 1]

    def between(self, start: int, end: int) -> list[Token]:
        """The tokens that hold any of the characters from `start` up to `end` of the block."""
        found: list[Token] = []
        at = max(0, start)
        while at < min(end, self._packed.borders[-1]):
            stretch = self._stretch(at)
            first = bisect_right(stretch.starts, at) - 1
            found += stretch.tokens[first : bisect_left(stretch.starts, end)]
            at = stretch.end
        return found

    def __len__(self) -> int:
        return len(self._every())

    def __iter__(self) -> Iterator[Token]:
        return iter(self._every())

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | Sequence[Token]:
        return self._every()[index]

    def _every(self) -> list[Token]:
        if self._all is None:
            self._all = self.between(0, self._packed.borders[-1])
        return self._all

    def _stretch(self, offset: int) -> _Stretch:
        number = bisect_right(self._packed.borders, offset) - 1
        if number not in self._stretches:
            if len(self._stretches) >= _KEPT:
                del self._stretches[next(iter(self._stretches))]
            self._stretches[number] = self._make(number)
        return self._stretches[number]

    def _make(self, number: int) -> _Stretch:
        """The piece of a number, with those beside it that a hit reaches into."""
        borders = self._packed.borders
        start, end = borders[number], borders[number + 1]
        while True:
            hits = self._hits(start, end)
            first = borders[bisect_right(borders, min((hit.start for hit in hits), default=start)) - 1]
            last = borders[bisect_left(borders, max((hit.end for hit in hits), default=end))]
            if first >= start and last <= end:
                break
            start, end = min(first, start), max(last, end)
        tokens = self._packed.between(start, end)
        laid = lay(tokens, hits, self._known) if hits else tokens
        return _Stretch(end, laid, [token.start for token in laid])


class _Stretch(NamedTuple):
    """One piece or several with corrections laid over."""

    end: int
    tokens: Sequence[Token]
    starts: list[int]


class _Line:
    """Tokens in a row, while corrections are laid over them."""

    def __init__(self, tokens: Sequence[Token], known: Known) -> None:
        self.tokens = list(tokens)
        self._starts = [token.start for token in tokens]
        self._known = known

    def lay(self, hit: Hit) -> None:
        """Lay one correction over, if it holds here."""
        first = bisect_right(self._starts, hit.start) - 1
        last = bisect_left(self._starts, hit.end)
        held = self.tokens[first:last]
        if not hit.exact and (held[0].start < hit.start or held[-1].end > hit.end):
            return
        if hit.correction.kind == "reading":
            made = [_read(token, hit) for token in held]
        else:
            made = list(self._cut(held, hit))
        self.tokens[first:last] = made
        self._starts[first:last] = [token.start for token in made]

    def _cut(self, held: Sequence[Token], hit: Hit) -> Iterator[Token]:
        """What was held, cut into the words of a hit, and what is left of words beyond its ends."""
        start = held[0].start
        if start < hit.start:
            yield _joined(held, start, hit.start)
        start = hit.start
        for word in hit.correction.words:
            made = self._word(held, start, start + len(word))
            yield _named(made, hit.correction) if hit.correction.kind == "name" else made
            start += len(word)
        if hit.end < held[-1].end:
            yield _joined(held, hit.end, held[-1].end)

    def _word(self, held: Sequence[Token], start: int, end: int) -> Token:
        """A word; one over a border of old, or torn out of a name, is read as it is known to be."""
        joined = _joined(held, start, end)
        glued = any(start < token.start < end for token in held)
        torn = any(token.kind in _WHOLE and (token.start < start or token.end > end) for token in held)
        reading = self._known(joined.closed_up.word) if glued or torn else None
        if reading is None:
            return joined
        given = iter(reading)
        pinyin = tuple(None if letter.isspace() else next(given) for letter in joined.word)
        return joined._replace(pinyin=pinyin, sure=True, candidates=())


def _strength(hit: Hit) -> tuple[object, ...]:
    one = hit.correction
    return one.kind == "reading", SCOPES.index(one.scope), one.modified, one.id, hit.start


def _read(token: Token, hit: Hit) -> Token:
    """A token with those of its characters read that a hit holds."""
    first, last = max(token.start, hit.start), min(token.end, hit.end)
    given = [syllable or None for syllable in hit.correction.value[first - hit.start : last - hit.start]]
    pinyin, candidates = list(token.pinyin), list(token.candidates)
    at = slice(first - token.start, last - token.start)
    pinyin[at] = given
    if candidates:
        candidates[at] = [(syllable,) if syllable else () for syllable in given]
    whole = len(given) == len(token.word)
    return _doubted(token._replace(pinyin=tuple(pinyin)), [] if whole else candidates, token.sure or whole)


def _named(token: Token, correction: Correction) -> Token:
    """A word as the name that it is said to be."""
    kind = _KINDS[correction.value[0]]
    pinyin = tuple(map(_either, correction.readings, token.pinyin))
    if pinyin == token.pinyin:
        return token._replace(kind=kind)
    return token._replace(kind=kind, pinyin=pinyin, sure=True, candidates=())


def _either(said: str, found: str | None) -> str | None:
    return said or found


def _joined(held: Sequence[Token], start: int, end: int) -> Token:
    """The characters of tokens from `start` up to `end`, as one token."""
    parts = [token for token in held if token.start < end and token.end > start]
    offset = parts[0].start
    at = slice(start - offset, end - offset)
    made = Token(
        start,
        end,
        "".join(token.word for token in parts)[at],
        tuple(syllable for token in parts for syllable in token.pinyin)[at],
        sure=True,
        kind=_kind(parts, start, end),
    )
    return _doubted(made, [column for token in parts for column in _columns(token)][at], _all_sure(parts))


def _kind(parts: Sequence[Token], start: int, end: int) -> Kind:
    """What words taken together are: what all of them were; a part of a name is none."""
    kinds = {token.kind for token in parts}
    whole = parts[0].start == start and parts[-1].end == end
    kept = len(kinds) == 1 and (whole or kinds <= {Kind.NUMBER, Kind.OTHER})
    return kinds.pop() if kept else Kind.WORD


def _doubted(token: Token, candidates: Sequence[tuple[str, ...]], sure: bool) -> Token:
    """A token that is sure if it was, or if each of its characters has but one candidate."""
    if sure or (candidates and all(len(column) < 2 for column in candidates)):
        return token._replace(sure=True, candidates=())
    return token._replace(sure=False, candidates=tuple(candidates))


def _columns(token: Token) -> Sequence[tuple[str, ...]]:
    """The candidates of each character, also of a token that has none."""
    return token.candidates or [(syllable,) if syllable else () for syllable in token.pinyin]


def _all_sure(tokens: Iterable[Token]) -> bool:
    return all(token.sure for token in tokens)
