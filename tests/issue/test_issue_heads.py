from __future__ import annotations

import pytest

from reader.issue.as_json import article_json
from reader.issue.likeness import pairs, tie
from reader.issue.model import Role

BRIDGE = """新华社山城3月5日电 山城河上的新
桥今天通车，两岸的居民从桥上走过，
河水在桥下静静流过。

新桥长二百米，修了两年。站在桥头
可以望见老街。
"""
LIBRARY = """孩子们放学以后都来图书室看书，书
架上摆着三千册图书，借书的人一天比
一天多。

管图书室的老师说，周末还要给孩子
们讲故事。
"""
EVENING = """傍晚，孩子们来图书室看书，那书
架上摆着三千册图书，借书的人一天比
一天多。
"""


def titles(issue) -> list[str | None]:
    return [article.field(Role.TITLE) for article in issue.articles]


def test_a_headline_stands_above_its_body(issue_of):
    issue = issue_of("孩子们有了图书室\n\n" + LIBRARY + "\n山城河新桥通车\n\n" + BRIDGE)
    assert titles(issue) == ["孩子们有了图书室", "山城河新桥通车"]


def test_headlines_above_one_another_find_their_bodies(issue_of):
    issue = issue_of("山城河新桥通车\n\n孩子们有了图书室\n\n" + LIBRARY + "\n" + BRIDGE)
    assert titles(issue) == ["孩子们有了图书室", "山城河新桥通车"]


def test_a_headline_below_its_body_goes_back_to_it_with_its_byline(issue_of):
    page = (
        "山城河新桥通车\n\n"
        + LIBRARY
        + "（下转三版）\n\n孩子们有了图书室\n本报记者 王 小 李大明\n\n"
        + BRIDGE
    )
    issue = issue_of(page)
    assert titles(issue) == ["孩子们有了图书室", "山城河新桥通车"]
    assert issue.articles[0].field(Role.BYLINE) == "本报记者 王小 李大明"


def test_a_headline_set_in_mid_body_does_not_cut_it(issue_of):
    first, rest = LIBRARY.split("\n\n")
    page = f"孩子们有了图书室\n\n{first}\n\n山城河新桥今天正式通车两岸居民往来方便\n\n{rest}\n{BRIDGE}"
    issue = issue_of(page)
    assert titles(issue) == ["孩子们有了图书室", "山城河新桥今天正式通车两岸居民往来方便"]
    assert len(article_json(issue.articles[0])["paragraphs"]) == 2


def test_couplet_title_and_dash_are_kicker_title_and_deck(issue_of):
    head = "同心协力 共建家园\n孩子们有了图书室\n——山城老街图书室开门记\n本报记者 王小\n\n"
    article = issue_of(head + LIBRARY).articles[0]
    roles = [(block.role, block.text) for block in article.blocks[:4]]
    assert roles == [
        (Role.KICKER, "同心协力 共建家园"),
        (Role.TITLE, "孩子们有了图书室"),
        (Role.DECK, "——山城老街图书室开门记"),
        (Role.BYLINE, "本报记者 王小"),
    ]


def test_a_slogan_that_does_not_tell_the_news_is_a_kicker(issue_of):
    article = issue_of("凝聚向上力量\n孩子们图书室借书忙\n\n" + LIBRARY).articles[0]
    assert article.field(Role.KICKER) == "凝聚向上力量"


def test_a_title_on_two_lines_is_one_title(issue_of):
    article = issue_of("山城河上的新桥今天\n通车两岸居民走过\n\n" + BRIDGE).articles[0]
    assert article.field(Role.TITLE) == "山城河上的新桥今天 通车两岸居民走过"


def test_a_byline_below_a_body_belongs_to_it(issue_of):
    issue = issue_of("孩子们有了图书室\n\n" + LIBRARY + "本报记者 王小\n\n山城河新桥通车\n\n" + BRIDGE)
    assert [article.field(Role.BYLINE) for article in issue.articles] == ["本报记者 王小", None]


