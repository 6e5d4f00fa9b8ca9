"""Dictionaries with bytes changed anywhere: compiled, or declined with a sentence, and nothing else."""

from __future__ import annotations

import tracemalloc
from pathlib import Path
from random import Random

import pytest

from reader.language.stardict import read_info
from reader.library import compiling
from reader.problems import Problem
from tests.library.stardict_files import write_stardict
from tests.prove.scale import scaled

WORDS = {f"词{number}": f"<b>text</b> {number} &amp; more\0gai3".encode() for number in range(60)}


@pytest.mark.prove
def test_a_mutated_dictionary_is_compiled_or_declined(tmp_path: Path) -> None:
    chance, declined, tries = Random(6), 0, scaled(3000, 30)
    for number in range(tries):
        kinds = chance.choice(["ht", "m", "", "xWh"])
        path = write_stardict(tmp_path / str(number), WORDS, kinds, packed=number % 2 == 0, others={"a": 3})
        for file in sorted(path.parent.iterdir()):
            file.write_bytes(_mutated(file.read_bytes(), chance))
        declined += not _compiled(path, tmp_path / f"made{number}")
    assert 0 < declined < tries


def _mutated(data: bytes, chance: Random) -> bytes:
    if chance.random() < 0.5:
        return data
    changed = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(changed) + 1)
        changed[at : at + chance.choice([0, 1, 4])] = chance.randbytes(chance.choice([0, 1, 4]))
    return bytes(changed)


def _compiled(path: Path, folder: Path) -> bool:
    folder.mkdir()
    tracemalloc.start()
    try:
        info = read_info(path)
        stage = compiling.unpack(info, folder)
        while stage.words is None:
            stage = compiling.go_on(info, folder, stage)
    except Problem:
        return False
    else:
        return True
    finally:
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
        tracemalloc.stop()
