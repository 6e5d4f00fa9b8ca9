"""Toast, banner and progress strip say one thing and go when they should."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QProgressBar, QPushButton, QWidget

from reader.gui.banner import Banner
from reader.gui.buttons import IconButton
from reader.gui.main_window import MainWindow
from reader.gui.progress_strip import ProgressStrip
from reader.gui.theme import THEMES, load_theme
from reader.gui.toast import STAYS_MS, Toast

LEFT = Qt.MouseButton.LeftButton
PAPER = load_theme("paper")


@pytest.fixture
def pane(qtbot):
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def texts(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_toast_stands_over_the_foot_in_the_middle(pane):
    toast = Toast(PAPER, pane)
    toast.show_message("已删除")
    assert toast.geometry().bottom() + 1 == 576
    assert abs(toast.geometry().center().x() - 450) <= 1


def test_long_toast_breaks_its_text(pane):
    toast = Toast(PAPER, pane)
    toast.show_message("很长的消息" * 30, "撤销")
    assert toast.width() == 696
    assert toast.height() > 60


def test_toast_follows_the_pane(pane):
    toast = Toast(PAPER, pane)
    toast.show_message("已删除")
    pane.resize(700, 400)
    assert toast.geometry().bottom() + 1 == 376


def test_second_message_replaces_the_first(pane):
    toast = Toast(PAPER, pane)
    toast.show_message("一", "撤销")
    toast.show_message("二")
    assert texts(toast) == ["二"]
    assert not toast.findChild(QPushButton).isVisible()


def test_toast_action_is_triggered_once_and_closes(qtbot, pane):
    toast = Toast(PAPER, pane)
    toast.show_message("已删除", "撤销")
    with qtbot.waitSignal(toast.action_triggered):
        qtbot.mouseClick(toast.findChild(QPushButton), LEFT)
    assert not toast.isVisible()


def test_toast_goes_after_its_time(qtbot, pane):
    toast = Toast(PAPER, pane)
    toast._timer.setInterval(30)
    toast.show_message("已删除")
    qtbot.waitUntil(toast.isHidden, timeout=1000)


def test_toast_stays_while_pointed_at(qtbot, pane):
    toast = Toast(PAPER, pane)
    toast.show_message("已删除")
    QApplication.sendEvent(toast, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.remainingTime() > STAYS_MS - 1000


def test_toast_stays_while_the_keyboard_is_on_its_action(pane):
    toast = Toast(PAPER, pane)
    toast.show_message("已删除", "撤销")
    toast.findChild(QPushButton).setFocus()
    assert not toast._timer.isActive()
    pane.setFocus()
    toast.findChild(QPushButton).clearFocus()
    assert toast._timer.isActive()


@pytest.mark.parametrize("name", THEMES)
def test_toast_is_ink_in_every_theme(pane, name):
    theme = load_theme(name)
    toast = Toast(PAPER, pane)
    toast.set_theme(theme)
    toast.show_message("已删除")
    image = toast.grab().toImage()
    assert image.pixelColor(image.width() // 2, 3).name().upper() == theme.colours["ink"]


@pytest.mark.parametrize("kind", ["problem", "notice"])
def test_banner_says_one_sentence_until_closed(qtbot, pane, kind):
    banner = Banner(PAPER, pane)
    banner.show_message("读不了这个文件。", kind)
    assert texts(banner) == ["读不了这个文件。"]
    with qtbot.waitSignal(banner.closed):
        qtbot.mouseClick(banner.findChild(IconButton), LEFT)
    assert not banner.isVisible()


def test_problem_is_told_by_its_sign_too(pane):
    pictures = []
    for kind in ("problem", "notice"):
        banner = Banner(load_theme("contrast"), pane)
        banner.resize(400, 40)
        banner.show_message("x", kind)
        pictures.append(banner.grab().toImage().convertToFormat(banner.grab().toImage().Format.Format_Mono))
    assert pictures[0] != pictures[1]


def test_progress_shows_how_far_it_is(pane):
    strip = ProgressStrip(PAPER, pane)
    strip.show_progress("正在导入 1 / 4", 1, 4)
    bar = strip.findChild(QProgressBar)
    assert (bar.value(), bar.maximum()) == (1, 4)
    assert bar.accessibleName() == "正在导入 1 / 4"


def test_progress_can_be_cancelled(qtbot, pane):
    strip = ProgressStrip(PAPER, pane)
    strip.show_progress("正在导入", 0, 0)
    with qtbot.waitSignal(strip.cancelled):
        qtbot.mouseClick(strip.findChild(IconButton), LEFT)
    strip.finish()
    assert not strip.isVisible()


@pytest.mark.parametrize("name", THEMES)
def test_bars_paint_in_every_theme(pane, name):
    for bar in (Banner(PAPER, pane), ProgressStrip(PAPER, pane)):
        bar.set_theme(load_theme(name))
        assert not bar.grab().isNull()


def test_about_names_the_dictionary_and_its_licence(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.detailedText()))
    window.actions_by_name["about"].trigger()
    assert "CC-CEDICT" in told[0]
    assert "https://creativecommons.org/licenses/by-sa/4.0/" in told[0]
