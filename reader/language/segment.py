"""Word boundaries by jieba."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import jieba


def segment(text: str) -> Iterator[str]:
    """The words, marks and spaces of a text, in order; together they are the text.

    HMM is off: it invents words, 81.8 against 83.6 F1 on news (SIGHAN 2005 PKU).
    """
    return _tokenizer().cut(text, HMM=False)  # type: ignore[no-any-return]


@cache
def _tokenizer() -> jieba.Tokenizer:
    import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    return tokenizer
