from __future__ import annotations

from reader.issue.assemble import assemble, read
from reader.issue.lines import cut


def pieces(text: str) -> list[tuple[str, str]]:
    """What stands on a page, headlines first."""
    page = assemble(read(cut(text, 0), "1"))
    heads = [head for body in page.bodies for head in body.heads] + page.heads
    found = [piece for head in heads for piece in head.pieces]
    for body in page.bodies:
        found += [*body.pieces, *body.captions]
    ordered = sorted(found, key=lambda piece: piece.lines[0].at)
    return [(piece.kind.name, "".join(line.text for line in piece.lines)) for piece in ordered]


def paragraphs(text: str) -> list[str]:
    return [said for kind, said in pieces(text) if kind == "PARAGRAPH"]


WRAPPED = """老街的石板路修好了，下雨
天再也不怕滑。住在街口的王奶
奶说，她等这一天等了好几年。
"""


def test_wrapped_lines_are_one_paragraph():
    assert len(paragraphs(WRAPPED)) == 1


def test_a_blank_line_in_mid_sentence_proves_nothing():
    assert paragraphs(WRAPPED.replace("王奶\n", "王奶\n\n")) == paragraphs(WRAPPED)


def test_a_blank_line_after_the_first_line_of_a_paragraph_proves_nothing():
    text = WRAPPED + "\n孩子们最高兴，放学以后\n\n可以在路上跑来跑去。大人也不\n用再牵着他们的手慢慢走了。\n"
    assert len(paragraphs(text)) == 2


def test_a_short_last_line_ends_a_paragraph_without_a_blank():
    text = WRAPPED.replace("了好几年。", "。") + "孩子们最高兴，放学以后\n可以在路上跑来跑去，直到天黑。\n"
    assert len(paragraphs(text)) == 2


def test_an_indent_that_was_lost_still_opens_a_paragraph():
    text = WRAPPED + "孩子们最高兴，放学以后\n可以在路上跑来跑去。大人也不\n用再牵着他们的手慢慢走了。\n"
    assert len(paragraphs(text)) == 2


def test_a_full_line_that_ends_a_sentence_may_go_on():
    text = WRAPPED.replace("好几年。", "许多年。") + "现在孩子们放学回家都从这里走\n过去，有说有笑。\n"
    assert len(paragraphs(text)) == 1


def test_headline_byline_body():
    kinds = [kind for kind, _ in pieces("老街铺上新石板\n本报记者 王小\n\n" + WRAPPED)]
    assert kinds == ["HEAD", "BYLINE", "PARAGRAPH"]


def test_a_subhead_is_narrower_than_its_column():
    kinds = [kind for kind, _ in pieces(WRAPPED + "\n好路人人走\n\n" + WRAPPED)]
    assert kinds == ["PARAGRAPH", "CHAPTER", "PARAGRAPH"]


def test_headlines_above_one_another_are_known_by_what_opens_below():
    text = "老街铺上了新石板\n\n河边种下一排柳树\n\n新华社山城3月5日电 今天下雨，河\n水涨了。\n"
    assert [kind for kind, _ in pieces(text)] == ["HEAD", "HEAD", "PARAGRAPH"]


def test_a_standfirst_is_set_wider_than_the_body():
    wide = "石板从山里运来，一块一块铺好，工人们干了整整三个月，\n终于赶在雨季之前完工，街坊们都松了一口气\n"
    kinds = [kind for kind, _ in pieces("老街铺上新石板\n" + wide + "\n" + WRAPPED)]
    assert kinds == ["HEAD", "STANDFIRST", "PARAGRAPH"]


def test_a_note_in_brackets_below_a_title_is_a_standfirst():
    text = "小 镇 道 路 办 法\n（2021年3月5日镇里第一次会议通过）\n\n第一条 为了修好道路，制定本办\n法。\n"
    assert pieces(text)[1] == ("STANDFIRST", "（2021年3月5日镇里第一次会议通过）")


def test_a_jump_marker_leaves_its_line():
    (body,) = assemble(read(cut("老街修好了。 （下转三版）\n", 0), "1")).bodies
    assert body.pieces[0].lines[0].text == "老街修好了。"
    assert body.jump_to is not None
    assert body.jump_to.text == "（下转三版）"


def test_a_paragraph_reads_on_around_a_caption():
    text = WRAPPED.replace("王奶\n", "王奶\n\n图为新铺的石板路。\n李大 摄\n\n")
    found = pieces(text)
    assert found[1] == ("CAPTION", "图为新铺的石板路。李大 摄")
    assert paragraphs(text) == paragraphs(WRAPPED)


def test_the_end_of_a_sentence_is_no_furniture():
    text = WRAPPED.replace("王奶\n奶说", "王奶\n2021年3月5日\n奶说")
    assert len(paragraphs(text)) == 1


def test_a_box_of_contents_is_furniture():
    text = "导读\n河边种下一排柳树 2版\n孩子们的图书室 3版\n\n" + WRAPPED
    assert [line.number for line in assemble(read(cut(text, 0), "1")).furniture] == [1, 2, 3]


def test_lines_that_all_end_a_sentence_are_paragraphs():
    assert len(paragraphs("天亮了。\n街上有人扫地。\n卖豆浆的老人推着车走过石桥。\n天黑了。\n")) == 4


def test_numbered_paragraphs_open_where_they_are_numbered():
    first = "第一条 这条街上的石板路由\n大家一起爱护，谁也不能随便挖\n开路面。\n"
    text = first + "第二条 这条街上的树由大家\n浇水，不许折枝。\n"
    assert len(paragraphs(text)) == 2


def test_every_piece_has_lines():
    page = assemble(read(cut(WRAPPED * 3, 0), "1"))
    assert all(piece.lines for body in page.bodies for piece in body.pieces)
    assert assemble(read([], "1")).bodies == []


def test_a_caption_goes_to_the_text_that_speaks_of_the_same():
    trees = "河边种树记\n\n本报讯 河边昨天种下一排柳树，\n种树的是镇里的小学生。\n\n"
    picture = "图为小学生在河边种柳树。 李大 摄\n"
    page = assemble(read(cut(trees + "老街铺上新石板\n\n本报讯 " + WRAPPED + "\n" + picture, 0), "1"))
    assert [len(body.captions) for body in page.bodies] == [1, 0]
