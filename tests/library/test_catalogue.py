"""The pages of issues: those without articles, and documents, which have none."""

from __future__ import annotations

from pathlib import Path

from reader.library.importing import Import
from reader.library.library import Library
from reader.library.shelf import IssueRow

FRONT = "山城日报\n2021年3月1日 星期一\n\n小桥通车\n\n本报讯 村里的桥通车了，大家（下转二版）\n"
BACK = "第二版 综合\n\n（上接一版）都来看热闹。\n"
BARE = "第三版 广告\n\n（上接一版）\n责任编辑  王一\n"
LAW = "村道管理办法\n\n第一条 为了管好村道，制定本办法。\n第二条 本办法自2021年5月1日起施行。\n"


def add(library: Library, folder: Path, *pages: str) -> IssueRow:
    folder.mkdir()
    paths = [folder / f"p{number}.txt" for number in range(1, len(pages) + 1)]
    for path, page in zip(paths, pages, strict=True):
        path.write_text(page, encoding="utf-8")
    work = Import(library, [paths])
    while not work.finished:
        work.poll()
        work.wait(0.05)
    issue = library.catalogue.issue(work.report.added[0])
    assert issue
    return issue


def test_every_page_of_a_newspaper_has_its_row(library: Library, tmp_path: Path) -> None:
    issue = add(library, tmp_path / "march", FRONT, BACK, BARE)
    assert [(page.label, len(page.articles)) for page in issue.pages] == [("1", 1), ("2", 0), ("3", 0)]
    (article,) = issue.pages[0].articles
    going_on = issue.pages[1].continued
    assert going_on
    assert (going_on.article, going_on.page) == (article.id, "1")
    text = library.catalogue.open(article.id).article.text
    assert text[going_on.start :].startswith("都来看热闹")
    assert issue.pages[2].continued is None


def test_what_is_on_a_page_without_articles_is_listed(library: Library, tmp_path: Path) -> None:
    issue = add(library, tmp_path / "march", FRONT, BACK, BARE)
    page = library.catalogue.bare_page(issue.id, "3")
    assert (page.furniture, page.unplaced) == (("第三版 广告", "责任编辑 王一"), ("（上接一版）",))


def test_a_document_has_no_pages(library: Library, tmp_path: Path) -> None:
    law = add(library, tmp_path / "law", LAW)
    assert law.is_document
    assert [article.genre for article in law.pages[0].articles] == ["law"]
    assert not add(library, tmp_path / "march", FRONT).is_document


def test_an_issue_knows_what_it_came_from(library: Library, tmp_path: Path) -> None:
    assert add(library, tmp_path / "march", FRONT, BACK).origin == "march"
    assert add(library, tmp_path / "law", LAW).origin == "p1.txt"
