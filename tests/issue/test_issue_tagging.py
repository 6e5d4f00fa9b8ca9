from __future__ import annotations

from reader.issue.cues import page_cues
from reader.issue.lines import cut
from reader.issue.steps import Tag
from reader.issue.tagging import costs, tag
from reader.issue.trained import Trained
from reader.issue.viterbi import IMPOSSIBLE

COLUMN = "老街铺上新石板\n　　老街的石板路修\n好了，下雨天再也不怕\n滑了。住在街口的王奶\n奶说，等到了。\n"
FOREVER = Trained({f"bare 1 {commas}": [-99.0] * len(Tag) for commas in range(3)}, {})


def test_a_column_is_a_headline_and_a_paragraph():
    seen = page_cues(cut(COLUMN, 0), "1").seen
    assert tag(seen, unwrapped=False) == [Tag.HEAD, Tag.FIRST, Tag.INNER, Tag.INNER, Tag.LAST]


def test_a_page_without_lines_has_no_tags():
    assert tag([], unwrapped=False) == []


def test_what_was_trained_is_added_to_the_costs_of_wrapped_lines_only():
    seen = page_cues(cut(COLUMN, 0), "1").seen
    wrapped, whole = (
        costs(seen, unwrapped=False, trained=FOREVER),
        costs(seen, unwrapped=True, trained=FOREVER),
    )
    assert wrapped.lines[0][Tag.HEAD] < -90 < whole.lines[0][Tag.HEAD]
    assert whole.lines[0][Tag.INNER] == IMPOSSIBLE
