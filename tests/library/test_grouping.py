from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.issue.imprint import Imprint, imprint
from reader.library.grouping import Glance, by_folder, by_masthead, in_order, named, natural, together

DAY, NEXT = ("山城日报", "2021-03-05"), ("山城日报", "2021-03-06")


def glance(path: str, name: str | None = None, date: str | None = None, page: str | None = None) -> Glance:
    return Glance(Path(path), path, Imprint(name, date, page))


def names(issues: list[list[Glance]]) -> list[list[str]]:
    return [[file.path.name for file in issue] for issue in issues]


def test_the_edges_of_a_page_say_what_it_is_of() -> None:
    text = "山城日报\n2021年3月5日 星期五\n第二版 综合\n\n修桥\n\n本报讯 三月五日，村里修好了桥。\n"
    assert imprint(text) == ("山城日报", "2021-03-05", "2")
    assert imprint("修桥\n\n村里修好了桥。\n") == (None, None, None)


def test_a_document_is_no_page_of_what_its_issuer_wrote_that_day() -> None:
    notice = "山城镇人民政府文件\n关于爱护新桥的通知\n各村：\n请爱护新桥。\n山城镇人民政府\n2021年3月5日\n"
    assert imprint(notice) == (None, None, None)


def test_pages_of_one_name_and_date_are_an_issue() -> None:
    files = [glance("a", *DAY), glance("b", *NEXT), glance("c", *DAY), glance("d"), glance("e")]
    assert names(by_masthead(files)) == [["a", "c"], ["b"], ["d"], ["e"]]


def test_a_page_that_says_less_goes_to_the_only_issue_it_can_be_of() -> None:
    files = [glance("x/1", *DAY), glance("x/inside", page="2"), glance("y/1", *NEXT), glance("x/other")]
    assert names(by_masthead(files)) == [["1", "inside"], ["1"], ["other"]]


def test_the_date_or_the_name_of_the_file_tells_between_two_issues() -> None:
    files = [glance("5_1", *DAY), glance("6_1", *NEXT), glance("5_2"), glance("loose", None, NEXT[1], "3")]
    assert names(by_masthead(files)) == [["5_1", "5_2"], ["6_1", "loose"]]


def test_a_page_that_may_be_of_two_issues_stays_alone() -> None:
    files = [glance("a", *DAY), glance("b", *NEXT), glance("c", page="2")]
    assert names(by_masthead(files)) == [["a"], ["b"], ["c"]]


def test_a_folder_of_nameless_pages_is_one_issue_only_for_the_window() -> None:
    files = [glance("x/p1"), glance("x/p2"), glance("x/p10"), glance("x/notice")]
    assert names(by_folder(files)) == [["p1", "p2", "p10"], ["notice"]]
    assert names(by_masthead(files)) == [["p1"], ["p2"], ["p10"], ["notice"]]


def test_nameless_pages_of_two_days_are_not_one_issue() -> None:
    files = [glance("x/p1", None, "2021-03-05"), glance("x/p2", None, "2021-03-06")]
    assert names(by_folder(files)) == [["p1"], ["p2"]]


def test_the_same_bytes_are_one_page() -> None:
    files = [glance("a", *DAY), glance("b", *DAY)._replace(root="a")]
    assert names(by_masthead(files)) == [["a"]]


@pytest.mark.parametrize(
    ("given_order", "printed"),
    [
        (["p10", "p2", "p1"], ["p1", "p2", "p10"]),
        (["第十版", "第二版", "第一版"], ["第一版", "第二版", "第十版"]),
        (["报A10", "报A2", "报B1"], ["报A2", "报A10", "报B1"]),
        (["2020-11-25_10", "2020-11-25_9"], ["2020-11-25_9", "2020-11-25_10"]),
        (["b10x", "b9x"], ["b9x", "b10x"]),
        (["second", "first"], ["second", "first"]),
    ],
)
def test_pages_come_in_their_printed_order(given_order: list[str], printed: list[str]) -> None:
    assert [file.path.name for file in in_order([glance(name) for name in given_order])] == printed


def test_what_is_printed_counts_more_than_the_name() -> None:
    files = [glance("p1", page="2"), glance("p2", page="A3"), glance("front")]
    assert [file.path.name for file in in_order(files)] == ["front", "p1", "p2"]


def test_names_say_pages() -> None:
    said = {
        name: named(Path(name + ".txt"))[:2] for name in ("P03", "山城报第二版", "报A12", "2020", "第5期")
    }
    assert said == {
        "P03": ("3", "P"),
        "山城报第二版": ("2", "山城报第版"),
        "报A12": ("A12", "报"),
        "2020": ("", "2020"),
        "第5期": ("", "第5期"),
    }


PARTS = st.sampled_from(
    ["p", "1", "02", "10", "第", "二", "十", "版", "A", "_", "x", "2020-11-25", "/", "９"]
)
PATHS = st.lists(PARTS, min_size=1, max_size=6).map(lambda parts: "x" + "".join(parts) + "x.txt")
IMPRINTS = st.builds(
    Imprint,
    st.sampled_from([None, "甲报", "乙报"]),
    st.sampled_from([None, "2021-03-05", "2021-03-06"]),
    st.sampled_from([None, "1", "2", "A2"]),
)


FILES = st.builds(Glance, PATHS.map(Path), st.text("ab1", max_size=2), IMPRINTS)


@given(st.lists(FILES, max_size=12, unique_by=lambda file: file.path))  # one file prints one day
def test_every_file_comes_once(files: list[Glance]) -> None:
    assert sorted(map(id, (file for issue in together(files) for file in issue))) == sorted(map(id, files))
    for gather in (by_masthead, by_folder):
        issues = gather(files)
        assert all(issues)
        found = [file for issue in issues for file in issue]
        assert len(found) == len({id(file) for file in found})
        assert {file.root for file in found} == {file.root for file in files}
        days = [{file.imprint.date for file in issue} - {None} for issue in issues]
        assert all(len(found) < 2 for found in days)


def test_natural_order_is_that_of_the_numbers() -> None:
    paths = [Path(name) for name in ("a/p10", "a/p9", "a10/p1", "a9/p1", "a/p010")]
    assert [str(path) for path in sorted(paths, key=natural)] == [
        "a/p9",
        "a/p010",
        "a/p10",
        "a9/p1",
        "a10/p1",
    ]
