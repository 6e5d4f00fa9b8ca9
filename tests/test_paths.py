from __future__ import annotations

import hashlib

from reader import paths


def test_the_seed_is_unchanged() -> None:
    seed, folder = paths.seeds()
    digest = hashlib.sha256(seed.read_bytes()).hexdigest()
    assert digest == "722ffb2daf802871c37eb31c5443ad39a4374100ef18b1088be70c0490d4aace"
    assert (folder / "1.txt").is_file()


def test_resources_of_the_checkout_come_first() -> None:
    assert paths.resource("themes/paper.json").is_file()
    assert (paths.resource("..") / "pyproject.toml").is_file()
