from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from reader.gui.links import Link
from reader.gui.reading_pane import Mark, ReadingPane
from reader.gui.theme import THEMES, load_theme
from reader.issue.model import Article, Block, Jump, Role, Run, Span
from reader.issue.turns import turns
from reader.language.token import Token
from reader.typeset.style import Look
from tests.gui.windows import open_pane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL_SHIFT = SHIFT | Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
BODY = "我县认真学习贯彻重要精神，深入推进“放管服”改革，𠮷野家共200 余人参加会议。" * 3
ARTICLE = Article(
    "0" * 12,
    "news",
    "1",
    tuple(
        Block(role, text, (), "1")
        for role, text in (
            (Role.TITLE, "我县深入推进改革"),
            (Role.BODY, BODY),
            (Role.BODY, "另一段，说明情况。"),
            *((Role.BODY, BODY) for _ in range(20)),
        )
    ),
    None,
    Jump("3", "（下转三版）", found=False),
)
AT = ARTICLE.starts[1]
WORD = re.compile("认真|学习|贯彻|重要|精神|深入|推进|放管服|改革|参加|会议|情况|[0-9]+|.")


def tokens(block: int) -> list[Token]:
    return [
        Token(
            match.start(),
            match.end(),
            match[0],
            tuple("zhong4" if "一" <= char <= "鿿" else None for char in match[0]),
            match[0] != "会议",
        )
        for match in WORD.finditer(ARTICLE.blocks[block].text)
    ]


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    return open_pane(qtbot, ARTICLE, tokens)


def point(pane: ReadingPane, position: int, share: float = 0.5) -> QPoint:
    """A point in the character at a position, at this share of its width."""
    rect = pane._rects(Span(position, position + 1))[0]
    return QPoint(round(rect.left() + share * rect.width()), rect.center().y())


def move(pane: ReadingPane, end: QPoint) -> None:
    """Moves the pointer with no button held."""
    place, none = QPointF(end), Qt.MouseButton.NoButton
    QApplication.sendEvent(
        pane.viewport(), QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, NONE)
    )


