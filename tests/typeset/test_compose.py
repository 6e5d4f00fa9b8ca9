from __future__ import annotations

from typeset_articles import BODY, HEAD, article, news

from reader.issue.model import Article, Role, Span
from reader.typeset.compose import compose
from reader.typeset.style import make_style

STYLE = make_style(992)


def spaces(made: Article) -> list[int]:
    return [paragraph.before for paragraph in compose(made, STYLE)]


def test_the_headline_block_keeps_its_distances() -> None:
    parts = [(role, "字") for role in (Role.KICKER, Role.TITLE, Role.DECK, Role.STANDFIRST, Role.BYLINE)]
    assert spaces(article(*parts)) == [0, 4, 12, 8, 12]


def test_absent_parts_leave_no_gap() -> None:
    assert spaces(article(HEAD[1], HEAD[2])) == [0, 12]
    assert spaces(article(BODY[0])) == [0]


def test_the_accent_rule_stands_between_headline_and_body() -> None:
    paragraphs = compose(news(), STYLE)
    assert [paragraph.accent for paragraph in paragraphs] == [False, False, False, True, False]
    assert paragraphs[3].before == 16 + 2 + 18


def test_a_policy_text_has_no_accent_rule() -> None:
    parts = ((Role.TITLE, "通知"), (Role.DOC_NO, "青政办发〔2020〕37号"), (Role.BODY, "正文"))
    paragraphs = compose(article(*parts, genre="policy"), make_style(992, policy=True))
    assert [paragraph.before for paragraph in paragraphs] == [0, 8, 18]
    assert not any(paragraph.accent for paragraph in paragraphs)


def test_a_section_keeps_six_pixels_above() -> None:
    assert spaces(article((Role.BODY, "甲"), (Role.SECTION, "一、乙"), (Role.BODY, "丙"))) == [0, 6, 0]


def test_positions_are_those_of_the_article() -> None:
    made = news()
    for paragraph in compose(made, STYLE):
        assert made.text.startswith(paragraph.text, paragraph.at)


def test_the_dateline_is_set_otherwise() -> None:
    made = article((Role.TITLE, "标题"), (Role.BODY, "新华社北京电 全国"), dateline=Span(3, 9))
    assert compose(made, STYLE)[1].lead == (6, STYLE.dateline)


def test_a_line_is_kept_free_for_the_jump() -> None:
    made = article((Role.BODY, "正文"), (Role.CAPTION, "图"), jump=news().jump_to)
    assert spaces(made) == [0, 16 + 38]


def test_a_law_has_a_note_without_a_rule_and_room_above_its_chapters() -> None:
    parts = (
        (Role.TITLE, "条例"),
        (Role.STANDFIRST, "（通过）"),
        (Role.BODY, "正文"),
        (Role.SECTION, "第二章 附则"),
    )
    paragraphs = compose(article(*parts, genre="law"), make_style(992, policy=True))
    assert [paragraph.before for paragraph in paragraphs] == [0, 8, 18, 18]
    assert not any(paragraph.rule for paragraph in paragraphs)
    assert paragraphs[1].kind.align == paragraphs[3].kind.align == "centre"


def test_a_signature_stands_apart_from_the_text_of_a_policy_document() -> None:
    parts = ((Role.BODY, "正文"), (Role.SIGNATURE, "县政府"), (Role.DATE, "2020年1月2日"))
    paragraphs = compose(article(*parts, genre="notice"), make_style(992, policy=True))
    assert [paragraph.before for paragraph in paragraphs] == [0, 18, 0]
