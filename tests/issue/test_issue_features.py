from __future__ import annotations

from reader.issue.cues import page_cues
from reader.issue.features import Look
from reader.issue.lines import cut

PAGE = "老街的石板路修好了，\n下雨天再也不怕滑了\n等到了。\n\n记者 李 明\n"


def look(text: str) -> Look:
    return Look(page_cues(cut(text, 0), "1").seen)


def test_each_line_has_its_features_and_each_joint():
    lines, joints = look(PAGE).lines(), look(PAGE).joints()
    assert [len(features) for features in lines] == [14, 14, 14, 0]
    assert [len(features) for features in joints] == [3, 3, 0]


def test_a_line_is_seen_with_its_marks_its_room_and_what_stands_around():
    first, _, last, _ = look(PAGE).lines()
    assert {"blank -0", "marks 1 , -0"} <= set(first)
    assert {"blank 01", "before BYLINE 1"} <= set(last)
    assert any(feature.startswith("gap 9 .") for feature in last)


def test_a_word_that_goes_over_is_seen_where_two_lines_meet():
    apart, across = look("今年的雨下得早。\n大家说\n").joints(), look("今年全县的学\n校都修好了\n").joints()
    assert apart[0][2] == "word 1 1 0"
    assert across[0][2] == "word 3 0 0"


def test_no_word_is_a_feature():
    other = PAGE.replace("老街", "新城").replace("石板", "林荫")
    assert look(PAGE).lines() == look(other).lines()