def drag(pane: ReadingPane, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.mousePress(pane.viewport(), LEFT, modifier, start)
    place = QPointF(end)
    event = QMouseEvent(QEvent.Type.MouseMove, place, place, LEFT, LEFT, modifier)
    QApplication.sendEvent(pane.viewport(), event)
    QTest.mouseRelease(pane.viewport(), LEFT, modifier, end)


def word(text: str) -> int:
    return AT + BODY.index(text)


def settle(pane: ReadingPane) -> None:
    """Waits until the pane has seen where it is."""
    QTest.qWait(200)


def pixel(pane: ReadingPane, place: QPoint) -> QColor:
    return pane.viewport().grab().toImage().pixelColor(place)


def test_a_drag_selects_whole_words(pane: ReadingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.selection_changed):
        drag(pane, point(pane, word("真"), 0.1), point(pane, word("贯"), 0.9))
    assert pane.selected_text() == "认真学习贯彻"


def test_a_drag_with_alt_selects_characters(pane: ReadingPane) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    drag(pane, point(pane, word("真"), 0.1), point(pane, word("贯"), 0.9), alt)
    assert pane.selected_text() == "真学习贯"


def test_a_drag_backwards_selects_the_same(pane: ReadingPane) -> None:
    drag(pane, point(pane, word("贯"), 0.9), point(pane, word("真"), 0.1))
    assert pane.selected_text() == "认真学习贯彻"


def test_a_drag_over_a_character_beyond_utf_16_counts_code_points(pane: ReadingPane) -> None:
    drag(pane, point(pane, word("𠮷"), 0.1), point(pane, word("余"), 0.9))
    assert pane.selected_text() == "𠮷野家共200 余"


def test_a_click_clears_the_selection(pane: ReadingPane) -> None:
    pane.select(Span(AT, AT + 4))
    QTest.mouseClick(pane.viewport(), LEFT, NONE, point(pane, word("学")))
    assert pane.selection() is None


def test_a_double_click_selects_the_word(pane: ReadingPane) -> None:
    QTest.mouseDClick(pane.viewport(), LEFT, NONE, point(pane, word("管")))
    assert pane.selected_text() == "放管服"


def test_a_triple_click_selects_the_paragraph(pane: ReadingPane) -> None:
    place = point(pane, word("管"))
    QTest.mouseDClick(pane.viewport(), LEFT, NONE, place)
    QTest.mouseClick(pane.viewport(), LEFT, NONE, place)
    assert pane.selected_text() == BODY


def test_shift_click_extends(pane: ReadingPane) -> None:
    QTest.mouseClick(pane.viewport(), LEFT, NONE, point(pane, word("认"), 0.1))
    QTest.mouseClick(pane.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, point(pane, word("习"), 0.9))
    assert pane.selected_text() == "认真学习"


def test_the_word_at_a_point(pane: ReadingPane) -> None:
    found = pane.word_at(point(pane, word("管")))
    assert found is not None
    assert (found[0], found[1].word) == (Span(word("放"), word("放") + 3), "放管服")


def test_marks_and_paper_are_no_words(pane: ReadingPane) -> None:
    assert pane.word_at(point(pane, word("，"))) is None
    assert pane.word_at(QPoint(5, 5)) is None


def test_the_newest_highlight_at_a_point(pane: ReadingPane) -> None:
    pane.set_marks([Mark("old", AT, AT + 9, "green", ""), Mark("new", AT + 2, AT + 4, "yellow", "")])
    assert pane.mark_at(point(pane, AT + 3)) == "new"
    assert pane.mark_at(point(pane, AT + 5)) == "old"
    assert pane.mark_at(point(pane, AT + 12)) is None


def test_a_highlight_is_seen(pane: ReadingPane) -> None:
    rect = pane._rects(Span(AT + 2, AT + 3))[0]
    pane.set_marks([Mark("a", AT, AT + 6, "yellow", "")])
    assert pixel(pane, QPoint(rect.center().x(), rect.bottom() + 2)) == QColor("#a08019")


def test_a_click_on_a_note_activates_its_highlight(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.set_marks([Mark("a", AT, AT + 6, "yellow", "一条批注")])
    place = QPoint(80 + 34 * 22 + 24 + 5, point(pane, AT).y())
    with qtbot.waitSignal(pane.mark_activated) as caught:
        QTest.mouseClick(pane.viewport(), LEFT, NONE, place)
    assert caught.args == ["a"]


def test_notes_on_one_line_do_not_overlap(pane: ReadingPane) -> None:
    pane.set_marks(
        [Mark(str(at), AT + at, AT + at + 2, "blue", "一条很长的批注，要占两行") for at in range(0, 20, 4)]
    )
    rects = [note.rect for note in pane._visible_notes(0, 600)]
    assert len(rects) == 5
    assert not any(a.intersects(b) for a in rects for b in rects if a is not b)


def test_a_long_note_is_cut_to_two_lines(pane: ReadingPane) -> None:
    pane.set_marks([Mark("a", AT, AT + 2, "blue", "很长的批注" * 30)])
    assert len(pane._visible_notes(0, 600)[0].lines) == 2


def test_a_narrow_pane_shows_marks_only(pane: ReadingPane) -> None:
    pane.resize(900, 600)
    pane.set_marks([Mark("a", AT, AT + 2, "blue", "一条批注")])
    assert [note.lines for note in pane._visible_notes(0, 600)] == [[]]


def test_a_click_on_a_link_or_beside_it_asks_for_it(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.show_links([Link("follow", "下转 3 版", "可添加第 3 版")])
    QTest.keyClick(pane, Qt.Key.Key_End)
    pane.grab()
    (placed,) = pane._placed_links()
    for place in (placed.rect.center(), placed.area.topRight() + QPointF(-4, 14)):
        with qtbot.waitSignal(pane.link_activated) as asked:
            QTest.mouseClick(pane.viewport(), LEFT, NONE, (place + pane._origin()).toPoint())
        assert asked.args == ["follow"]


def test_links_do_not_cover_each_other_or_leave_the_measure(pane: ReadingPane) -> None:
    pane.show_links([Link("return", "返回 1 版"), Link("follow", "下转 3 版", "未收入，可添加" * 3)])
    QTest.keyClick(pane, Qt.Key.Key_End)
    pane.grab()
    first, second = pane._placed_links()
    assert not first.area.intersects(second.area)
    assert pane._page
    assert second.area.right() <= pane._page.style.measure


def test_the_margin_says_where_another_page_begins(pane: ReadingPane) -> None:
    runs = (Run(0, 0, 0, 40), Run(40, 1, 0, 60))
    body = Block(Role.BODY, BODY[:100], runs, "1")
    article = ARTICLE._replace(blocks=(body,))
    pane.show_article(article, tokens)
    pane.show_turns(turns(article))
    pane.grab()
    (mark,) = pane._page_marks(0, 600)
    assert pane._page
    line = pane._page.place(40)
    assert line.top < mark.origin.y() < line.top + line.laid.kind.pitch
    assert -pane._page.style.left < mark.origin.x() < 0


def tooltip_at(pane: ReadingPane, place: QPoint, monkeypatch: pytest.MonkeyPatch) -> str:
    shown = [""]
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_: shown.append(text))
    QApplication.sendEvent(pane.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, pane.mapToGlobal(place)))
    return shown[-1]


@pytest.mark.parametrize("text", ["，", "2"])
def test_marks_and_numbers_have_no_tooltip(
    pane: ReadingPane, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    assert tooltip_at(pane, point(pane, word(text)), monkeypatch) == ""


def test_keys_scroll(pane: ReadingPane) -> None:
    bar = pane.verticalScrollBar()
    QTest.keyClick(pane, Qt.Key.Key_Space)
    assert bar.value() == bar.pageStep()
    QTest.keyClick(pane, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0
    QTest.keyClick(pane, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(pane, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_keys_select_and_copy(pane: ReadingPane) -> None:
    QTest.keyClick(pane, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == pane.selected_text() == ARTICLE.text
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert pane.selection() is None


def test_shift_and_arrows_extend_the_selection(pane: ReadingPane) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    pane.select(Span(AT + 2, AT + 4))
    QTest.keyClick(pane, Qt.Key.Key_Right, shift)
    assert pane.selection() == Span(AT + 2, AT + 5)
    for _ in range(4):
        QTest.keyClick(pane, Qt.Key.Key_Left, shift)
    assert pane.selection() == Span(AT + 1, AT + 2)


def line(pane: ReadingPane, number: int) -> Span:
    """A line of the first paragraph of the body."""
    assert pane._page is not None
    found = pane._page.place(AT).laid.lines[number]
    return Span(found.start, found.end)


def press(
    pane: ReadingPane, key: Qt.Key, modifier: Qt.KeyboardModifier = SHIFT, times: int = 1
) -> Span | None:
    for _ in range(times):
        QTest.keyClick(pane, key, modifier)
    return pane.selection()


def test_ctrl_shift_and_arrows_select_by_words(pane: ReadingPane, qtbot: QtBot) -> None:
    start = word("认")
    pane.select(Span(start, start + 1))
    with qtbot.waitSignal(pane.selection_changed):
        assert press(pane, Key.Key_Right, CTRL_SHIFT) == Span(start, start + 2)
    assert press(pane, Key.Key_Right, CTRL_SHIFT, 2) == Span(start, start + 6)
    assert press(pane, Key.Key_Left, CTRL_SHIFT, 3) is None
    assert press(pane, Key.Key_Left, CTRL_SHIFT) == Span(start - 1, start)


def test_selecting_by_words_goes_on_in_the_next_paragraph(pane: ReadingPane) -> None:
    end = ARTICLE.starts[2]
    pane.select(Span(end - 3, end - 1))
    assert press(pane, Key.Key_Right, CTRL_SHIFT, 2) == Span(end - 3, end + 1)
    assert press(pane, Key.Key_Left, CTRL_SHIFT, 2) == Span(end - 3, end - 1)


def test_shift_down_and_up_select_by_lines_at_the_same_x(pane: ReadingPane) -> None:
    start = line(pane, 1).start + 5
    QTest.mouseClick(pane.viewport(), LEFT, NONE, point(pane, start, 0.1))
    span = press(pane, Key.Key_Down)
    assert span is not None
    assert abs(point(pane, span.end).x() - point(pane, start).x()) <= 22
    assert span.end in range(*line(pane, 2))
    assert press(pane, Key.Key_Up) is None
    span = press(pane, Key.Key_Up)
    assert span is not None
    assert span.end == start
    assert span.start in range(*line(pane, 0))


def test_a_short_line_in_between_does_not_matter(pane: ReadingPane) -> None:
    start = line(pane, 1).start + 20
    QTest.mouseClick(pane.viewport(), LEFT, NONE, point(pane, start, 0.1))
    span = press(pane, Key.Key_Down, times=5)
    assert span is not None
    assert span.end > ARTICLE.starts[3]
    assert abs(point(pane, span.end).x() - point(pane, start).x()) <= 22


def test_beyond_the_first_and_last_line_are_the_ends_of_the_text(pane: ReadingPane) -> None:
    pane.select(Span(2, 4))
    assert press(pane, Key.Key_Up) == Span(0, 2)
    end = len(ARTICLE.text)
    pane.select(Span(end - 4, end - 2))
    assert press(pane, Key.Key_Down) == Span(end - 4, end)


def test_shift_home_and_end_stay_on_the_line(pane: ReadingPane) -> None:
    first, second = line(pane, 1), line(pane, 2)
    start = first.start + 5
    pane.select(Span(start, start + 1))
    assert press(pane, Key.Key_End, times=2) == Span(start, first.end)
    assert press(pane, Key.Key_Home, times=2) == Span(first.start, start)
    pane.select(Span(start, second.start + 3))
    assert press(pane, Key.Key_Home, times=2) == Span(start, second.start)
    assert press(pane, Key.Key_Down) == Span(start, line(pane, 3).start)


def test_ctrl_shift_home_and_end_select_to_the_ends_of_the_article(pane: ReadingPane) -> None:
    pane.select(Span(AT, AT + 4))
    end = len(ARTICLE.text)
    assert press(pane, Key.Key_End, CTRL_SHIFT) == Span(AT, end)
    assert pane.span_rect(Span(end - 1, end)).bottom() in range(pane.viewport().height())
    assert press(pane, Key.Key_Home, CTRL_SHIFT) == Span(0, AT)
    assert pane.span_rect(Span(0, 1)).top() in range(pane.viewport().height())


def test_the_end_that_moves_is_brought_into_view(pane: ReadingPane) -> None:
    pane.select(Span(AT, AT + 4))
    bar, values = pane.verticalScrollBar(), []
    for key in (Key.Key_Down, Key.Key_Up):
        for _ in range(40):
            press(pane, key)
            head = pane._selection.head
            rect = pane.span_rect(Span(head, head + 1))
            assert 0 <= rect.top() < rect.bottom() < pane.viewport().height()
        values.append(bar.value())
    assert values[0] > values[1]
    assert pane.selection() == Span(AT, AT + 4)


@pytest.mark.parametrize("key", [Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End])
@pytest.mark.parametrize("modifier", [SHIFT, CTRL_SHIFT])
def test_with_shift_no_movement_key_scrolls(
    pane: ReadingPane, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    pane.verticalScrollBar().setValue(300)
    end = pane._page.first_from(500) if pane._page else 0
    pane.select(Span(end - 1, end))
    press(pane, key, modifier)
    far = modifier == CTRL_SHIFT and key in (Key.Key_Home, Key.Key_End)
    assert (pane.verticalScrollBar().value() != 300) == far


def test_ctrl_wheel_asks_for_zoom(pane: ReadingPane, qtbot: QtBot) -> None:
    ctrl, phase = Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase
    place = QPointF(200, 200)
    wheel = QWheelEvent(place, place, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, ctrl, phase, False)
    with qtbot.waitSignal(pane.zoom_requested) as caught:
        QApplication.sendEvent(pane.viewport(), wheel)
    assert caught.args == [-1]


@pytest.mark.parametrize(
    "look", [Look(1.5), Look(face="hei"), Look(spacing="wide"), Look(measure="narrow"), Look(pinyin="all")]
)
def test_the_reading_position_stays_in_every_look(pane: ReadingPane, look: Look) -> None:
    pane.go_to(len(ARTICLE.text) // 2)
    position = pane.position()
    pane.set_look(look)
    assert pane._page is not None
    assert pane._page.place(position).top == pane._page_y(0)
    pane.set_look(Look())
    assert pane.position() == position


def test_going_to_a_place_shows_it_first(pane: ReadingPane) -> None:
    pane.go_to(ARTICLE.starts[5])
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().value())
    assert pane.position() == ARTICLE.starts[5]
    assert point(pane, ARTICLE.starts[5]).y() < 40


def test_scrolling_announces_the_position_once(pane: ReadingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.position_changed) as caught:
        for _ in range(5):
            QTest.keyClick(pane, Qt.Key.Key_Down)
    assert caught.args == [pane.position()]
    assert pane.position() > AT


def test_resizing_keeps_the_position(pane: ReadingPane) -> None:
    pane.go_to(ARTICLE.starts[8] + 40)
    position = pane.position()
    for width in (700, 650, 600, 992):
        pane.resize(width, 600)
    assert pane.position() == position


def test_the_last_selected_line_is_where_the_bar_stands(pane: ReadingPane) -> None:
    pane.select(Span(AT, AT + 60))
    assert pane.selection_rect().center().y() == point(pane, AT + 59).y()
    pane.select(None)
    assert pane.selection_rect().isEmpty()


def test_a_message_takes_the_place_of_an_article(pane: ReadingPane) -> None:
    pane.select(Span(0, 4))
    pane.show_message("把报纸或文件拖到这里。")
    assert (pane.selection(), pane.position(), pane.word_at(QPoint(200, 200))) == (None, 0, None)
    assert pixel(pane, QPoint(3, 3)) == QColor("#fbfaf6")


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_paints_its_paper(pane: ReadingPane, theme: str) -> None:
    pane.set_theme(load_theme(theme))
    assert pixel(pane, QPoint(3, 3)) == load_theme(theme)["paper"]


def test_the_context_menu_is_the_windows(pane: ReadingPane, qtbot: QtBot) -> None:
    place = QPoint(200, 200)
    with qtbot.waitSignal(pane.context_requested) as caught:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, pane.mapToGlobal(place))
        QApplication.sendEvent(pane.viewport(), event)
    assert caught.args == [pane.mapToGlobal(place)]


def test_pointing_at_a_word_draws_its_rule(pane: ReadingPane) -> None:
    QTest.mouseMove(pane.viewport(), point(pane, word("管")))
    assert pane._pointed == Span(word("放"), word("放") + 3)


def test_while_the_mouse_is_pressed_no_word_is_pointed_at(pane: ReadingPane) -> None:
    place = point(pane, word("管"))
    QTest.mouseClick(pane.viewport(), LEFT, NONE, place)
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    bare = pane.viewport().grab().toImage()
    move(pane, place)
    assert pane.viewport().grab().toImage() != bare
    QTest.mousePress(pane.viewport(), LEFT, NONE, place)
    assert pane._pointed is None
    assert pane.viewport().grab().toImage() == bare
    QTest.mouseRelease(pane.viewport(), LEFT, NONE, place)
    assert pane._pointed is None


def test_a_double_click_points_at_no_word(pane: ReadingPane) -> None:
    place = point(pane, word("管"))
    move(pane, place)
    QTest.mouseDClick(pane.viewport(), LEFT, NONE, place)
    assert pane._pointed is None


def test_a_click_on_a_highlight_is_told(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.set_marks([Mark("a", AT, AT + 6, "yellow", "")])
    with qtbot.waitSignal(pane.mark_clicked) as caught:
        QTest.mouseClick(pane.viewport(), LEFT, NONE, point(pane, AT + 2))
    assert caught.args == ["a"]


def test_readings_can_be_turned_off(pane: ReadingPane, monkeypatch: pytest.MonkeyPatch) -> None:
    pane.set_look(Look(pinyin="off"))
    assert tooltip_at(pane, point(pane, word("重")), monkeypatch) == ""


def test_a_span_out_of_sight_is_brought_into_view(pane: ReadingPane, qtbot: QtBot) -> None:
    start = ARTICLE.starts[15]
    with qtbot.waitSignal(pane.scrolled):
        pane.bring_into_view(Span(start, start + 4))
    assert 100 < pane.span_rect(Span(start, start + 4)).top() < 300


def test_a_span_in_sight_stays_where_it_is(pane: ReadingPane) -> None:
    pane.bring_into_view(Span(AT, AT + 4))
    assert pane.verticalScrollBar().value() == 0


def test_the_share_that_was_read_grows_to_one(pane: ReadingPane) -> None:
    first = pane.read_share()
    QTest.keyClick(pane, Qt.Key.Key_End)
    assert 0 < first < pane.read_share() == 1


def test_a_resize_that_shows_more_is_announced(pane: ReadingPane, qtbot: QtBot) -> None:
    settle(pane)
    position, share = pane.position(), pane.read_share()
    with qtbot.waitSignal(pane.position_changed) as caught:
        pane.resize(992, 700)
    assert caught.args == [position]
    assert pane.read_share() > share
    with qtbot.waitSignal(pane.position_changed):
        pane.set_look(Look(1.5))
    assert pane.read_share() < share


def test_what_shows_no_more_is_not_announced(pane: ReadingPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.position_changed, wait=200):
        pass
    with qtbot.assertNotEmitted(pane.position_changed, wait=200):
        pane.resize(992, 601)
        pane.resize(992, 600)
    with qtbot.assertNotEmitted(pane.position_changed, wait=200):
        pane.resize(992, 700)
        pane.show_article(ARTICLE, tokens)
    with qtbot.assertNotEmitted(pane.position_changed, wait=200):
        pane.resize(992, 600)
        pane.show_message("")


def test_dragging_beyond_the_edge_scrolls(pane: ReadingPane, qtbot: QtBot) -> None:
    start = point(pane, AT + 2)
    QTest.mousePress(pane.viewport(), LEFT, NONE, start)
    end = QPointF(start.x(), 700)
    event = QMouseEvent(QEvent.Type.MouseMove, end, end, LEFT, LEFT, NONE)
    QApplication.sendEvent(pane.viewport(), event)
    qtbot.waitUntil(lambda: pane.verticalScrollBar().value() > 0)
    QTest.mouseRelease(pane.viewport(), LEFT, NONE, end.toPoint())
    assert len(pane.selected_text()) > 100


def test_words_are_asked_for_only_where_needed(qtbot: QtBot) -> None:
    asked: list[int] = []
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(992, 600)
    pane.show_article(ARTICLE, lambda block: asked.append(block) or tokens(block))  # type: ignore[func-returns-value]
    assert asked == []
    pane.show()
    qtbot.waitExposed(pane)
    assert max(asked) < 10


def test_what_was_blitted_is_what_would_be_painted(pane: ReadingPane) -> None:
    pane.set_marks([Mark("a", AT, AT + 300, "yellow", "批注")])
    for _ in range(7):
        pane.verticalScrollBar().setValue(pane.verticalScrollBar().value() + 53)
        QApplication.processEvents()
    moved = pane.screen().grabWindow(pane.winId()).toImage()
    pane.viewport().repaint()
    assert pane.screen().grabWindow(pane.winId()).toImage() == moved


@pytest.mark.parametrize("blocks", [(), (Block(Role.BODY, "", (), "1"),)])
def test_an_article_without_text_is_blank_paper(pane: ReadingPane, blocks: tuple[Block, ...]) -> None:
    pane.show_article(Article("0" * 12, "news", "1", blocks), lambda _block: ())
    pane.select_all()
    assert (pane.selection(), pane.position(), pane.word_at(QPoint(90, 60))) == (None, 0, None)
    assert pixel(pane, QPoint(3, 3)) == QColor("#fbfaf6")


def test_readings_are_copied_only_when_asked_for(pane: ReadingPane) -> None:
    pane.set_look(Look(pinyin="all"))
    pane.select(Span(AT + 2, AT + 4))
    pane.copy()
    assert QGuiApplication.clipboard().text() == "认真"
    pane.copy_with_readings()
    assert QGuiApplication.clipboard().text() == "认真(zhòngzhòng)"
    assert "<rt>zhòng</rt>" in QGuiApplication.clipboard().mimeData().html()
    QGuiApplication.clipboard().clear()  # offscreen it would be freed after Python has gone


def test_a_pointed_word_has_its_reading_above_at_once(pane: ReadingPane) -> None:
    pane._point_at(QPointF(point(pane, word("重"))))
    assert {one.text for one in pane._pointed_readings.values()} == {"zhòng"}
    before = pane.grab().toImage()
    pane._point_to(None)
    assert before != pane.grab().toImage()


def test_choosing_readings_keeps_the_selection(pane: ReadingPane) -> None:
    pane.select(Span(AT + 2, AT + 4))
    pane.set_look(Look(pinyin="all"))
    assert pane.selection() == Span(AT + 2, AT + 4)
