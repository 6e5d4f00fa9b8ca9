"""A program killed at any moment has lost nothing that it acknowledged."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.check import check
from reader.library.library import Library
from reader.store.journal import read_journal
from tests.prove.scale import scaled

MAKE_HIGHLIGHTS = """
import itertools, sys
from pathlib import Path
from reader.issue.model import Span
from reader.library.library import Library
library = Library(Path(sys.argv[1]))
article = library.catalogue.issues()[0].pages[0].articles[0].id
opened = library.catalogue.open(article)
for at in itertools.cycle(range(60, 400)):
    made = library.annotations.add(opened, Span(at, at + 3), "blue")
    print(made.id, flush=True)
    if at % 5 == 0:
        library.annotations.write_note(made.id, "noted")
        print("noted", made.id, flush=True)
    if at % 7 == 0:
        library.annotations.remove([made.id])
        print("removed", made.id, flush=True)
"""


MAKE_CORRECTIONS = """
import itertools, sys
from pathlib import Path
from reader.annotation.correction import SCOPES
from reader.issue.model import Span
from reader.library.library import Library
library = Library(Path(sys.argv[1]))
article = library.catalogue.issues()[0].pages[0].articles[0].id
opened = library.catalogue.open(article)
made = []
for at in itertools.count(len(library.corrections.all())):
    quote = opened.article.text[60 + at % 500 : 62 + at % 500]
    if "\\n" in quote or not quote.strip():
        continue
    span, scope = Span(60 + at % 500, 62 + at % 500), SCOPES[at % 3]
    one = library.corrections.correct_words(opened, span, (quote, ",".join(quote))[at % 2], scope)
    print(" ".join(one.value).replace(" ", ","), one.id, flush=True)
    if at % 7 == 0:
        library.corrections.remove([one.id])
        print("removed", one.id, flush=True)
"""


def killed_after(folder: Path, lines: int, program: str = MAKE_HIGHLIGHTS) -> list[str]:
    """What a process that makes changes had acknowledged when it was killed."""
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        said = [process.stdout.readline() for _ in range(lines)]
        process.send_signal(signal.SIGKILL)
        return [line.strip() for line in [*said, *process.stdout] if line.endswith("\n")]


def expected(said: list[str]) -> dict[str, str]:
    """The acknowledged highlights and their notes."""
    notes: dict[str, str] = {}
    for line in said:
        word, _, subject = line.rpartition(" ")
        if word == "removed":
            del notes[subject]
        else:
            notes[subject] = word
    return notes


@pytest.mark.prove
def test_kills_lose_nothing_acknowledged(folder: Path) -> None:
    kept: dict[str, str] = {}
    chance = random.Random(7)
    for _ in range(scaled(400, least=40)):
        said = killed_after(folder, chance.randint(1, 25))
        unsure = said[-1].rpartition(" ")[2]
        kept |= expected(said)
        with closing(Library(folder)) as library:
            found = {placed.highlight.id: placed.highlight.note for placed in library.annotations.all()}
            # What came after the last acknowledgement may or may not have been done.
            assert {k: v for k, v in kept.items() if k != unsure}.items() <= found.items()
            kept = found
    with closing(Library(folder)) as library:
        assert check(library) == []
    (path,) = (folder / "journal").glob("*.jsonl")
    assert kept.keys() <= {change["subject"] for change in read_journal(path)}


@pytest.mark.prove
def test_kills_lose_no_correction(folder: Path) -> None:
    kept: dict[str, str] = {}
    chance = random.Random(8)
    for _ in range(scaled(200, least=10)):
        said = killed_after(folder, chance.randint(1, 12), MAKE_CORRECTIONS)
        unsure = said[-1].rpartition(" ")[2]
        for line in said:
            value, _, subject = line.rpartition(" ")
            kept[subject] = value
        with closing(Library(folder)) as library:
            found = {one.correction.id: ",".join(one.correction.value) for one in library.corrections.all()}
        sure = {subject: value for subject, value in kept.items() if subject != unsure}
        assert {k: v for k, v in sure.items() if v != "removed"}.items() <= found.items()
        assert not {k for k, v in sure.items() if v == "removed"} & found.keys()
        kept = found
    with closing(Library(folder)) as library:
        assert check(library) == []
    (path,) = (folder / "journal").glob("*.jsonl")
    assert kept.keys() <= {change["subject"] for change in read_journal(path)}
