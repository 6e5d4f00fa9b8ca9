from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli.common import Common, common_options


@pytest.mark.parametrize(
    ("argv", "common", "rest"),
    [
        ([], Common(), []),
        (["a.txt"], Common(), ["a.txt"]),
        (["--library", "d", "check"], Common(Path("d")), ["check"]),
        (["library", "--lang=zh", "list", "--library=d"], Common(Path("d"), "zh"), ["library", "list"]),
        (["check", "--library"], Common(), ["check", "--library"]),
        (["check", "--lang", "fr"], Common(), ["check", "--lang", "fr"]),
        (["check", "--lang=fr"], Common(), ["check", "--lang=fr"]),
    ],
)
def test_common_options_may_stand_anywhere(argv: list[str], common: Common, rest: list[str]) -> None:
    assert common_options(argv) == (common, rest)
