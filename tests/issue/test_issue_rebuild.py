from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from reader.issue.as_json import rebuild_json
from reader.issue.model import Role
from reader.issue.rebuild import rebuild
from reader.sources.model import SourceText

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "000_192b8d935fe0a27a.txt"
GOLDEN = Path(__file__).parent / "golden" / "seed.json"


def test_the_seed_is_rebuilt_exactly():
    data = SEED.read_bytes()
    seed = SourceText(hashlib.sha256(data).hexdigest(), "text", 1, "utf-8", data.decode())
    assert rebuild_json(rebuild([seed])) == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_the_id_names_the_place_of_the_body(issue_of):
    page = "老街铺上新石板\n\n本报讯 老街的石板路修好了。\n"
    key = f"{hashlib.sha256(page.encode()).hexdigest()}:{page.index('本报讯')}"
    assert issue_of(page).articles[0].id == hashlib.sha256(key.encode()).hexdigest()[:12]


def test_the_same_page_given_twice_has_two_ids(issue_of):
    page = "老街铺上新石板\n\n本报讯 老街的石板路修好了。\n"
    assert len({article.id for article in issue_of(page, page, page).articles}) == 3


@pytest.mark.parametrize("pages", [(), ("",), ("\n\r\n \u3000\f",)])
def test_nothing_printed_is_an_issue_without_articles(issue_of, pages):
    issue = issue_of(*pages)
    assert (issue.pages, issue.articles, issue.unplaced) == (len(pages), (), ())


def test_a_text_without_newspaper_structure_is_one_article(issue_of):
    issue = issue_of("早晨\n\n小镇醒得很早，街上有人扫地。卖豆浆的老人走过石桥。\n\n太阳升起来了。\n")
    (article,) = issue.articles
    assert [block.role for block in article.blocks] == [Role.TITLE, Role.BODY, Role.BODY]


def test_one_line_of_a_million_characters_is_one_paragraph(issue_of):
    (article,) = issue_of("路" * 1_000_000).articles
    assert [(block.role, len(block.text)) for block in article.blocks] == [(Role.BODY, 1_000_000)]


@pytest.mark.parametrize("letter", ["路", "7", "\ufffd", "（", "。", "摄"])
def test_lines_of_one_character_are_all_kept(issue_of, letter):
    issue = issue_of(f"{letter}\n" * 2000)
    kept = sum(article.text.count(letter) for article in issue.articles)
    assert kept + len(issue.unplaced) >= 2000


def test_pathological_repetition_is_read_in_time(issue_of):
    assert issue_of(("记者 " + "甲 乙 " * 28 + "，\n") * 200).articles
    assert issue_of(("农历" * 59 + "路\n") * 200).articles


def test_a_page_with_only_headlines_has_articles_without_text(issue_of):
    issue = issue_of("老街铺上新石板\n\n河边种下柳树\n")
    assert [article.field(Role.TITLE) for article in issue.articles] == ["老街铺上新石板", "河边种下柳树"]


def test_an_indented_line_after_a_sentence_opens_a_paragraph() -> None:
    text = "小城来信\n\n　　今天天气很好，大家都出来走走。\n　　河边的人最多。\n"
    (found,) = rebuild([SourceText("0" * 64, "text", 1, "utf-8", text)]).articles
    bodies = [block.text for block in found.blocks if block.role is Role.BODY]
    assert bodies == ["今天天气很好，大家都出来走走。", "河边的人最多。"]


TORN = """，一直讲到天黑，孩子们才依依
不舍地回家。

老街铺上新石板

本报讯 老街的石板路修好了，下雨
天再也不怕滑，大家都说好。

河边种下一排柳树

本报讯 河边昨天种下一排柳树，
种树的是镇里的小学生。
"""


def test_lines_without_a_beginning_wait_in_the_tray_with_an_article(issue_of):
    issue = issue_of(TORN)
    assert [article.field(Role.TITLE) for article in issue.articles] == ["老街铺上新石板", "河边种下一排柳树"]
    assert [(line.line, line.why) for line in issue.unplaced] == [(1, "text-alone"), (2, "text-alone")]
    assert {line.likely for line in issue.unplaced} <= {article.id for article in issue.articles}
