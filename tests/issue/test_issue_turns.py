from __future__ import annotations

from reader.issue.turns import Turn, turns
from tests.issue.test_issue_jumps import BACK, FRONT


def test_a_paragraph_that_a_jump_cut_turns_at_its_first_character_there(issue_of) -> None:
    (article,) = issue_of(FRONT, BACK).articles
    assert turns(article) == (Turn(article.text.index("好几年"), "2"),)


def test_a_jump_after_a_whole_paragraph_turns_at_the_next_one(issue_of) -> None:
    front, back = FRONT.replace("等了 （", "等了很久。（"), BACK.replace("好几年。", "现在好了。")
    (article,) = issue_of(front, back).articles
    assert turns(article) == (Turn(article.text.index("现在好了"), "2"),)


def test_what_stands_on_one_page_has_no_turn(issue_of, seed) -> None:
    issues = [issue_of(FRONT), issue_of(BACK), issue_of(seed.read_text(encoding="utf-8"))]
    assert not any(turns(article) for issue in issues for article in issue.articles)
