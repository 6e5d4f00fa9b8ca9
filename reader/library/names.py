"""The names of an issue that no dictionary has, found by rule or said by the reader: taken for such, or not.

How to use it: `IssueNames(library, issue)`; run through `search()`, then `all()` lists them. To refuse a name
one must know how it is cut then: `workers.without_names(forms)`, which a window asks of a worker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from reader.issue.model import Span
from reader.language.dictionary import look_up
from reader.language.token import Kind
from reader.library.corrections import Wanted
from reader.problems import Problem
from reader.store.corrections import all_corrections

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from reader.annotation.correction import Correction
    from reader.language.token import Token
    from reader.library.catalogue import OpenArticle
    from reader.library.library import Library

    Said = Callable[["FoundName", str], tuple[str, tuple[str, ...]]]
    """kind and value of the correction for a form of a name"""

FOUND: Final = "found"
ACCEPTED: Final = "accepted"
REFUSED: Final = "refused"
STATES: Final = (FOUND, ACCEPTED, REFUSED)
REACHES: Final = ("issue", "everywhere")
"""how far it holds that a name was accepted or refused"""
_NAMES: Final = {Kind.NAME: "person", Kind.FOREIGN: "foreign", Kind.PLACE: "place", Kind.BODY: "body"}


class NamePlace(NamedTuple):
    """Where a name stands."""

    article: str
    span: Span
    form: str
    """as it is written there, 刘 超"""


class FoundName(NamedTuple):
    """A name of an issue."""

    word: str
    """without spaces"""
    kind: str
    """person, foreign, place or body"""
    places: tuple[NamePlace, ...]
    state: str
    """one of STATES"""
    pinyin: tuple[str | None, ...]
    """where it stands first"""

    @property
    def forms(self) -> list[str]:
        """As it is written."""
        return list(dict.fromkeys(place.form for place in self.places))


class _Sought(NamedTuple):
    """A name while it is counted."""

    token: Token
    """where it stands first"""
    places: dict[NamePlace, Kind]
    """where it was found or is one, in order; what it is there"""
    taken: set[NamePlace]
    """where it is one, as corrections stand"""


class IssueNames:
    """The names of one issue of a library."""

    def __init__(self, library: Library, issue: str) -> None:
        """Raises Problem if there is no such issue."""
        self._library = library
        row = library.catalogue.issue(issue)
        if row is None:
            raise Problem("issue-missing", issue=issue)
        self._articles = [article.id for page in row.pages for article in page.articles]
        self._sought: dict[str, _Sought] = {}

    def search(self) -> Iterator[int]:
        """Look through the issue anew, an article at a step; yields how many are left."""
        self._sought = {}
        for number, article in enumerate(self._articles, 1):
            if opened := self._library.catalogue.find(article):
                self._look_through(opened)
            yield len(self._articles) - number

    def all(self) -> list[FoundName]:
        """The names that were found, the commonest first."""
        said = {"".join(one.quote.split()): one for one in self._decisions()}
        found = [_found(word, sought, said.get(word)) for word, sought in self._sought.items()]
        wanted = (one for one in found if one.state != FOUND or _is_by_rule(one))
        return sorted(wanted, key=lambda one: (-len(one.places), one.word))

    def accept(self, names: Sequence[FoundName], reach: str) -> None:
        """Have names (at least one) be names for good, as one action; `reach` is one of REACHES."""
        self._make(names, reach, lambda name, form: ("name", (name.kind, *_syllables(name, form))))

    def refuse(self, names: Sequence[FoundName], reach: str, words: Mapping[str, tuple[str, ...]]) -> None:
        """Have names (at least one) be none, cut into `words` (by their forms), as one action."""

        def refused(_name: FoundName, form: str) -> tuple[str, tuple[str, ...]]:
            """Words, or one word, which must be said to be none."""
            if len(words[form]) > 1:
                return "words", words[form]
            return "name", ("word", *[""] * len(form))

        self._make(names, reach, refused)

    def restore(self, names: Sequence[FoundName]) -> None:
        """Have names be what was found, whatever was said of them here and everywhere."""
        forms = {form for name in names for form in name.forms}
        said = [one.id for one in self._decisions() if one.quote in forms]
        if said:
            self._library.corrections.remove(said)

    def _make(self, names: Sequence[FoundName], reach: str, said: Said) -> None:
        if reach not in REACHES:
            raise Problem("correction-scope", scope=reach, scopes=", ".join(REACHES))
        scope = "everywhere" if reach == "everywhere" else "article"
        opened = {place.article: None for name in names for place in name.places}
        articles = {subject: self._library.catalogue.open(subject) for subject in opened}
        self._library.corrections.make(
            [
                Wanted(articles[place.article], place.span, *said(name, place.form), scope)
                for name in names
                for place in _firsts(name, scope)
            ]
        )

    def _look_through(self, opened: OpenArticle) -> None:
        catalogue, starts = self._library.catalogue, opened.article.starts
        for number, start in enumerate(starts):
            for token in catalogue.found_tokens(opened, number):
                self._see(opened, start, token, is_there=False)
            for token in catalogue.tokens(opened, number):
                self._see(opened, start, token, is_there=True)

    def _see(self, opened: OpenArticle, start: int, token: Token, *, is_there: bool) -> None:
        """Count a name as it was found, or as it is there."""
        if token.kind not in _NAMES:
            return
        place = NamePlace(opened.article.id, Span(start + token.start, start + token.end), token.word)
        sought = self._sought.setdefault(token.closed_up.word, _Sought(token, {}, set()))
        sought.places[place] = token.kind
        if is_there:
            sought.taken.add(place)

    def _decisions(self) -> Iterator[Correction]:
        """What was said of words and names in this issue, and everywhere."""
        articles = set(self._articles)
        for one in all_corrections(self._library.database):
            if one.kind != "reading" and (one.scope == "everywhere" or one.article in articles):
                yield one


def _found(word: str, sought: _Sought, said: Correction | None) -> FoundName:
    kind = next((sought.places[place] for place in sought.places if place in sought.taken), sought.token.kind)
    if not sought.taken:
        state = REFUSED
    else:
        state = ACCEPTED if said and said.kind == "name" and said.value[0] != "word" else FOUND
    return FoundName(word, _NAMES[kind], tuple(sought.places), state, sought.token.closed_up.pinyin)


def _is_by_rule(name: FoundName) -> bool:
    return name.kind != "body" and not look_up(name.word)


def _firsts(name: FoundName, scope: str) -> list[NamePlace]:
    """The first place of each form, in each article if it is said of articles."""
    firsts: dict[tuple[str, str], NamePlace] = {}
    for place in name.places:
        firsts.setdefault((place.form, place.article if scope == "article" else ""), place)
    return list(firsts.values())


def _syllables(name: FoundName, form: str) -> list[str]:
    """How a form of a name is read, character by character."""
    given = iter(name.pinyin)
    return ["" if letter.isspace() else next(given) or "" for letter in form]
