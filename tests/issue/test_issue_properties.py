from __future__ import annotations

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.issue import masthead
from reader.issue.cues import page_cues
from reader.issue.lines import cut, folded
from reader.issue.model import Block, Issue, Role, Span
from reader.issue.positions import to_source
from reader.issue.rebuild import rebuild
from reader.issue.roles import Cue
from reader.sources.model import SourceText

PRINTED = [
    *("老街铺上新石板", "春 风 化 雨", "同心协力 共建家园", "——山城老街记", "好路人人走", "第一章 总则"),
    *("本报讯 老街的石板路修好了，下雨", "天再也不怕滑。住在街口的王奶", "奶说，她等了好几年。", "完工。"),
    *(
        "新华社山城3月5日电 今天有雨",
        "本报记者 王 小",
        "（通讯员 李大）",
        "图为新路。",
        "李大 摄",
        "来了200 余人",
    ),
    *(
        "山 城 报",
        "2021年3月5日 星期五",
        "总第312期",
        "第二版 综合",
        "责任编辑：王小",
        "2021年3月5日",
        "1",
        "导读",
    ),
    *("（下转二版）", "（上接一版）", "说完了。 （下转二版）", "（上接一版）路修好了。", "（紧接第二版）"),
    *(
        "山政发〔2021〕7号",
        "山城镇人民政府文件",
        "关于爱护新桥的通知",
        "各村：",
        "第一条 爱护新桥。",
        "山城镇人民政府",
    ),
    *("he said", "hello.", "\ufffd\ufffd", "𠮷野家", "　　（", "、", "。", "\x85", "A2 副刊"),
]
LINES = st.one_of(st.sampled_from(PRINTED), st.just(""), st.text("路2a ，。（）\u3000\ufffd", max_size=20))
ENDS = st.sampled_from(["\n", "\n", "\n\n", "\r\n", "\r", "\f\n", "\n\f", "\f", " \n"])
PAGES = st.lists(st.tuples(LINES, ENDS), max_size=30).map(lambda lines: "".join(map("".join, lines)))
FURNITURE = (Cue.DATE, Cue.JUMP_TO, Cue.JUMP_FROM)


def issue_of(pages: list[str]) -> Issue:
    sources = [hashlib.sha256(page.encode()).hexdigest() for page in pages]
    return rebuild(
        [SourceText(source, "text", 1, "utf-8", page) for source, page in zip(sources, pages, strict=True)]
    )


def blocks_of(issue: Issue) -> list[Block]:
    return [block for article in issue.articles for block in article.blocks]


@settings(max_examples=200)
@given(st.lists(PAGES, max_size=3))
def test_runs_map_every_character_to_its_place(pages: list[str]):
    for block in blocks_of(issue_of(pages)):
        assert [run.start for run in block.runs] == [0, *(run.start + run.length for run in block.runs)][:-1]
        assert block.runs[-1].start + block.runs[-1].length == len(block.text)
        for run in block.runs:
            shown = block.text[run.start : run.start + run.length]
            printed = pages[run.text][run.at : run.at + run.length]
            assert shown == printed or (shown == " " and printed in "\r\n\f")


@settings(max_examples=200)
@given(st.lists(PAGES, max_size=3))
def test_no_character_is_shown_twice(pages: list[str]):
    places = [
        (run.text, at)
        for block in blocks_of(issue_of(pages))
        for run in block.runs
        for at in range(run.at, run.at + run.length)
    ]
    assert len(places) == len(set(places))


def repeats(line: str, text: str) -> bool:
    """Whether a line is a headline printed again over a continuation."""
    return folded(cut(line, 0)[0]).replace(" ", "") in text.replace(" ", "")


@settings(max_examples=200)
@given(st.lists(PAGES, max_size=3))
def test_every_line_is_accounted_for(pages: list[str]):
    issue = issue_of(pages)
    runs = [run for block in blocks_of(issue) for run in block.runs]
    runs += [line.run for line in issue.unplaced]
    runs += [jump.run for article in issue.articles for jump in (article.jump_to, article.jump_from) if jump]
    placed = {(run.text, at) for run in runs for at in range(run.at, run.at + run.length)}
    said = [block.text for block in blocks_of(issue)]
    for page, text in enumerate(pages):
        lines = cut(text, page)
        for seen in page_cues(lines, masthead.label(lines, page)).seen:
            for line in seen.parts:
                shown = any((page, at) in placed for at in range(line.at, line.at + len(line.text)))
                assert shown or seen.cue in FURNITURE or any(repeats(line.text, text) for text in said), line


@settings(max_examples=100)
@given(st.lists(PAGES, max_size=3))
def test_ids_are_unique_and_datelines_open_a_paragraph(pages: list[str]):
    issue = issue_of(pages)
    assert len({article.id for article in issue.articles}) == len(issue.articles)
    for article in issue.articles:
        pairs = zip(article.starts, article.blocks, strict=True)
        first = next((start for start, block in pairs if block.role is Role.BODY), None)
        assert article.dateline is None or article.dateline.start == first


@settings(max_examples=100)
@given(st.lists(PAGES, max_size=3))
def test_a_block_reads_the_same_in_the_source(pages: list[str]):
    for article in issue_of(pages).articles:
        for start, block in zip(article.starts, article.blocks, strict=True):
            ranges = to_source(article, Span(start, start + len(block.text)))
            printed = "".join(pages[text][first:last] for text, first, last in ranges)
            assert printed.replace("\n", " ").replace("\r", " ").replace("\f", " ") == block.text
