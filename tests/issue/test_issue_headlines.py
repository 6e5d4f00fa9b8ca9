from __future__ import annotations

import pytest

from reader.issue.headlines import MOST_LINES, roles_of
from reader.issue.likeness import pairs
from reader.issue.lines import cut
from reader.issue.model import Role

LETTER = {Role.KICKER: "k", Role.TITLE: "t", Role.DECK: "d"}
BRIDGE = "五月三日，山城河新桥建成通车，两岸六千居民过河不再绕行，县交通局局长孙明远讲话，新桥长二百米"
SCHOOL = "清晨，教师周桂兰走在去往教学点的路上，这条路她走了二十三年，教过的孩子有四百多人"
MEETING = "三月五日，全县春耕生产会议召开，县长李国安讲话，会议要求各乡镇不误农时"


def divided(head: str, lead: str) -> str:
    """The roles of the lines of a headline, a letter each."""
    return "".join(LETTER[role] for role in roles_of(cut(head, 0), pairs(lead)))


@pytest.mark.parametrize(
    ("head", "lead", "roles"),
    [
        ("山城河新桥建成通车", BRIDGE, "t"),
        ("以实干担当书写民生答卷\n山城河新桥建成通车", BRIDGE, "kt"),
        ("凝聚民心\n汇聚力量\n山城河新桥建成通车", BRIDGE, "kkt"),
        ("【民生关注】\n山城河新桥建成通车", BRIDGE, "kt"),
        ("记者来信\n山路上的二十三年", SCHOOL, "kt"),
        ("山城河新桥建成通车后两岸\n六千居民过河不再绕行", BRIDGE, "tt"),
        ("山城河新桥建成通车：\n六千居民过河不再绕行", BRIDGE, "tt"),
        ("山城河上架起“连心\n桥”两岸六千居民笑开颜", BRIDGE, "tt"),
        ("山城县人民政府办公室\n关于做好新桥通车管理工作的通知", BRIDGE, "tt"),
        ("山城河新桥建成通车\n孙明远讲话", BRIDGE, "td"),
        ("山 城 河 新 桥 通 车\n两岸六千居民不再绕行", BRIDGE, "td"),
        ("山路上的二十三年\n——记山城县乡村教师周桂兰", SCHOOL, "td"),
        ("山路弯弯\n一位乡村教师与四百个孩子的故事", SCHOOL, "td"),
        ("全县春耕生产会议要求\n抢抓农时 扎实推进春耕生产", MEETING, "kt"),
        ("抢农时 保丰收\n全县春耕生产会议召开\n李国安讲话", MEETING, "ktd"),
    ],
)
def test_a_headline_is_divided(head, lead, roles):
    assert divided(head, lead) == roles


def test_a_slogan_said_by_someone_is_the_title():
    head = "县长在调研春耕生产时强调\n扎实推进高标准农田建设"
    assert divided(head, "李国安要求扎实做好春耕") == "kt"


def test_endless_headlines_are_divided_in_time():
    assert len(divided("春\n" * 5000, BRIDGE)) == 5000
    assert divided("春\n" * 5000, BRIDGE)[MOST_LINES:] == "d" * (5000 - MOST_LINES)
