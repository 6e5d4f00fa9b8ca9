"""The notes panel lists highlights in order and asks for what a reader wants."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reader.gui.note_rows import NOTE_ROLE, NotesModel
from reader.gui.notes_panel import NoteRow, NotesPanel
from reader.gui.quote import lay_out
from reader.gui.theme import THEMES, load_theme

LEFT = Qt.MouseButton.LeftButton
NOTES = (
    NoteRow("later", "确保明年汛前全部完工", "orange", "几月？", 90),
    NoteRow("first", "由县农业农村局牵头，" * 9, "yellow", "", 10),
)


@pytest.fixture
def panel(qtbot):
    panel = NotesPanel(load_theme("paper"))
    qtbot.addWidget(panel)
    panel.resize(320, 600)
    panel.set_notes(NOTES)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def row(panel, place: int):
    return panel.list.visualRect(panel.list.model().index(place, 0))


def click(qtbot, panel, place: int) -> None:
    qtbot.mouseClick(panel.list.viewport(), LEFT, pos=row(panel, place).center())


def test_model_keeps_the_rules_of_qt(qtmodeltester):
    model = NotesModel()
    model.set_rows(NOTES)
    qtmodeltester.check(model)


def test_rows_stand_in_the_order_of_the_text(panel):
    model = panel.list.model()
    assert [model.index(place, 0).data(NOTE_ROLE).id for place in range(2)] == ["first", "later"]
    assert isinstance(model.index(0, 0).data(NOTE_ROLE), NoteRow)


def test_click_shows_the_place(qtbot, panel):
    with qtbot.waitSignal(panel.note_chosen) as chosen:
        click(qtbot, panel, 1)
    assert chosen.args == ["later"]


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "edit_requested"),
        (Qt.Key.Key_Space, "note_chosen"),
        (Qt.Key.Key_Delete, "remove_requested"),
    ],
)
def test_keys_ask_for_the_chosen_one(qtbot, panel, key, signal):
    panel.show_note("later")
    with qtbot.waitSignal(getattr(panel, signal)) as asked:
        qtbot.keyClick(panel.list, key)
    assert asked.args == ["later"]


def test_keys_without_a_chosen_one_ask_for_nothing(qtbot, panel):
    panel.show_note(None)
    with qtbot.assertNotEmitted(panel.remove_requested):
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)


def test_show_note_emits_nothing(qtbot, panel):
    with qtbot.assertNotEmitted(panel.note_chosen):
        panel.show_note("later")
    assert panel.list.currentIndex().row() == 1


def test_chosen_one_survives_a_new_list(panel):
    panel.show_note("later")
    panel.set_notes([NoteRow("new", "新", "blue", "", 1), *NOTES])
    assert panel.list.currentIndex().data(NOTE_ROLE).id == "later"


def test_menu_offers_the_same(qtbot, panel):
    panel.show_note("first")
    menu = panel.list._menu()
    with qtbot.waitSignal(panel.remove_requested) as asked:
        menu.actions()[2].trigger()
    assert asked.args == ["first"]


def test_empty_panel_says_how_to_begin(panel):
    panel.set_notes(())
    assert panel.list.isHidden()
    shown = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "Select text, then press 1–6 to mark it." in shown


def test_rows_are_read_out_with_the_colour(panel):
    spoken = panel.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Question, 确保明年汛前全部完工, 几月？"


def test_long_quote_takes_two_lines(panel):
    assert row(panel, 0).height() == 10 + 2 * 26 + 10


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_paints(panel, name):
    theme = load_theme(name)
    panel.set_theme(theme)
    image = panel.list.viewport().grab(row(panel, 1)).toImage()
    colours = {image.pixelColor(x, 14).name().upper() for x in range(image.width())}
    assert {theme.colours["panel"], theme.colours["fill_orange"]} <= colours


def test_text_that_fits_is_not_cut(qapp):
    layout = lay_out("短", qapp.font(), 100, 20, 2)
    assert layout.text() == "短"
    assert layout.lineCount() == 1


def test_text_that_is_too_long_ends_in_dots(qapp):
    layout = lay_out("很长的一段话\n" * 5, qapp.font(), 60, 20, 2)
    assert layout.lineCount() == 2
    assert layout.text().endswith("…")
