"""The section tree answers mouse and keys with requests."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.gui.section_model import SectionModel
from reader.gui.section_tree import SectionTree
from reader.gui.theme import THEMES, load_theme
from reader.library.shelf import ArticleRow, Continued, IssueRow, PageRow, SectionRow

LEFT = Qt.MouseButton.LeftButton


def some_issue(name: str = "i") -> IssueRow:
    sections = (SectionRow("a", 40, "一、总体要求", 1), SectionRow("a", 90, "二、主要任务", 1))
    first = ArticleRow(
        "a", "我县深入推进“放管服”改革，不断提升政务服务水平", "", "1", 538, 12, 0.5, "3", sections
    )
    second = ArticleRow("b", None, "我县认真学习贯彻", "1", 20, 0, 1.0, None)
    return IssueRow(name, None, "2020-11-24", True, None, (PageRow("1", (first, second)),), 0, ("000.txt",))


@pytest.fixture
def tree(qtbot):
    model = SectionModel()
    tree = SectionTree(model, load_theme("paper"))
    qtbot.addWidget(tree)
    model.set_issues([some_issue()])
    tree.open_pages()
    tree.resize(288, 500)
    tree.show()
    qtbot.waitExposed(tree)
    tree.model_kept = model
    return tree


def place(tree, key: str) -> QPoint:
    return tree.visualRect(tree.model().index_of_key(key)).center()


def click(qtbot, tree, point: QPoint, button=LEFT) -> None:
    qtbot.mouseClick(tree.viewport(), button, pos=point)


def test_click_chooses_an_article(qtbot, tree):
    with qtbot.waitSignal(tree.article_chosen) as chosen:
        click(qtbot, tree, place(tree, "article b"))
    assert chosen.args == ["b"]


def test_click_on_a_section_gives_its_place(qtbot, tree):
    tree.expand(tree.model().index_of_key("article a"))
    with qtbot.waitSignal(tree.section_chosen) as chosen:
        click(qtbot, tree, place(tree, "section a 90"))
    assert chosen.args == ["a", 90]


def test_chevron_opens_without_choosing(qtbot, tree):
    row = tree.visualRect(tree.model().index_of_key("article a"))
    with qtbot.assertNotEmitted(tree.article_chosen):
        click(qtbot, tree, QPoint(32, row.center().y()))
    assert tree.isExpanded(tree.model().index_of_key("article a"))


def test_click_on_a_page_folds_it(qtbot, tree):
    click(qtbot, tree, place(tree, "page i 1"))
    assert not tree.isExpanded(tree.model().index_of_key("page i 1"))


@pytest.fixture
def with_bare_pages(tree):
    pages = (some_issue().pages[0], PageRow("2", (), Continued("a", 300, "1")), PageRow("3", ()))
    tree.model().set_issues([some_issue()._replace(pages=pages)])
    tree.open_pages()
    return tree


def test_a_page_without_articles_is_chosen_by_mouse_and_key(qtbot, with_bare_pages):
    with qtbot.waitSignal(with_bare_pages.page_chosen) as chosen:
        click(qtbot, with_bare_pages, place(with_bare_pages, "page i 3"))
    assert chosen.args == ["i", "3"]
    with_bare_pages.show_page("i", "3")
    with qtbot.waitSignal(with_bare_pages.page_chosen):
        qtbot.keyClick(with_bare_pages, Qt.Key.Key_Return)


def test_a_shown_page_is_marked_as_articles_are(with_bare_pages):
    with_bare_pages.show_page("i", "3")
    assert colour_at(row_image(with_bare_pages, "page i 3"), 1) == load_theme("paper").colours["accent"]
    assert colour_at(row_image(with_bare_pages, "page i 2"), 1) == load_theme("paper").colours["panel"]


def test_a_page_on_which_an_article_only_goes_on_leads_to_that_place(qtbot, with_bare_pages):
    with qtbot.waitSignal(with_bare_pages.section_chosen) as chosen:
        click(qtbot, with_bare_pages, place(with_bare_pages, "page i 2"))
    assert chosen.args == ["a", 300]


def test_the_origin_of_an_issue_is_painted_beside_its_name(tree):
    bare = row_image(tree, "issue i")
    twin = some_issue("j")._replace(origin="000.txt")
    tree.model().set_issues([some_issue()._replace(origin="p1.txt"), twin])
    assert row_image(tree, "issue i") != bare


def test_arrows_move_and_enter_opens(qtbot, tree):
    tree.show_article("a")
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(tree.article_chosen) as chosen:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert chosen.args == ["b"]


def test_arrows_open_and_fold(qtbot, tree):
    tree.show_article("a")
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert tree.isExpanded(tree.model().index_of_key("article a"))
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(tree.model().index_of_key("article a"))


def test_show_article_emits_nothing(qtbot, tree):
    with qtbot.assertNotEmitted(tree.article_chosen):
        tree.show_article("b")
    assert tree.currentIndex() == tree.model().index_of_key("article b")


def test_show_article_opens_what_hides_it(tree):
    tree.collapseAll()
    tree.show_article("b")
    assert tree.isExpanded(tree.model().index_of_key("page i 1"))


def test_expanded_rows_survive_a_reset(tree):
    tree.expand(tree.model().index_of_key("article a"))
    keys = tree.expanded_keys()
    tree.model().set_issues([some_issue()])
    assert tree.expanded_keys() == []
    tree.restore_expanded([*keys, "article gone"])
    assert tree.expanded_keys() == keys == ["issue i", "page i 1", "article a"]


def test_new_issue_opens(tree):
    tree.model().insert_issue(some_issue("j"))
    assert "page j 1" in tree.expanded_keys()


def test_of_many_issues_the_new_ones_stay_closed_until_asked(tree):
    for name in "jklmn":
        tree.model().insert_issue(some_issue(name))
    assert "issue n" not in tree.expanded_keys()
    tree.open_issue("n")
    assert {"issue n", "page n 1"} <= set(tree.expanded_keys())


def test_the_pages_of_a_very_large_issue_stay_closed(tree):
    pages = tuple(PageRow(str(number), some_issue().pages[0].articles) for number in range(70))
    tree.model().insert_issue(some_issue("j")._replace(pages=pages))
    opened = tree.expanded_keys()
    assert "issue j" in opened
    assert "page j 1" not in opened


def test_menu_of_an_issue_asks_to_remove_it(qtbot, tree):
    menu = tree._issue_menu("i")
    with qtbot.waitSignal(tree.issue_remove_requested) as asked:
        menu.actions()[1].trigger()
    assert asked.args == ["i"]
    with qtbot.waitSignal(tree.issue_encoding_requested) as asked:
        menu.actions()[0].trigger()
    assert asked.args == ["i"]


def row_image(tree, key: str):
    return tree.viewport().grab(tree.visualRect(tree.model().index_of_key(key))).toImage()


def colour_at(image, x: int, y: int = 4) -> str:
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(x * ratio), round(y * ratio)).name().upper()


def test_current_row_has_bar_and_well_without_focus(tree):
    theme = load_theme("paper")
    tree.show_article("a")
    tree.clearFocus()
    image = row_image(tree, "article a")
    assert colour_at(image, 1) == theme.colours["accent"]
    assert colour_at(image, 20) == theme.colours["well"]


def test_current_row_is_tinted_with_focus(qtbot, tree):
    tree.activateWindow()
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    click(qtbot, tree, place(tree, "article a"))
    tree.show_article("a")
    assert colour_at(row_image(tree, "article a"), 20) == load_theme("paper").colours["tint"]


def test_hovered_row_is_lit(qtbot, tree):
    qtbot.mouseMove(tree.viewport(), place(tree, "article b"))
    assert colour_at(row_image(tree, "article b"), 20) == load_theme("paper").colours["well"]


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_paints(tree, name):
    tree.set_theme(load_theme(name))
    assert colour_at(row_image(tree, "article b"), 20) == load_theme(name).colours["panel"]


def test_issue_rows_have_two_lines(tree):
    heights = [tree.visualRect(tree.model().index_of_key(key)).height() for key in ("issue i", "page i 1")]
    assert heights == [48, 32]


@pytest.fixture
def nested(tree):
    rows = (SectionRow("a", 40, "第一章 总则", 1), SectionRow("a", 50, "第一节 规划", 2))
    law = some_issue().pages[0].articles[0]._replace(sections=rows)
    tree.model().set_issues([some_issue()._replace(pages=(PageRow("1", (law,)),))])
    tree.open_pages()
    tree.expand(tree.model().index_of_key("article a"))
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index_of_key("section a 40"))
    return tree


def test_keys_walk_down_the_levels_of_sections_and_back(qtbot, nested):
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(nested, key)
    assert nested.currentIndex().data() == "第一节 规划"
    with qtbot.waitSignal(nested.section_chosen) as chosen:
        qtbot.keyClick(nested, Qt.Key.Key_Return)
    assert chosen.args == ["a", 50]
    qtbot.keyClick(nested, Qt.Key.Key_Left)
    assert nested.currentIndex().data() == "第一章 总则"
    qtbot.keyClick(nested, Qt.Key.Key_Left)
    assert not nested.isExpanded(nested.currentIndex())


def test_chevron_of_a_section_opens_it_and_goes_nowhere(qtbot, nested):
    rect = nested.visualRect(nested.model().index_of_key("section a 40"))
    with qtbot.assertNotEmitted(nested.section_chosen):
        click(qtbot, nested, QPoint(56, rect.center().y()))
    assert nested.isExpanded(nested.model().index_of_key("section a 40"))
    inner = nested.visualRect(nested.model().index_of_key("section a 50"))
    with qtbot.waitSignal(nested.section_chosen):
        click(qtbot, nested, QPoint(70, inner.center().y()))  # it has no chevron: its row is chosen
