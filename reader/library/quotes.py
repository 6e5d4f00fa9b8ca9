"""Which of many quotes stand in a text: they are kept by how they begin, so that few are tried at a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Quotes:
    """Quotes that are sought in texts, all at once."""

    def __init__(self, quotes: Iterable[str]) -> None:
        self._by_head: dict[str, list[str]] = {}
        self._longest = 0
        for quote in set(quotes):
            self._by_head.setdefault(quote[:1], []).append(quote)
            self._longest = max(self._longest, len(quote))

    def found(self, text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Where quotes stand that have characters of a text from `start` up to `end`."""
        heads = self._by_head
        for at in range(max(0, start - self._longest + 1), min(end, len(text)) if heads else 0):
            for quote in heads.get(text[at], ()):
                if at + len(quote) > start and text.startswith(quote, at):
                    yield at, quote
