from __future__ import annotations

import pytest

from tests.language.spans import Wanted, wanted

ITEMS = list(wanted())


@pytest.mark.parametrize(
    ("kinds", "share"),
    [
        (("date", "number", "title", "body", "place", "quoted"), 0.98),
        (("name",), 0.95),
        (("term",), 0.9),
    ],
)
def test_spans_of_newspapers_are_whole(kinds: tuple[str, ...], share: float) -> None:
    items = [item for item in ITEMS if item.kind in kinds]
    broken = [item.text[item.start : item.end] for item in items if not item.is_whole]
    assert len(broken) <= (1 - share) * len(items), broken


def test_a_span_in_parts_is_not_whole() -> None:
    assert not Wanted("不断提高水平", 0, 6, "term").is_whole
