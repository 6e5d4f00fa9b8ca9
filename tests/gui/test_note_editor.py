"""The note editor keeps what was written until it is saved or given up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from reader.gui.colour_swatches import ColourSwatch
from reader.gui.note_editor import NoteEditor, NoteField, QuoteView
from reader.gui.theme import load_theme

LEFT = Qt.MouseButton.LeftButton
WITHIN = QRect(0, 0, 900, 700)


@pytest.fixture
def editor(qtbot):
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(900, 700)
    pane.show()
    pane.activateWindow()
    qtbot.waitExposed(pane)
    editor = NoteEditor(load_theme("paper"), pane)
    editor.saved.connect(lambda _note, _text: editor.accept())
    edit(editor, "旧")
    editor.pane_kept = pane
    return editor


def edit(editor, text: str, note: str = "n1", quote: str = "确保明年汛前全部完工") -> None:
    editor.edit(note, quote, "orange", text, QRect(100, 100, 50, 24), WITHIN)


def field(editor) -> QPlainTextEdit:
    return editor.findChild(NoteField)


def button(editor, text: str) -> QPushButton:
    return next(button for button in editor.findChildren(QPushButton) if button.text() == text)


def test_editor_opens_with_text_and_focus(editor):
    assert editor.isVisible()
    assert field(editor).toPlainText() == "旧"
    assert field(editor).hasFocus()


def test_ctrl_enter_saves_and_closes(qtbot, editor):
    qtbot.keyClicks(field(editor), "new")
    with qtbot.waitSignal(editor.saved) as saved:
        qtbot.keyClick(field(editor), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.args == ["n1", "旧new"]
    assert not editor.isVisible()


def test_button_saves(qtbot, editor):
    qtbot.keyClicks(field(editor), "!")
    with qtbot.waitSignal(editor.saved) as saved:
        qtbot.mouseClick(button(editor, "Save"), LEFT)
    assert saved.args == ["n1", "旧!"]


def test_unchanged_text_is_not_saved(qtbot, editor):
    with qtbot.assertNotEmitted(editor.saved), qtbot.waitSignal(editor.closed):
        qtbot.mouseClick(button(editor, "Save"), LEFT)


def test_esc_closes_unchanged(qtbot, editor):
    with qtbot.assertNotEmitted(editor.saved), qtbot.waitSignal(editor.closed):
        qtbot.keyClick(field(editor), Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_esc_asks_before_it_discards(qtbot, editor):
    qtbot.keyClicks(field(editor), "x")
    qtbot.keyClick(field(editor), Qt.Key.Key_Escape)
    assert editor.isVisible()
    with qtbot.assertNotEmitted(editor.saved), qtbot.waitSignal(editor.closed):
        qtbot.mouseClick(button(editor, "Discard"), LEFT)


def test_second_esc_goes_back_to_the_text(qtbot, editor):
    qtbot.keyClicks(field(editor), "x")
    qtbot.keyClick(field(editor), Qt.Key.Key_Escape)
    qtbot.keyClick(editor.window().focusWidget(), Qt.Key.Key_Escape)
    assert field(editor).toPlainText() == "旧x"
    assert not button(editor, "Discard").isVisible()


def test_another_note_saves_the_first(qtbot, editor):
    qtbot.keyClicks(field(editor), "x")
    with qtbot.waitSignal(editor.saved) as saved:
        edit(editor, "", "n2")
    assert saved.args == ["n1", "旧x"]
    assert field(editor).toPlainText() == ""


def test_colour_is_asked_for(qtbot, editor):
    with qtbot.waitSignal(editor.colour_chosen) as chosen:
        qtbot.mouseClick(editor.findChildren(ColourSwatch)[4], LEFT)
    assert chosen.args == ["n1", "violet"]


def test_field_grows_to_eight_lines(editor):
    heights = []
    for lines in (1, 4, 8, 20):
        field(editor).setPlainText("\n".join("字" * lines))
        heights.append(field(editor).height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_long_quote_is_cut_at_two_lines(editor):
    edit(editor, "", quote="字" * 200)
    view = editor.findChild(QuoteView)
    assert view.height() == 52
    assert editor.width() == 320
