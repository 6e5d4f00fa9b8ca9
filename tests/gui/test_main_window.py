"""The whole window on a real library, driven by real events."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.app import open_settings, window_language
from reader.gui.banner import Banner
from reader.gui.main_window import MainWindow
from reader.gui.note_editor import NoteEditor
from reader.gui.selection_bar import SelectionBar
from reader.gui.theme import THEMES, load_theme
from reader.gui.toast import Toast
from reader.issue.model import Span
from reader.library.importing import Failed, Report
from reader.library.library import Library
from reader.problems import Problem
from reader.settings import GEOMETRY
from tests.gui.windows import drag_over, open_window, place_of

QUOTE = "惠企利民的政策措施"


def test_the_first_article_is_open(window: MainWindow) -> None:
    assert window.session.opened
    assert window.session.opened.article.text.startswith("以解放思想")
    assert "放管服" in window.windowTitle()
    assert window.view.pane.hasFocus()


def test_a_key_marks_what_the_mouse_selected(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    span = drag_over(qtbot, window, QUOTE)
    assert window.view.pane.selection() == span
    qtbot.keyClick(window.view.pane, Qt.Key.Key_3)
    with closing(Library(library.folder)) as other:
        (placed,) = other.annotations.all()
    assert (placed.span, placed.highlight.colour) == (span, "green")
    assert window.view.pane.selection() is None
    assert len(window.session.note_rows()) == 1


def test_the_bar_appears_by_the_selection_and_marks(qtbot: QtBot, window: MainWindow) -> None:
    drag_over(qtbot, window, QUOTE)
    bar = window.findChild(SelectionBar)
    assert bar.isVisible()
    bar.colour_chosen.emit("blue")
    assert [mark.colour for mark in window.session.marks()] == ["blue"]
    assert not bar.isVisible()


def test_a_click_chooses_a_highlight_and_delete_removes_it(qtbot: QtBot, window: MainWindow) -> None:
    span = drag_over(qtbot, window, QUOTE)
    qtbot.keyClick(window.view.pane, Qt.Key.Key_1)
    point = window.view.pane.span_rect(span).center()
    qtbot.mouseClick(window.view.pane.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert window.view.pane.selection() == span
    qtbot.keyClick(window.view.pane, Qt.Key.Key_5)
    assert [mark.colour for mark in window.session.marks()] == ["violet"]
    qtbot.mouseClick(window.view.pane.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.keyClick(window.view.pane, Qt.Key.Key_Delete)
    assert window.session.marks() == []


def test_undo_and_redo_by_key(qtbot: QtBot, window: MainWindow) -> None:
    drag_over(qtbot, window, QUOTE)
    qtbot.keyClick(window.view.pane, Qt.Key.Key_1)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.marks() == []
    assert not window.actions_by_name["undo"].isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(window.session.marks()) == 1


def test_a_note_is_written_and_kept(qtbot: QtBot, window: MainWindow) -> None:
    drag_over(qtbot, window, QUOTE)
    qtbot.keyClick(window.view.pane, Qt.Key.Key_N)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "123 note")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (mark,) = window.session.marks()
    assert (mark.note, mark.colour) == ("123 note", "yellow")
    assert window.view.pane.hasFocus()


def test_a_note_being_written_is_kept_when_the_window_closes(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    drag_over(qtbot, window, QUOTE)
    qtbot.keyClick(window.view.pane, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "half")
    window.close()
    assert [placed.highlight.note for placed in library.annotations.all()] == ["half"]


def test_tree_and_pane_follow_each_other(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert window.session.opened
    assert window.session.opened.article.text.startswith("全国劳动模范")
    tree = window.contents_panel.tree
    index = tree.model().index(0, 0, tree.model().index(0, 0, tree.model().index(0, 0)))
    point = tree.visualRect(index).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert window.session.opened.article.text.startswith("以解放思想")


def test_everything_is_back_after_a_restart(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    window.commands.open_neighbour(1)
    drag_over(qtbot, window, "光荣属于劳动者")
    qtbot.keyClick(window.view.pane, Qt.Key.Key_2)
    window.view.pane.go_to(place_of(window, "今年适逢").start)
    window.appearance.set_zoom(150)
    window.appearance.set_theme("dark")
    place = window.view.pane.position()
    window.close()
    again = open_window(qtbot, library)
    assert [mark.colour for mark in again.session.marks()] == ["orange"]
    assert again.view.pane.position() == place
    again.close()


def test_dropped_files_are_imported_and_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("小城来信\n\n今天天气很好，大家都出来走走。\n", encoding="utf-8")
    drop(window, page, tmp_path / "none.txt")
    with qtbot.waitSignal(window.importer.finished, timeout=30_000) as finished:
        pass
    assert [failed.why.key for failed in finished.args[0].failed] == ["file-missing"]
    assert window.session.opened
    assert window.session.opened.article.text.startswith("小城来信")
    assert "none.txt" in window.findChild(Banner).text()


def import_text(qtbot: QtBot, window: MainWindow, path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    with qtbot.waitSignal(window.importer.finished, timeout=30_000):
        window.add_files([path])


def test_what_is_said_of_a_bad_file_goes_when_another_import_goes_well(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    import_text(qtbot, window, tmp_path / "empty.txt", "")
    banner = window.findChild(Banner)
    assert banner.isVisible()
    assert "empty.txt" in banner.text()
    import_text(qtbot, window, tmp_path / "good.txt", "通知\n\n明天放假一天。\n")
    assert not banner.isVisible()


def test_what_is_said_of_something_else_stays_through_an_import(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    import_text(qtbot, window, tmp_path / "empty.txt", "")
    window.session.problem_met.emit("The disk is full.")
    import_text(qtbot, window, tmp_path / "good.txt", "通知\n\n明天放假一天。\n")
    assert window.findChild(Banner).isVisible()


def test_a_problem_of_the_library_names_the_file_it_was_met_at(window: MainWindow) -> None:
    report = Report()
    report.failed.append(Failed("/papers/p3.txt", Problem("disk-full", folder="/home")))
    window.view.show_report(report)
    assert window.findChild(Banner).text().startswith("p3.txt – The disk that holds /home is full")


def test_a_dropped_folder_of_pages_is_one_issue(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "paper"
    folder.mkdir()
    for number in (1, 2, 10):
        text = f"小城来信之{number}\n\n今天天气很好，大家都出来走走，说了{number}句话。\n"
        (folder / f"p{number}.txt").write_text(text, encoding="utf-8")
    drop(window, folder)
    with qtbot.waitSignal(window.importer.finished, timeout=30_000) as finished:
        pass
    [issue] = finished.args[0].added
    row = window.session.library.catalogue.issue(issue)
    assert row
    assert row.files == ("p1.txt", "p2.txt", "p10.txt")
    assert f"issue {issue}" in window.contents_panel.tree.expanded_keys()


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), *how))
    window.dropEvent(QDropEvent(QPointF(9, 9), *how))


def test_a_removed_issue_leaves_an_empty_shelf_and_can_be_undone(window: MainWindow) -> None:
    window.commands.remove_issue()
    assert window.session.opened is None
    window.session.undo()
    assert window.session.opened is not None


def test_the_article_that_was_open_is_shown_again_when_its_removal_is_undone(window: MainWindow) -> None:
    window.actions_by_name["next"].trigger()
    before = window.session.opened
    assert before
    window.commands.remove_issue()
    window.session.undo()
    assert window.session.opened
    assert window.session.opened.article.id == before.article.id


def toast(window: MainWindow) -> Toast:
    found = window.findChild(Toast)
    assert isinstance(found, Toast)
    return found


@pytest.mark.parametrize("then", ["undo", "highlight"])
def test_an_offer_to_undo_goes_when_something_else_would_be_undone(window: MainWindow, then: str) -> None:
    made = window.session.highlight(Span(0, 4), "blue")
    window.view.marking.remove_mark(made or "")
    assert toast(window).isVisible()
    window.session.undo() if then == "undo" else window.session.highlight(Span(4, 8), "green")
    assert not toast(window).isVisible()


def test_a_removed_issue_is_offered_to_be_undone(window: MainWindow) -> None:
    window.commands.remove_issue()
    assert toast(window).isVisible()


def test_what_undo_does_in_another_article_is_told(window: MainWindow) -> None:
    window.session.highlight(Span(0, 4), "blue")
    window.actions_by_name["next"].trigger()
    window.actions_by_name["undo"].trigger()
    assert "放管服" in toast(window).findChildren(QLabel)[0].text()


def test_what_another_program_marks_appears(window: MainWindow, library: Library) -> None:
    assert window.session.opened
    with closing(Library(library.folder)) as other:
        other.annotations.add(other.catalogue.open(window.session.opened.article.id), Span(0, 4), "blue")
    window.session.look_outside()
    assert len(window.session.marks()) == 1


@pytest.mark.parametrize(
    ("width", "docked"), [(1300, (True, True)), (1100, (True, False)), (900, (False, False))]
)
def test_panels_dock_where_there_is_room(
    qtbot: QtBot, window: MainWindow, width: int, docked: tuple[bool, bool]
) -> None:
    window.appearance.set_desk("review")
    window.resize(width, 700)
    qtbot.waitUntil(lambda: window.frame.width() == width)
    assert (window.contents_panel.isVisible(), window.side.isVisible()) == docked
    window.frame.show_side(True)
    assert window.side.isVisible()


@pytest.mark.parametrize("theme", THEMES)
def test_every_part_takes_a_theme(window: MainWindow, theme: str) -> None:
    window.appearance.set_desk("review")
    window.appearance.set_theme("dark" if theme != "dark" else "paper")
    window.appearance.set_theme(theme)
    QApplication.processEvents()
    grounds = {
        window.contents_panel.tree.viewport(): "panel",
        window.side: "panel",
        window.view.pane.viewport(): "paper",
        window.toolbar: "panel",
        window.status: "panel",
    }
    for widget, ground in grounds.items():
        corner = widget.grab().toImage().pixelColor(widget.width() - 16, widget.height() - 8)
        assert corner == load_theme(theme)[ground], widget


@pytest.mark.parametrize(
    ("desk", "panels"), [("study", (True, False)), ("review", (True, True)), ("prepare", (False, False))]
)
def test_a_desk_is_a_set_of_panels(window: MainWindow, desk: str, panels: tuple[bool, bool]) -> None:
    window.actions_by_name[desk].trigger()
    assert (window.contents_panel.isVisible(), window.side.isVisible()) == panels
    window.frame.show_side(True)
    window.appearance.set_desk("study")
    window.appearance.set_desk(desk)
    assert window.side.isVisible()


def test_a_note_being_written_is_kept_when_another_article_opens(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    drag_over(qtbot, window, QUOTE)
    qtbot.keyClick(window.view.pane, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "half")
    window.commands.open_neighbour(1)
    assert [placed.highlight.note for placed in library.annotations.all()] == ["half"]


def test_the_place_in_an_article_is_kept_when_another_opens(window: MainWindow) -> None:
    window.commands.open_neighbour(1)
    window.view.pane.go_to(place_of(window, "今年适逢").start)
    place = window.view.pane.position()
    window.commands.open_neighbour(-1)
    window.commands.open_neighbour(1)
    assert window.view.pane.position() == place


def test_the_side_panel_is_made_when_it_is_first_shown(window: MainWindow) -> None:
    assert window.side.notes is None
    window.appearance.set_desk("review")
    assert window.side.notes is not None


def test_a_language_is_spoken_from_the_next_start(window: MainWindow, library: Library) -> None:
    window.actions_by_name["chinese"].trigger()
    window.close()
    assert window_language(None, open_settings(library.folder)) == "zh"


def test_every_action_does_something(window: MainWindow) -> None:
    """An action that nothing is connected to is a menu entry that lies."""
    for name, action in window.actions_by_name.items():
        assert action.menu() or action.receivers("2triggered(bool)") > 1, name  # one is its menu


def write_half_a_note(qtbot: QtBot, window: MainWindow) -> NoteEditor:
    drag_over(qtbot, window, QUOTE)
    qtbot.keyClick(window.view.pane, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "half")
    editor = window.findChild(NoteEditor)
    assert editor is not None
    return editor


def test_a_note_that_cannot_be_saved_stays_in_the_editor(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    editor = write_half_a_note(qtbot, window)
    with closing(Library(library.folder)) as other:
        other.annotations.remove([placed.highlight.id for placed in other.annotations.all()])
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.isVisible()
    assert editor.changed()
    assert not window.close()
    editor.accept()


def test_going_on_in_the_text_keeps_the_note(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    editor = write_half_a_note(qtbot, window)
    drag_over(qtbot, window, "标准化")
    assert editor.isHidden()
    assert [placed.highlight.note for placed in library.annotations.all()] == ["half"]


def test_the_context_menu_means_the_highlight_below_it(qtbot: QtBot, window: MainWindow) -> None:
    for quote in (QUOTE, "标准化"):
        drag_over(qtbot, window, quote)
        qtbot.keyClick(window.view.pane, Qt.Key.Key_1)
    pane = window.view.pane
    point = pane.viewport().mapToGlobal(pane.span_rect(place_of(window, QUOTE)).center())
    window.view.marking.choose_at(point)
    window.view.marking.remove()
    assert [mark.start for mark in window.session.marks()] == [place_of(window, "标准化").start]


def test_the_context_menu_means_the_word_below_it_but_keeps_a_selection(
    qtbot: QtBot, window: MainWindow
) -> None:
    pane, word = window.view.pane, place_of(window, "贯彻")
    point = pane.viewport().mapToGlobal(pane.span_rect(word).center())
    window.view.marking.choose_at(point)
    assert pane.selection() == word
    longer = drag_over(qtbot, window, "认真学习贯彻")
    window.view.marking.choose_at(point)
    assert pane.selection() == longer


def test_esc_forgets_the_current_highlight(qtbot: QtBot, window: MainWindow) -> None:
    drag_over(qtbot, window, QUOTE)
    qtbot.keyClick(window.view.pane, Qt.Key.Key_1)
    qtbot.keyClick(window.view.pane, Qt.Key.Key_Escape)
    qtbot.keyClick(window.view.pane, Qt.Key.Key_Delete)
    assert len(window.session.marks()) == 1
    assert not window.view.marking.possible()["remove"]


def test_overlays_close_by_esc_and_by_a_click_in_the_text(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(900, 700)
    qtbot.waitUntil(lambda: window.frame.width() == 900)
    viewport = window.view.pane.viewport()
    window.frame.show_tree(True)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(600, 400))
    assert window.contents_panel.isHidden()
    window.frame.show_tree(True)
    qtbot.keyClick(window.view.pane, Qt.Key.Key_Escape)
    assert window.contents_panel.isHidden()


def test_changes_from_outside_leave_the_tree_as_it_is(window: MainWindow, library: Library) -> None:
    tree = window.contents_panel.tree
    tree.collapseAll()
    window.show_changes_from_outside()
    assert tree.expanded_keys() == []


def test_a_damaged_geometry_does_no_harm(qtbot: QtBot, library: Library) -> None:
    settings = open_settings(library.folder)
    settings.set(GEOMETRY, "no hex")
    settings.save()
    open_window(qtbot, library).close()


def test_tooltips_of_the_toolbar_name_the_keys(window: MainWindow) -> None:
    tips = {button.toolTip() for button in window.toolbar.findChildren(QAbstractButton)}
    assert {"Study (Ctrl+1)", "Side panel (F10)", "Contents (F9)"} <= tips


def test_f11_takes_the_whole_screen_and_escape_gives_it_back(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.view.pane
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    assert window.actions_by_name["full_screen"].isChecked()
    pane.select(Span(0, 4))
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert window.isFullScreen()
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not window.actions_by_name["full_screen"].isChecked()


def test_an_exception_while_painting_is_told_and_the_program_goes_on(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[object] = []

    def broken(*things: object) -> None:
        tried.append(things)
        raise ValueError("a broken page")

    monkeypatch.setattr("reader.gui.pane_painted.paint_scene", broken)
    window.view.pane.viewport().update()
    qtbot.waitUntil(lambda: window.findChild(Banner) is not None)
    qtbot.wait(200)
    assert "a broken page" in window.findChild(Banner).text()
    assert len(tried) < 4
    monkeypatch.undo()
    window.view.pane.viewport().repaint()
    assert window.isVisible()
