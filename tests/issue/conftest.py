from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from reader.issue.rebuild import rebuild
from reader.sources.model import SourceText

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.issue.model import Issue


def source(text: str) -> SourceText:
    return SourceText(hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(), "text", 1, "utf-8", text)


@pytest.fixture
def issue_of() -> Callable[..., Issue]:
    """Makes the issue of pages given as texts."""
    return lambda *pages: rebuild([source(page) for page in pages])
