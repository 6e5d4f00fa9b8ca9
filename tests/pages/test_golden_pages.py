"""Kept pages come back as they did; `python -m tests.pages.golden_pages` keeps what comes back now."""

import pytest

from tests.pages.golden_pages import KEPT, Kept, shown
from tests.pages.press import Issue


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.name)
def test_a_kept_issue_comes_back_as_it_did(kept: Kept) -> None:
    assert shown(Issue.read(kept.folder)) == kept.rebuilt.read_text(encoding="utf-8")


def test_every_kept_folder_is_tried() -> None:
    folders = {path.name for path in KEPT[0].folder.parent.iterdir()}
    assert folders == {kept.name for kept in KEPT}
