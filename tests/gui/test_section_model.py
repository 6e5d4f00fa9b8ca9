"""The section tree's model adapts rows and keeps Qt's rules."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from reader.gui.section_model import (
    DEPTH_ROLE,
    HIGHLIGHTS_ROLE,
    KEY_ROLE,
    KIND_ROLE,
    ORIGIN_ROLE,
    ROW_ROLE,
    Kind,
    SectionModel,
)
from reader.library.shelf import ArticleRow, Continued, IssueRow, PageRow, SectionRow


def article(name: str, *, title: str | None = "标题", highlights: int = 0, headings: int = 0) -> ArticleRow:
    sections = tuple(SectionRow(name, 10 * number, f"{number}", 1) for number in range(headings))
    return ArticleRow(name, title, "开头几个字", "1", 500, highlights, 0.0, None, sections)


def issue(name: str, *articles: ArticleRow, date: str | None = "2020-11-24") -> IssueRow:
    return IssueRow(name, "青河报", date, False, None, (PageRow("1", articles),), 0, (f"{name}.txt",))


def filled() -> SectionModel:
    model = SectionModel()
    model.set_issues(
        [issue("i", article("a", headings=2), article("b", highlights=3)), issue("j", article("c"))]
    )
    return model


def test_model_keeps_the_rules_of_qt(qtmodeltester):
    qtmodeltester.check(filled())


def test_empty_model_keeps_the_rules_of_qt(qtmodeltester):
    qtmodeltester.check(SectionModel())


@pytest.mark.parametrize("force_py", [False, True])
def test_model_keeps_the_rules_while_it_changes(qtmodeltester, force_py):
    model = filled()
    qtmodeltester.check(model, force_py=force_py)  # the tester stays connected
    model.insert_issue(issue("k", article("d", headings=1)), 1)
    model.remove_issue("i")
    model.update_article(article("c", highlights=5))
    model.remove_issue("j")
    assert model.rowCount() == 1
    model.set_issues([])


def test_rows_come_back_as_they_were_given(qapp):
    model = filled()
    index = model.index_of_key("article b")
    assert index.data(ROW_ROLE) == article("b", highlights=3)
    assert isinstance(index.data(ROW_ROLE), ArticleRow)
    assert isinstance(index.parent().parent().data(ROW_ROLE), IssueRow)


def test_kinds_by_depth(qapp):
    model = filled()
    index, kinds = QModelIndex(), []
    while model.hasChildren(index):
        index = model.index(0, 0, index)
        kinds.append(index.data(KIND_ROLE))
    assert kinds == [Kind.ISSUE, Kind.PAGE, Kind.ARTICLE, Kind.SECTION]


def test_update_changes_one_row_and_what_adds_it_up(qapp):
    model, changed = filled(), []
    model.dataChanged.connect(lambda first, _last: changed.append(first.data(KIND_ROLE)))
    model.update_article(article("b", highlights=4))
    assert changed == [Kind.ARTICLE, Kind.PAGE, Kind.ISSUE]
    assert model.index(0, 0).data(HIGHLIGHTS_ROLE) == 4


def test_update_of_an_unknown_article_changes_nothing(qtbot):
    model = filled()
    with qtbot.assertNotEmitted(model.dataChanged):
        model.update_article(article("unknown"))


def test_article_in_two_issues_is_updated_in_both(qapp):
    model = SectionModel()
    model.set_issues([issue("i", article("a")), issue("j", article("a"))])
    model.update_article(article("a", highlights=2))
    assert [model.index(row, 0).data(HIGHLIGHTS_ROLE) for row in (0, 1)] == [2, 2]
    model.remove_issue("i")
    assert model.index_of_key("article a").parent().parent().data(KEY_ROLE) == "issue j"


def test_persistent_index_follows_its_row(qapp):
    model = filled()
    kept = QPersistentModelIndex(model.index_of_key("article c"))
    model.insert_issue(issue("k", article("d")))
    assert kept.data(KEY_ROLE) == "article c"
    assert model.index_of_key("article c").parent().parent().row() == 2


def test_index_of_a_removed_row_finds_nothing(qapp):
    model = filled()
    stale = model.index_of_key("article a")
    model.remove_issue("i")
    assert stale.data() is None
    assert not model.parent(stale).isValid()
    assert model.rowCount(stale) == 0
    assert not model.index_of_key("article a").isValid()


def test_article_without_a_title_shows_its_first_words(qapp):
    model = SectionModel()
    model.set_issues([issue("i", article("a", title=None))])
    assert model.index_of_key("article a").data() == "开头几个字"


def test_rows_are_read_out_in_words(qapp):
    model = filled()
    spoken = model.index_of_key("article b").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "标题, not read, 3 highlights"


def test_unnamed_issue_says_so(qapp):
    model = SectionModel()
    model.set_issues([IssueRow("i", None, "2020-11-24", True, None, (), 0, ())])
    assert model.index(0, 0).data() == "Issue without a name"
    assert "from a dateline" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_an_issue_of_furniture_alone_says_that_it_has_no_articles(qapp):
    model = SectionModel()
    model.set_issues([IssueRow("i", "青河报", "2020-11-24", False, None, (), 0, ())])
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "青河报, 2020-11-24, no articles"


def test_sections_stand_below_those_of_outer_levels(qapp):
    levels = (("第一章", 1), ("第一节", 2), ("一、", 4), ("第二节", 2), ("第二章", 1))
    sections = tuple(SectionRow("a", at, text, level) for at, (text, level) in enumerate(levels))
    model = SectionModel()
    model.set_issues([issue("i", article("a")._replace(sections=sections))])
    parents = [model.index_of_key(f"section a {at}").parent().data() for at in range(len(levels))]
    assert parents == ["标题", "第一章", "第一节", "第一章", "标题"]
    depths = [model.index_of_key(f"section a {at}").data(DEPTH_ROLE) for at in range(len(levels))]
    assert depths == [0, 1, 2, 1, 0]


def test_articles_of_a_document_stand_without_a_page(qapp):
    model = SectionModel()
    law = article("a", headings=1)._replace(genre="law")
    model.set_issues([issue("i", law)._replace(pages=(PageRow("", (law,)),))])
    index, kinds = QModelIndex(), []
    while model.hasChildren(index):
        index = model.index(0, 0, index)
        kinds.append(index.data(KIND_ROLE))
    assert kinds == [Kind.ISSUE, Kind.ARTICLE, Kind.SECTION]
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "青河报, 2020-11-24, law"


def test_a_page_without_articles_says_what_it_has_instead(qapp):
    model = SectionModel()
    pages = (
        PageRow("1", (article("a"),)),
        PageRow("A2", (), Continued("a", 90, "1")),
        PageRow("3", ()),
    )
    model.set_issues([issue("i")._replace(pages=pages)])
    said = [model.index_of_key(f"page i {page.label}").data() for page in pages]
    assert said == ["Page 1", "Page A2 · continued from page 1", "Page 3 · no articles"]


def origins(model: SectionModel) -> list[str]:
    return [model.index(row, 0).data(ORIGIN_ROLE) for row in range(model.rowCount())]


def test_issues_that_are_called_alike_say_what_they_came_from(qapp):
    model, changed = SectionModel(), []
    first, second = issue("i")._replace(origin="spring"), issue("j")._replace(origin="autumn")
    model.set_issues([first, issue("k", date="2020-11-25")])
    assert origins(model) == ["", ""]
    model.dataChanged.connect(lambda index, _last: changed.append(index.row()))
    model.insert_issue(second, 2)
    assert (origins(model), changed) == (["spring", "", "autumn"], [0, 2])
    model.remove_issue("i")
    assert origins(model) == ["", ""]


def test_of_issues_without_a_name_a_date_tells_too_little(qapp):
    model = SectionModel()
    names = (("i", "2020-11-24"), ("j", None))
    model.set_issues([issue(name, date=date)._replace(name=None, origin=name) for name, date in names])
    assert origins(model) == ["i", "j"]
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Issue without a name, j")
