"""What is put right shows in the open window at once, wherever it is put right, and undo takes it back."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.issue.model import Span
from reader.language.token import Token
from reader.library.exchange import export_corrections, import_corrections
from reader.library.library import Library
from reader.typeset.style import Look
from tests.gui.windows import place_of
from tests.gui.words import card_of, rest


def word_at(window: MainWindow, quote: str) -> Token:
    found = window.view.pane._words.at(place_of(window, quote).start)  # type: ignore[union-attr]
    assert found
    return found[1]


def correct(window: MainWindow, quote: str, reading: str, scope: str) -> str:
    opened = window.session.opened
    assert opened
    corrections = window.session.library.corrections
    return corrections.correct_reading(opened, place_of(window, quote), reading, scope).id


def test_a_correction_shows_at_once_and_undo_takes_it_back(window: MainWindow) -> None:
    correct(window, "改革", "gai1 ge1", "everywhere")
    assert word_at(window, "改革").pinyin == ("gai1", "ge1")
    window.actions_by_name["undo"].trigger()
    assert word_at(window, "改革").pinyin == ("gai3", "ge2")
    window.actions_by_name["redo"].trigger()
    assert word_at(window, "改革").pinyin == ("gai1", "ge1")


def test_what_is_read_stays_where_it_is(window: MainWindow) -> None:
    pane = window.view.pane
    pane.go_to(place_of(window, "自启动").start)
    pane.select(place_of(window, "一楼专门"))
    before = pane.span_rect(place_of(window, "一楼专门"))
    correct(window, "改革", "gai1 ge1", "everywhere")
    assert pane.selection() == place_of(window, "一楼专门")
    assert abs(pane.span_rect(place_of(window, "一楼专门")).top() - before.top()) <= 1


def test_a_command_corrects_what_a_window_shows(qtbot: QtBot, window: MainWindow) -> None:
    opened, place = window.session.opened, place_of(window, "对标")
    assert opened
    command = ["correct", opened.article.id, *map(str, place), "--words", "对标", "--scope", "here"]
    folder = window.session.library.folder
    subprocess.run([sys.executable, "-m", "reader", "--library", str(folder), *command], check=True)
    with qtbot.waitSignal(window.session.words_changed):
        window.session.look_outside()
    assert word_at(window, "对标").word == "对标"


def test_what_another_program_does_otherwise_shows_no_words_anew(qtbot: QtBot, window: MainWindow) -> None:
    opened = window.session.opened
    assert opened
    with closing(Library(window.session.library.folder)) as other:
        other.annotations.add(opened, Span(0, 2), "blue")
    with qtbot.assertNotEmitted(window.session.words_changed):
        window.session.look_outside()


def test_many_at_once_are_shown_once(window: MainWindow) -> None:
    shown: list[int] = []
    made = [correct(window, quote, reading, "article") for quote, reading in (("我", "wo1"), ("县", "xian1"))]
    library = window.session.library
    file = library.folder / "corrections.json"
    file.write_text(export_corrections(library), encoding="utf-8")
    library.corrections.remove(made)
    window.session.words_changed.connect(lambda: shown.append(1))
    import_corrections(library, file)
    assert shown == [1]
    assert word_at(window, "我").pinyin == ("wo1",)


def test_what_is_undone_in_another_article_is_told(
    qtbot: QtBot, window: MainWindow, article_ids: list[str]
) -> None:
    correct(window, "我", "wo1", "article")
    window.session.open_article(article_ids[1])
    with qtbot.waitSignal(window.session.turned_elsewhere):
        window.session.undo()


@pytest.mark.parametrize("scope", ["here", "article", "everywhere"])
def test_card_and_copied_readings_agree(window: MainWindow, scope: str) -> None:
    correct(window, "改革", "gai1 ge1", scope)
    rest(window, "改革")
    assert "gāi" in card_of(window).head._word.text()
    window.view.pane.select(place_of(window, "改革"))
    window.actions_by_name["copy_readings"].trigger()
    assert "gāi" in QApplication.clipboard().text()
    QApplication.clipboard().clear()  # offscreen it would be freed after Python has gone


def test_ruby_over_all_words_is_set_anew(window: MainWindow) -> None:
    window.view.pane.set_look(Look(pinyin="all"))
    before = window.view.pane.grab().toImage()
    made = correct(window, "改革", "zhuang1 shuang1", "everywhere")
    assert window.view.pane.grab().toImage() != before
    window.session.library.corrections.remove([made])
    assert window.view.pane.grab().toImage() == before
