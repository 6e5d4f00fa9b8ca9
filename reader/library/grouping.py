"""Which files are the pages of one issue, and in which order."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.imprint import Imprint

if TYPE_CHECKING:
    from pathlib import Path

    from reader.problems import Problem

DATED = re.compile(r"(?:19|20)\d\d[-._年]?\d\d?[-._月]?\d\d?日?.*?[^\d](\d{1,3})$")
"""a number behind a date, as in 2020-11-25_03"""
NUMBERED = re.compile(r"(?<!\d)(\d{1,3})$")


class Glance(NamedTuple):
    """What is known of a file before it is rebuilt."""

    path: Path
    root: str = ""
    """names its bytes and how they are read"""
    imprint: Imprint = Imprint()
    problem: Problem | None = None


class Named(NamedTuple):
    """What the name of a file says: a page, and what it has in common with the other pages' names."""

    page: str
    stem: str
    sure: bool
    """whether it can hardly be another number"""


Issue = list[Glance]
Gather = Callable[[Sequence[Glance]], list[Issue]]


def together(files: Sequence[Glance]) -> list[Issue]:
    """All files as the pages of one issue."""
    return [in_order(files)] if files else []


def by_masthead(files: Sequence[Glance]) -> list[Issue]:
    """Files with the same name and date as pages of one issue; any other file as an issue of its own.

    A page that says less goes to the one issue among its neighbours that it can be of.
    """
    whole = [file for file in files if _says_all(file)]
    homes = _Homes(whole)
    issues: defaultdict[object, Issue] = defaultdict(list)
    for file in files:
        key = file.imprint[:2] if _says_all(file) else homes.of(file)
        issues[key or file.path].append(file)
    return [in_order(_once(issue)) for issue in issues.values()]


def by_folder(files: Sequence[Glance]) -> list[Issue]:
    """As `by_masthead`; but pages that say nothing and are named as pages are one issue a folder."""
    found: defaultdict[object, list[Issue]] = defaultdict(list)
    for number, issue in enumerate(by_masthead(files)):
        found[_series(issue[0]) if len(issue) == 1 else number].append(issue)
    return [issue for issues in found.values() for issue in _joined(issues)]


def in_order(files: Sequence[Glance]) -> Issue:
    """Pages in their printed order: by printed number, else by name; as given if neither tells."""
    pages = [file.imprint.page or (named(file.path).page or None) for file in files]
    if len(set(pages)) == len(pages):  # the one that does not say is the first
        return [file for _, file in sorted(zip(pages, files, strict=True), key=lambda pair: _rank(pair[0]))]
    if [file.path for file in files] == sorted(file.path for file in files):
        return sorted(files, key=lambda file: natural(file.path))
    return list(files)


@cache
def named(path: Path) -> Named:
    """What the name of a file says of its page."""
    from reader.issue.roles import page_number  # 60 ms, which the window need not wait for

    name = _folded(path.stem)
    sure = _page_names().search(name) or DATED.search(name)
    if found := sure or NUMBERED.search(name):
        at = found.lastindex or 0
        return Named(page_number(found[at]), name[: found.start(at)] + name[found.end(at) :], bool(sure))
    return Named("", name, sure=False)


def natural(path: Path) -> list[list[tuple[str, int, str]]]:
    """A key that sorts p2 before p10 and 第二版 before 第十版."""
    return [_natural(part) for part in path.parts]


@cache
def _page_names() -> re.Pattern[str]:
    """A page in the name of a file."""
    from reader.issue.roles import NUMERAL

    latin = r"(?<![A-Z])(?:PAGE|P)[ ._-]?(\d{1,3})(?!\d)|(?<![A-Z])([A-H]\d{1,2})(?![0-9A-Z])"
    return re.compile(rf"第?({NUMERAL})版|{latin}")


def _natural(name: str) -> list[tuple[str, int, str]]:
    from reader.issue.roles import NUMERAL, page_number

    numbers = re.sub(rf"{NUMERAL}(?=版)", lambda found: page_number(found[0]), _folded(name))
    return [(text, int(digits or 0), digits) for text, digits in re.findall(r"(\D*)(\d*)", numbers)]


class _Homes:
    """The issues that a page which says too little may be of."""

    def __init__(self, whole: Iterable[Glance]) -> None:
        self._found: defaultdict[tuple[object, ...], set[tuple[object, ...]]] = defaultdict(set)
        for file in whole:
            folder, key = file.path.parent, file.imprint[:2]
            for place in ((folder,), (folder, file.imprint.date), (folder, named(file.path).stem)):
                self._found[place].add(key)

    def of(self, file: Glance) -> tuple[object, ...] | None:
        """The one issue that the page can be of; None if there is none, or more than one."""
        folder, told = file.path.parent, named(file.path)
        places: list[tuple[object, ...]] = [(folder, told.stem)] if told.page else []
        if file.imprint.page or file.imprint.date:
            places.append((folder, file.imprint.date) if file.imprint.date else (folder,))
        for place in places:
            fitting = {key for key in self._found[place] if _fits(file.imprint, key)}
            if len(fitting) == 1:
                return fitting.pop()
        return None


def _fits(said: Imprint, key: tuple[object, ...]) -> bool:
    return said.name in (None, key[0]) and said.date in (None, key[1])


def _says_all(file: Glance) -> bool:
    return bool(file.imprint.name and file.imprint.date)


def _series(file: Glance) -> object:
    """What the other pages of a file's issue have in common with it, if only their names tell."""
    told = named(file.path)
    return (file.path.parent, told.stem) if told.sure and not file.imprint.name else file.path


def _joined(issues: Sequence[Issue]) -> Sequence[Issue]:
    """The issues as one, unless their dates differ."""
    files = [file for issue in issues for file in issue]
    return issues if len({file.imprint.date for file in files} - {None}) > 1 else [in_order(files)]


def _once(files: Sequence[Glance]) -> Issue:
    """The files without those whose bytes came before."""
    return list({file.root: file for file in reversed(files)}.values())[::-1]


def _rank(page: str | None) -> tuple[str, int]:
    letters = (page or "").rstrip("0123456789")
    return letters, int((page or "")[len(letters) :] or 0)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).upper()
