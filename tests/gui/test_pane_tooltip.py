"""Notes as a tooltip tells them."""

from __future__ import annotations

from reader.gui.pane_tooltip import notes_tooltip


def test_what_is_in_a_note_is_no_markup_and_keeps_its_lines() -> None:
    assert "&lt;b&gt;<br>x" in notes_tooltip(["<b>\nx"])


def test_only_long_notes_are_broken_and_very_long_ones_cut() -> None:
    assert "nowrap" in notes_tooltip(["短", " "])
    told = notes_tooltip(["长" * 700])
    assert "nowrap" not in told
    assert 590 < told.count("长") < 600


def test_of_no_notes_nothing_is_told() -> None:
    assert notes_tooltip([" ", ""]) == ""
