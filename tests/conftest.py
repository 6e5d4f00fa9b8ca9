"""Real small things: a library made once from the sample issue, and copied for each test."""

from __future__ import annotations

import logging
import os
import shutil
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from reader.library.importing import Import
from reader.library.library import Library
from reader.paths import seeds
from tests.prove.scale import PERCENT

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=1000, deadline=None)
settings.load_profile("search" if PERCENT == 100 else "same")
"""`make test` tries the same examples each time; `make prove` looks for new ones"""


def add(library: Library, *paths: Path) -> Import:
    """Import files, each as one issue, and wait until they are there."""
    work = Import(library, [[path] for path in paths])
    while not work.finished:
        work.poll()
        work.wait(0.05)
    return work


@pytest.fixture(scope="session")
def seed() -> Path:
    return seeds()[0]


@pytest.fixture(scope="session")
def seeded_folder(tmp_path_factory: pytest.TempPathFactory, seed: Path) -> Path:
    folder = tmp_path_factory.mktemp("seeded") / "library"
    with closing(Library(folder)) as library:
        add(library, seed)
    return folder


@pytest.fixture
def folder(seeded_folder: Path, tmp_path: Path) -> Path:
    """The folder of a library that holds the sample issue, for this test alone."""
    return Path(shutil.copytree(seeded_folder, tmp_path / "library"))


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """An open library that holds the sample issue."""
    with closing(Library(folder)) as opened:
        yield opened


@pytest.fixture
def article_ids(library: Library) -> list[str]:
    return [row.id for issue in library.catalogue.issues() for page in issue.pages for row in page.articles]


@pytest.fixture(autouse=True)
def _no_stray_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    stray = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not stray, [record.getMessage() for record in stray]
