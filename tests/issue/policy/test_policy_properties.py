"""Whatever stands below the head of a document, nothing is lost and everything knows its place."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.issue.lines import cut
from reader.issue.model import Issue, Role
from reader.issue.policy.recognise import is_policy
from reader.issue.policy.sheets import sheets_of
from reader.issue.policy.tail import without_copies
from reader.issue.rebuild import rebuild
from tests.issue.policy.expected import source

HEAD = "关于爱护新桥的通知\n山政发〔2021〕7号\n"
PRINTED = [
    *(
        "各村：",
        "一、总体要求",
        "（一）爱护新桥。桥面不得堆放杂物，违者由镇政府清",
        "退。",
        "1.登记；",
        "1",
        ".",
    ),
    *("第一章　总则", "第一条　为了爱护新桥，制定本办法。", "第十六条的规定", "附件：1.登记表", "2.名单"),
    *("山城镇人民政府", "2021年3月5日", "二〇二一年三月五日", "（此件公开发布）", "抄送：县委办。", "— 2 —"),
    *(
        "县政府办 2021年3月5日印发",
        "附件1",
        "新桥管理办法",
        "联系电话：12345",
        "材料      份数      说明",
        "，",
        "。",
    ),
    *("新桥修好了，请大家爱护，不得堆放，不得停车，不得设摊", "\u3000\u3000新桥修好了。", "𠮷野", "\ufffd"),
]
LINES = st.one_of(st.sampled_from(PRINTED), st.just(""), st.text("桥2a ，。（）、一\u3000", max_size=30))
ENDS = st.sampled_from(["\n", "\n", "\n\n", "\r\n", "\n\f"])
PAGES = st.lists(st.tuples(LINES, ENDS), max_size=40).map(lambda lines: "".join(map("".join, lines)))


def issue_of(page: str) -> Issue:
    return rebuild([source(HEAD + page + "\n请爱护新桥。\n")])


@settings(max_examples=200)
@given(PAGES)
def test_every_character_knows_its_place_and_is_shown_once(page: str):
    text, places = HEAD + page + "\n请爱护新桥。\n", []
    for block in (block for article in issue_of(page).articles for block in article.blocks):
        assert [run.start for run in block.runs] == [0, *(run.start + run.length for run in block.runs)][:-1]
        for run in block.runs:
            shown, printed = (
                block.text[run.start : run.start + run.length],
                text[run.at : run.at + run.length],
            )
            assert shown == printed or (shown == " " and printed in "\r\n")
            places += range(run.at, run.at + run.length)
    assert len(places) == len(set(places))


@settings(max_examples=200)
@given(PAGES)
def test_every_row_is_shown_but_for_furniture(page: str):
    given_source = source(HEAD + page + "\n请爱护新桥。\n")
    lines = cut(given_source.text, 0)
    if not is_policy([lines], [given_source]):
        return
    (article,) = rebuild([given_source]).articles
    shown = {
        at for block in article.blocks for run in block.runs for at in range(run.at, run.at + run.length)
    }
    rows, _ = without_copies(sheets_of([lines], [given_source.text]).rows)
    for line in (line for row in rows for line in row.lines):
        assert any(at in shown for at in range(line.at, line.at + len(line.text))), line.text


@settings(max_examples=100)
@given(PAGES)
def test_a_document_has_one_title_and_its_levels_begin_at_one(page: str):
    for article in issue_of(page).articles:
        assert sum(block.role is Role.TITLE for block in article.blocks) <= 1
        assert all(block.level >= 1 for block in article.blocks if block.role is Role.SECTION)
