"""Words are put right on their card, by keys and by mouse, and undo takes it back everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from reader.annotation.correction import Correction
from reader.gui.correcting import value_told
from reader.gui.reading_editor import ReadingEditor
from reader.gui.words_editor import WordsEditor
from reader.language.token import Token
from tests.gui.windows import place_of
from tests.gui.words import LEFT, card_of, look_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.gui.main_window import MainWindow
    from reader.library.library import Library

Key = Qt.Key


@pytest.fixture(autouse=True)
def _focused(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.view.pane.setFocus()
    qtbot.waitUntil(window.view.pane.hasFocus)


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def word_at(window: MainWindow, quote: str) -> Token:
    asked = window.view.pane.asked_at(place_of(window, quote).start)
    assert asked
    return asked.token


def change_reading(qtbot: QtBot, window: MainWindow, quote: str) -> ReadingEditor:
    qtbot.keyClick(look_up(qtbot, window, quote), Key.Key_R)
    editor = card_of(window).editor
    assert isinstance(editor, ReadingEditor)
    return editor


def change_words(qtbot: QtBot, window: MainWindow, quote: str) -> WordsEditor:
    qtbot.keyClick(look_up(qtbot, window, quote), Key.Key_B)
    editor = card_of(window).editor
    assert isinstance(editor, WordsEditor)
    return editor


@pytest.mark.parametrize("written", ["gai1 ge1", "gāi gē", "gai1ge1"])
def test_a_reading_is_changed_by_keys_alone(qtbot: QtBot, window: MainWindow, written: str) -> None:
    editor = change_reading(qtbot, window, "改革")
    if written.isascii():
        qtbot.keyClicks(focus(), written)
    else:  # as it comes from an input method
        editor._field.insert(written)
    qtbot.keyClick(focus(), Key.Key_Return)
    assert word_at(window, "改革").pinyin == ("gai1", "ge1")
    assert "gāi" in card_of(window).head._word.text()
    assert card_of(window).hasFocus()
    window.actions_by_name["undo"].trigger()
    assert word_at(window, "改革").pinyin == ("gai3", "ge2")
    assert "gǎi" in card_of(window).head._word.text()


@pytest.mark.parametrize(("written", "why"), [("xyz1 ge1", "xyz1"), ("gai1", "2"), ("gai ge", "gai ge")])
def test_what_is_no_reading_is_said_at_once_and_not_taken(
    qtbot: QtBot, window: MainWindow, library: Library, written: str, why: str
) -> None:
    editor = change_reading(qtbot, window, "改革")
    qtbot.keyClicks(focus(), written)
    assert why in editor._told.text()
    assert not editor._apply.isEnabled()
    qtbot.keyClick(focus(), Key.Key_Return)
    assert library.corrections.all() == []


def test_a_choice_fills_the_field(qtbot: QtBot, window: MainWindow) -> None:
    editor = change_reading(qtbot, window, "行政审批")
    other = next(one for one in editor._buttons if one.text() != editor.reading() and one.text())
    qtbot.mouseClick(other, LEFT)
    assert editor.reading() == other.text()


def test_everywhere_tells_how_many_places_that_are_before_it_does(
    qtbot: QtBot, window: MainWindow, library: Library
) -> None:
    editor = change_reading(qtbot, window, "改革")
    qtbot.keyClicks(focus(), "gai1 ge1")
    qtbot.mouseClick(editor._scope._segments["everywhere"], LEFT)
    qtbot.waitUntil(lambda: "places: " in editor._told.text())
    qtbot.mouseClick(editor._apply, LEFT)
    (made,) = library.corrections.all()
    assert made.correction.scope == "everywhere"
    assert editor._told.text().endswith(f"places: {library.corrections.places(made.correction)}")


def test_escape_goes_back_to_the_card_then_to_the_text(qtbot: QtBot, window: MainWindow) -> None:
    change_reading(qtbot, window, "改革")
    qtbot.keyClick(focus(), Key.Key_Escape)
    assert card_of(window).hasFocus()
    assert card_of(window).editor is None
    qtbot.keyClick(focus(), Key.Key_Escape)
    assert window.view.pane.hasFocus()


def test_letters_are_typed_and_mark_nothing(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    editor = change_reading(qtbot, window, "改革")
    qtbot.keyClicks(focus(), "kln")
    assert editor.reading() == "kln"
    assert not library.known.states


def test_words_are_joined_by_keys_alone(qtbot: QtBot, window: MainWindow) -> None:
    change_words(qtbot, window, "对标")
    before = word_at(window, "对标").word
    qtbot.keyClick(focus(), Key.Key_Space)
    qtbot.keyClick(focus(), Key.Key_Return)
    assert word_at(window, "对标").word != before
    window.actions_by_name["undo"].trigger()
    assert word_at(window, "对标").word == before


@pytest.mark.parametrize(("words", "told"), [(("便利", "度"), "便利 | 度"), (("便利度",), "one word")])
def test_what_words_are_put_right_to_is_told(words: tuple[str, ...], told: str) -> None:
    draft = Correction("", "words", "here", "便利度", words, "", (), "", "")
    assert value_told(draft) == told


@pytest.mark.parametrize(("key", "kind"), [(Key.Key_R, ReadingEditor), (Key.Key_B, WordsEditor)])
def test_a_key_in_the_text_puts_its_word_right(
    qtbot: QtBot, window: MainWindow, key: Key, kind: type[ReadingEditor | WordsEditor]
) -> None:
    window.view.pane.select(place_of(window, "改革"))
    qtbot.keyClick(window.view.pane, key)
    assert isinstance(card_of(window).editor, kind)


def test_a_click_between_two_characters_divides_a_word(qtbot: QtBot, window: MainWindow) -> None:
    editor = change_words(qtbot, window, "营商环境")
    gaps, start = editor.gaps, editor.gaps._borders.span.start
    at = place_of(window, "营商环境").start + 2
    qtbot.mouseClick(gaps, LEFT, pos=QPoint(round(gaps._middle(gaps._lefts(), at - start)), 20))
    assert "营商 | 环境" in editor._told.text()
    qtbot.mouseClick(editor._apply, LEFT)
    assert word_at(window, "营商环境").word == "营商"


def test_what_was_typed_stays_when_words_come_anew(qtbot: QtBot, window: MainWindow) -> None:
    editor = change_reading(qtbot, window, "改革")
    qtbot.keyClicks(focus(), "gai1 g")
    window.session.words_changed.emit()
    assert editor.reading() == "gai1 g"
    assert editor.isVisible()


def test_a_doubtful_reading_is_settled_by_one_click(
    qtbot: QtBot, window: MainWindow, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = window.view.pane._words
    assert words
    found = words.at(place_of(window, "改革").start)
    assert found
    doubt = found[1]._replace(sure=False, candidates=(("gai3", "gai1"), ("ge2",)))
    monkeypatch.setattr(words, "at", lambda _at: (found[0], doubt))
    card = look_up(qtbot, window, "改革")
    (button,) = [one for one in card.doubt.findChildren(QPushButton) if one.text() == "gāi gé"]
    qtbot.mouseClick(button, LEFT)
    (made,) = library.corrections.all()
    assert (made.correction.value, made.correction.scope) == (("gai1", "ge2"), "here")


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_editors_wear_the_theme(qtbot: QtBot, window: MainWindow, theme: str) -> None:
    change_words(qtbot, window, "营商环境")
    window.appearance.set_theme(theme)
    assert card_of(window).grab().toImage().pixelColor(40, 40).isValid()
    assert window.view.cards._correct()._words_editor().gaps._theme.name == theme
