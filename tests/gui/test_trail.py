from __future__ import annotations

from reader.gui.trail import MOST, Place, Trail

A, B, C = Place("a", 0), Place("b", 10), Place("c", 20)


def trail(*gone: str) -> Trail:
    made = Trail(lambda article: article not in gone)
    made.leave(A)
    made.leave(B)
    return made


def test_back_leads_to_what_was_left_last_and_forward_returns() -> None:
    walked = trail()
    assert walked.back(C) == B
    assert walked.back(B) == A
    assert not walked.can_go_back
    assert walked.forward(A) == B
    assert walked.forward(B) == C
    assert not walked.can_go_forward


def test_the_place_one_returns_to_is_where_one_left_it() -> None:
    walked = trail()
    walked.back(C)
    assert walked.forward(B._replace(position=77)) == C
    assert walked.back(C) == B._replace(position=77)


def test_a_new_branch_forgets_what_was_ahead() -> None:
    walked = trail()
    walked.back(C)
    walked.leave(B)
    assert not walked.can_go_forward
    assert walked.back(C) == B


def test_what_has_gone_is_passed_over() -> None:
    assert trail("b").back(C) == A
    assert not trail("a", "b").can_go_back
    assert trail("a", "b").back(C) is None


def test_the_present_place_is_no_place_to_go_back_to() -> None:
    assert trail().back(B) == A


def test_the_oldest_places_are_forgotten() -> None:
    walked = Trail(lambda _article: True)
    for number in range(MOST + 5):
        walked.leave(Place("a", number))
    steps = 0
    while walked.back(None):
        steps += 1
    assert steps == MOST
