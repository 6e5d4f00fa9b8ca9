"""The ring around the place that a reader was taken to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.pane_target import TargetRing
from reader.issue.model import Span
from tests.gui.windows import place_of


def beside(window: MainWindow, span: Span) -> str:
    """The colour left of a span, where its ring is drawn."""
    pane = window.view.pane
    rect = pane.span_rect(span)
    return pane.viewport().grab().toImage().pixelColor(rect.left() - 2, rect.center().y()).name()


def test_the_line_that_was_jumped_to_is_ringed_for_a_moment(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.open_neighbour(1)
    place = place_of(window, "今年适逢")
    window.view.pane.jump_to(place.start)
    assert beside(window, place) == "#a6301f"
    qtbot.waitUntil(lambda: beside(window, place) == "#fbfaf6")


def test_back_rings_the_line_that_was_left(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.open_neighbour(1)
    place = place_of(window, "今年适逢")
    window.view.pane.go_to(place.start)
    window.commands.open_neighbour(-1)
    assert window.view.pane.ringed() is None
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    ringed = window.view.pane.ringed()
    assert ringed
    assert ringed.start == place.start


def test_another_article_is_not_ringed(window: MainWindow) -> None:
    window.view.pane.jump_to(40)
    assert window.view.pane.ringed()
    window.commands.open_neighbour(1)
    assert window.view.pane.ringed() is None


def test_the_ring_fades_where_the_system_has_effects(qtbot: QtBot, qapp: QApplication) -> None:
    ring = TargetRing(qapp)
    seen = []
    ring.changed.connect(lambda: seen.append(ring.ring.strength if ring.ring else 0.0))
    effects = (Qt.UIEffect.UI_General, Qt.UIEffect.UI_AnimateMenu)
    for effect in effects:
        QApplication.setEffectEnabled(effect)
    ring.show(Span(0, 1))
    for effect in effects:
        QApplication.setEffectEnabled(effect, False)
    qtbot.waitUntil(lambda: ring.ring is None)
    shown = seen[1:]
    assert shown == sorted(shown, reverse=True)
    assert len(set(shown)) > 2


def test_without_effects_it_is_full_until_it_is_gone(qtbot: QtBot, qapp: QApplication) -> None:
    ring = TargetRing(qapp)
    ring.show(Span(0, 1))
    assert ring.ring
    strengths = {1.0}
    ring.changed.connect(lambda: strengths.add(ring.ring.strength if ring.ring else 1.0))
    qtbot.waitUntil(lambda: ring.ring is None)
    assert strengths == {1.0}
