"""Readings over the words that need them."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.reading_pane import ReadingPane
from reader.issue.model import Article, Block, Role
from reader.language.analyse import analyse
from reader.typeset.style import Look, Need
from tests.gui.windows import open_pane

BLOCKS = (
    Block(Role.TITLE, "改革进行", (), "1"),
    Block(Role.BODY, "县委书记刘国强看了改革。", (), "1"),
    Block(Role.BODY, "大家看了三百二十个村，改革进行。", (), "1"),
)
ARTICLE = Article("0" * 12, "news", "1", BLOCKS)


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    return open_pane(qtbot, ARTICLE, lambda number: analyse(BLOCKS[number].text))


def over(pane: ReadingPane) -> list[str]:
    """The characters of the body's blocks that have readings."""
    assert pane._page
    wording = pane._wording()
    assert wording
    slices = list(pane._page._slices)[1:]  # type: ignore[call-overload]
    return ["".join(BLOCKS[part.paragraph].text[at] for at in sorted(wording.ruby(part))) for part in slices]


def show(pane: ReadingPane, pinyin: str, **need: str) -> list[str]:
    pane.set_look(Look(pinyin=pinyin, need=Need(**need)))
    return over(pane)


def test_over_new_words_only(pane: ReadingPane) -> None:
    pane.set_states(lambda: {"改革": "known", "看": "known", "进行": "learning"})
    assert show(pane, "new") == ["县委书记刘国强了", "大家了三百二十个村进行"]


def test_above_a_level_names_and_numbers_count_as_below(pane: ReadingPane) -> None:
    assert show(pane, "level", level="1") == ["县委书记改革", "村改革进行"]
    assert show(pane, "level", level="7") == ["县委书记", ""]
    assert show(pane, "level", standard="2.0", level="6") == ["县委书记", "村"]


def test_the_first_time_a_word_stands_in_the_body(pane: ReadingPane) -> None:
    assert show(pane, "all", each="first") == ["县委书记刘国强看了改革", "大家三百二十个村进行"]


def test_without_names(pane: ReadingPane) -> None:
    assert show(pane, "all", names="hidden")[0] == "县委书记看了改革"


def test_a_word_that_is_marked_loses_its_reading_and_nothing_moves(pane: ReadingPane) -> None:
    states: dict[str, str] = {}
    pane.set_states(lambda: states)
    show(pane, "new")
    assert pane._page
    before = pane.position(), pane._page.height
    states["改革"] = "known"
    pane.show_states()
    assert over(pane) == ["县委书记刘国强看了", "大家看了三百二十个村进行"]
    assert (pane.position(), pane._page.height) == before
