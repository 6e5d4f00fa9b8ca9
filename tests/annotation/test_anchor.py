from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.anchor import CONTEXT, anchor, find, occurrences
from reader.issue.model import Article, Block, Role, Run, Span
from reader.issue.positions import Places

TITLE = Block(Role.TITLE, "表彰 大会", (Run(0, 0, 40, 5),), "1")
BODY = Block(Role.BODY, "会上，劳动者劳动。", (Run(0, 0, 0, 4), Run(4, 0, 6, 5)), "1")
ARTICLE = Article("a" * 12, "news", "1", (TITLE, BODY))
TEXTS = ("t" * 16,)


@given(st.data())
def test_an_anchor_finds_its_span_again(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(ARTICLE.text) - 1))
    end = data.draw(st.integers(start + 1, len(ARTICLE.text)))
    held = anchor(ARTICLE, Span(start, end), TEXTS, [ARTICLE.text])
    found = find(held, Places(ARTICLE), TEXTS)
    if ARTICLE.text[start:end] == "\n":
        assert found is None
    else:
        assert found is not None
        assert ARTICLE.text[slice(*found)] == held.quote.strip("\n")


def test_an_anchor_knows_its_surroundings() -> None:
    held = anchor(ARTICLE, Span(9, 11), TEXTS, [block.text for block in ARTICLE.blocks])
    assert (held.quote, held.role, held.lookalikes) == ("劳动", "body", 1)
    assert held.prefix == ARTICLE.text[:9][-CONTEXT:]
    assert held.suffix == "者劳动。"


def test_an_anchor_of_another_text_is_not_found() -> None:
    held = anchor(ARTICLE, Span(0, 2), TEXTS, [])
    assert find(held, Places(ARTICLE), ("u" * 16,)) is None


def test_overlapping_occurrences_count() -> None:
    assert (occurrences("哈哈", "哈哈哈"), occurrences("", "哈"), occurrences("呵", "哈")) == (2, 0, 0)
