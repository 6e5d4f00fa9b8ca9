"""Pages that no newspaper would print: an issue with what could be placed, and a tray with the rest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest

from reader.issue.model import Issue
from reader.issue.rebuild import rebuild
from reader.problems import Problem
from reader.sources.encodings import ENCODINGS
from reader.sources.model import SourceText
from reader.sources.text import text_source
from tests.prove.bad_pages import PAGES, mixed
from tests.prove.scale import scaled

LENGTH = scaled(2_000_000, least=20_000)
"""characters: more than 5 MB in most encodings"""


def rebuilt(text: str) -> Issue:
    sha256 = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return rebuild([SourceText(sha256, "text", 1, "utf-8", text)])


def shown(issue: Issue) -> list[tuple[int, int]]:
    """The stretches of the source that stand in articles and in the tray, in printed order."""
    runs = [run for article in issue.articles for block in article.blocks for run in block.runs]
    runs += [line.run for line in issue.unplaced]
    runs += [jump.run for article in issue.articles for jump in (article.jump_to, article.jump_from) if jump]
    return sorted((run.at, run.at + run.length) for run in runs)


@pytest.mark.prove
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_any_page_is_rebuilt_and_nothing_stands_twice(page: Callable[[int], str]) -> None:
    text = page(LENGTH)
    places = shown(rebuilt(text))
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert all(stop <= len(text) for _, stop in places)


@pytest.mark.prove
@pytest.mark.parametrize("page", PAGES[1:], ids=lambda page: page.__name__)
def test_what_is_no_furniture_is_shown(page: Callable[[int], str]) -> None:
    text = page(LENGTH)
    kept = sum(stop - start for start, stop in shown(rebuilt(text)))
    assert kept > 0.5 * sum(not char.isspace() for char in text)


def read(data: bytes, forced: str | None) -> SourceText | str:
    """What the bytes are read as, or the key of the sentence that declines them."""
    try:
        return text_source("page.txt", data, forced).text
    except Problem as problem:
        return problem.key


@pytest.mark.prove
@pytest.mark.parametrize("forced", ENCODINGS)
@pytest.mark.parametrize("written", ENCODINGS)
def test_a_wrong_encoding_gives_what_could_be_read_or_one_sentence(written: str, forced: str) -> None:
    text = read(mixed(LENGTH // 4).encode(written, "replace"), forced)
    if isinstance(text, str):
        assert text == "file-wrong-encoding"
        assert written != forced
        return
    issue = rebuild([text])
    assert issue.articles or issue.unplaced


@pytest.mark.prove
@pytest.mark.parametrize("forced", [None, *ENCODINGS])
def test_noise_gives_what_could_be_read_or_one_sentence(forced: str | None) -> None:
    for seed in range(scaled(50, least=3)):
        text = read(Random(seed).randbytes(scaled(200_000, least=2_000)), forced)
        if isinstance(text, str):
            assert text == ("file-wrong-encoding" if forced else "file-not-text")
            continue
        places = shown(rebuild([text]))
        assert all(before[1] <= after[0] for before, after in pairwise(places))
