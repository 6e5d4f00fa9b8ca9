"""A program killed while it finds words anew leaves each article as it was or as it shall be."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.language.version import language_version
from reader.library.check import check
from reader.library.library import Library
from tests.conftest import add
from tests.library.test_renewal import outdate, renew, versions, words
from tests.prove.scale import scaled

RENEW = """
import sys
from pathlib import Path
from reader.library.library import Library
from reader.library.renewal import Renewal
if __name__ == "__main__":
    work = Renewal(Library(Path(sys.argv[1])))
    while not work.finished:
        work.poll()
        print("polled", flush=True)
        work.wait(0.01)
"""


def killed_after(folder: Path, polls: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", RENEW, str(folder)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        for _ in range(polls):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)


@pytest.fixture
def expected(library: Library, tmp_path: Path) -> dict[str, set[str]]:
    """The words of some articles by their ids, which then are outdated."""
    for number in range(4):
        page = tmp_path / f"{number}.txt"
        page.write_text("今天天气很好，大家都出来走走。\n" * (number + 1) * 200, encoding="utf-8")
        add(library, page)
    found = {row["id"]: words(library, row["id"]) for row in library.database.rows("SELECT id FROM article")}
    outdate(library)
    return found


@pytest.mark.prove
def test_a_kill_leaves_every_article_whole(
    folder: Path, library: Library, expected: dict[str, set[str]]
) -> None:
    chance = random.Random(5)
    library.close()
    for _ in range(scaled(60, least=3)):
        killed_after(folder, chance.randint(2, 30))
        with closing(Library(folder)) as opened:
            rows = opened.database.rows("SELECT id, language_version FROM article")
            for article in (row["id"] for row in rows if row["language_version"] == language_version()):
                assert words(opened, article) == expected[article]
            assert check(opened) == []
            if "older" not in versions(opened):
                outdate(opened)
    with closing(Library(folder)) as opened:
        renew(opened)
        assert {article: words(opened, article) for article in expected} == expected
