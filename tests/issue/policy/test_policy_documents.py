"""Documents of the collection, printed and extracted in four manners, are rebuilt."""

from __future__ import annotations

import pytest

from reader.issue.model import Role
from reader.issue.rebuild import rebuild
from tests.issue.policy import press
from tests.issue.policy.expected import extracted, found, source

WIDTHS = (24, 28, 34)


@pytest.mark.parametrize("name", press.names())
@pytest.mark.parametrize("manner", press.MANNERS)
def test_a_printed_document_is_rebuilt(name, manner):
    got = found(extracted(name, manner, 28), press.read(name))
    assert got.wrong == {}
    assert got.sections == 1.0
    assert got.paragraphs >= (0.95 if manner == "raw" else 1.0)


@pytest.mark.parametrize("manner", press.MANNERS)
def test_any_measure_and_any_damage_leaves_most_paragraphs(manner):
    results = [
        found(extracted(name, manner, width, seed), press.read(name))
        for name in press.names()
        for width in WIDTHS
        for seed in (2, 3)
    ]
    assert sum(got.paragraphs for got in results) / len(results) >= 0.96
    assert sum(got.sections for got in results) / len(results) >= 0.99
    assert sum(bool(got.wrong) for got in results) <= 0.05 * len(results)


@pytest.mark.parametrize("name", press.names())
def test_a_document_with_a_paragraph_on_each_line_is_rebuilt(name):
    parts = press.read(name)
    text = "\n".join(part.text.replace("|", "\n") for part in parts)
    got = found(rebuild([source(text)]), parts)
    assert (got.paragraphs, got.sections, got.wrong) == (1.0, 1.0, {})


@pytest.mark.parametrize(
    ("name", "genre"),
    [("notice_own_lines", "notice"), ("opinion", "policy"), ("regulation", "law"), ("guide", "policy")],
)
def test_the_genre_is_that_of_the_title(name, genre):
    (article,) = extracted(name, "pdfium", 28).articles
    assert article.genre == genre


def test_page_numbers_and_the_foot_are_in_no_block():
    (article,) = extracted("notice_own_lines", "raw", 28).articles
    assert not any(words in article.text for words in ("—", "抄送", "000012", "特急"))


def test_the_date_is_the_issue_s():
    assert extracted("notice_run_in", "plain", 28).date == "2019-10-12"


def test_attached_texts_stand_below_a_heading_of_their_own():
    notice = (
        "关于印发《值班办法》的通知\n各科室：\n现将《值班办法》印发给你们。\n城关镇人民政府\n2020年3月4日\n"
    )
    text = notice + "值班办法\n一、总则\n值班人员应当坚守岗位。\n二、附则\n本办法自印发之日起施行。\n"
    (article,) = rebuild([source(text)]).articles
    sections = [(block.text, block.level) for block in article.blocks if block.role is Role.SECTION]
    assert sections == [("值班办法", 1), ("一、总则", 2), ("二、附则", 2)]
    assert article.field(Role.SIGNATURE) == "城关镇人民政府"


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("opinion", "江门岭市人民政府"),
        ("notice_run_in", "北川区住房和城乡建设局"),
        ("regulation", "白杨市城市公园管理条例"),
    ],
)
def test_the_issue_is_called_after_who_issued_it_or_what_it_is(name, called):
    assert extracted(name, "pdfium", 28).name == called


def test_the_spaces_in_a_law_s_note_stay():
    (article,) = extracted("regulation", "pdfium", 28).articles
    assert "通过　2018年11月30日" in article.field(Role.STANDFIRST)


def test_titles_of_several_lines_are_joined_by_a_space_that_is_a_line_s_end():
    text = "关于爱护\n新桥的通知\n各村：\n请大家爱护新桥。\n"
    (article,) = rebuild([source(text)]).articles
    (title, *_) = article.blocks
    assert title.text == "关于爱护 新桥的通知"
    assert [(run.at, run.length) for run in title.runs] == [(0, 4), (4, 1), (5, 5)]
