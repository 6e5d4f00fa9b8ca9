"""The parts of one article, when its pages were added one by one."""

from __future__ import annotations

from pathlib import Path

from reader.library.library import Library
from tests.conftest import add
from tests.issue.test_issue_jumps import BACK, FRONT

OTHER = "第二版\n\n（上接一版）河边的柳树也种好了，\n孩子们来浇水。\n"
LIKE = BACK.replace("工人们", "王奶奶说，工人们")


def articles(library: Library, folder: Path, *pages: str) -> list[str]:
    """The first article of each page, each added as an issue of its own."""
    paths = [folder / f"{number}.txt" for number in range(len(pages))]
    for path, page in zip(paths, pages, strict=True):
        path.write_text(page, encoding="utf-8")
    issues = [library.catalogue.issue(added) for added in add(library, *paths).report.added]
    return [issue.pages[0].articles[0].id for issue in issues if issue]


def parts(library: Library, subject: str) -> tuple[str | None, str | None]:
    opened = library.catalogue.open(subject)
    return library.catalogue.goes_on_in(opened), library.catalogue.comes_from(opened)


def test_each_part_knows_the_other_while_both_are_there(library: Library, tmp_path: Path) -> None:
    front, back = articles(library, tmp_path, FRONT, BACK)
    assert (parts(library, front), parts(library, back)) == ((back, None), (None, front))
    library.remove_issue(library.catalogue.open(back).issue)
    assert parts(library, front) == (None, None)


def test_of_two_continuations_the_one_with_the_same_words_is_meant(library: Library, tmp_path: Path) -> None:
    front, _, back = articles(library, tmp_path, FRONT, OTHER, LIKE)
    assert parts(library, front)[0] == back


def test_a_page_may_be_called_with_or_without_its_letter(library: Library, tmp_path: Path) -> None:
    front, back = articles(library, tmp_path, FRONT, BACK.replace("第二版 综合", "A2 综合"))
    assert (parts(library, front), parts(library, back)) == ((back, None), (None, front))


def test_a_page_of_another_section_is_not_meant(library: Library, tmp_path: Path) -> None:
    front = FRONT.replace("下转二版", "下转B2版")
    front, back = articles(library, tmp_path, front, BACK.replace("第二版 综合", "A2 综合"))
    assert (parts(library, front)[0], parts(library, back)[1]) == (None, None)


def test_a_page_of_another_day_is_not_meant(library: Library, tmp_path: Path) -> None:
    front, _ = articles(
        library,
        tmp_path,
        "青河报 2020年11月24日 星期二 第一版\n\n" + FRONT,
        BACK.replace("第二版 综合", "青河报 2020年11月16日 星期一 第二版"),
    )
    assert parts(library, front) == (None, None)


def test_a_page_that_is_not_there_is_no_part(library: Library, article_ids: list[str]) -> None:
    assert [parts(library, subject) for subject in article_ids] == [(None, None), (None, None)]