def test_a_notice_has_number_issuer_addressee_and_signature(issue_of):
    page = (
        "山城镇人民政府文件\n山政发〔2021〕7号\n关于爱护新桥的通知\n各村民委员会：\n\n"
        "为了爱护新桥，现在通知如下，请大\n家遵照执行，不得在桥上摆摊。\n山城镇人民政府\n2021年3月5日\n"
    )
    found = article_json(issue_of(page).articles[0])
    assert found["genre"] == "notice"
    assert (found["doc_no"], found["issuer"]) == ("山政发〔2021〕7号", "山城镇人民政府")
    assert (found["addressee"], found["signature"]) == ("各村民委员会：", "山城镇人民政府")
    assert found["date"] == "2021年3月5日"


def test_a_letter_has_an_addressee(issue_of):
    article = issue_of("致全镇孩子们的一封信\n亲爱的孩子们：\n\n" + LIBRARY).articles[0]
    assert article.field(Role.ADDRESSEE) == "亲爱的孩子们："
    assert article.field(Role.TITLE) == "致全镇孩子们的一封信"


def test_what_leads_to_the_terms_of_a_notice_addresses_nobody(issue_of):
    page = (
        "关于爱护新桥的通告\n为了爱护新桥，现在通告如下：\n\n"
        "不得在桥上摆摊，不得在桥上停车，请大家遵\n照执行。\n山城镇人民政府\n2021年3月5日\n"
    )
    assert issue_of(page).articles[0].field(Role.ADDRESSEE) is None


def test_the_writer_and_his_place_are_a_byline(issue_of):
    article = issue_of("孩子们有了图书室\n作者：山城镇小学 李明\n\n" + LIBRARY).articles[0]
    assert article.field(Role.BYLINE) == "作者：山城镇小学 李明"


def test_the_deck_may_stand_below_the_byline(issue_of):
    page = "孩子们有了图书室\n王 小\n——记图书室的老师\n\n" + LIBRARY
    article = issue_of(page).articles[0]
    assert article.field(Role.BYLINE) == "王小"
    assert article.field(Role.DECK) == "——记图书室的老师"


def test_two_bodies_sign_below_the_last_formula(issue_of):
    page = (
        "关于爱护新桥的通知\n各村民委员会：\n\n为了爱护新桥，现在通知如下，请大\n家遵照执行，不得在桥上摆摊。\n\n"
        "祝大家出行平安\n\n山城镇人民政府\n\n山城镇文化站\n\n2021年3月5日\n"
    )
    article = issue_of(page).articles[0]
    assert article.field(Role.SIGNATURE) == "山城镇人民政府 山城镇文化站"
    assert article.blocks[-4].text == "祝大家出行平安"


def test_a_headline_may_ask(issue_of):
    article = issue_of("记者调查\n小镇，要一座图书室吗？\n本报记者 王小\n\n" + LIBRARY).articles[0]
    assert (article.field(Role.KICKER), article.field(Role.TITLE)) == ("记者调查", "小镇，要一座图书室吗？")


def test_the_first_section_stands_right_below_the_headline(issue_of):
    page = f"孩子们有了图书室\n本报记者 王小\n\n一张旧课桌\n\n{EVENING}\n一盏新台灯\n\n{EVENING}"
    article = issue_of(page).articles[0]
    assert article.field(Role.TITLE) == "孩子们有了图书室"
    found = [block.text for block in article.blocks if block.role is Role.SECTION]
    assert found == ["一张旧课桌", "一盏新台灯"]


def test_a_title_of_every_issue_heads_no_section(issue_of):
    issue = issue_of(f"山城河新桥通车\n\n{BRIDGE}\n简讯\n\n{EVENING}")
    assert titles(issue) == ["山城河新桥通车", "简讯"]


def test_a_headline_that_suits_nothing_is_unplaced(issue_of):
    issue = issue_of("孩子们有了图书室\n\n" + LIBRARY + "\n冬泳爱好者挑战冰湖\n")
    assert [(line.text, line.why) for line in issue.unplaced] == [("冬泳爱好者挑战冰湖", "headline-alone")]
    assert issue.unplaced[0].likely == issue.articles[0].id


def test_vocabulary_is_shared_in_pairs_of_letters():
    assert pairs("新桥，通车") == {"新桥", "桥通", "通车"}
    assert tie(pairs("新桥通车"), pairs("新桥通航")) == pytest.approx(2 / 3)
    assert tie(frozenset(), pairs("新桥")) == 0
