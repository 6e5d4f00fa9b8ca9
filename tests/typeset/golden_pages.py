"""The pages whose pictures are kept in `golden/`; `python tests/typeset/golden_pages.py` draws them anew."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QImage, QPainter

from reader.gui.theme import load_theme
from reader.issue.model import Article, Block, Role
from reader.language.analyse import analyse
from reader.typeset.compose import compose
from reader.typeset.glyphs import Fonts
from reader.typeset.page import Page
from reader.typeset.paint import Brush, draw_rules, draw_text
from reader.typeset.readings import ruby_over
from reader.typeset.style import Look, Ruby, make_style
from reader.typeset.tints import Tints

FOLDER = Path(__file__).parent / "golden"
WIDTH, HEIGHT = 704, 420
LEFT, TOP = 40, 24
NEWS = (
    (Role.KICKER, "山村夜校 灯火通明"),
    (Role.TITLE, "“流动书屋”开到家门口"),
    (Role.BYLINE, "本报记者 林晓 通讯员 周远"),
    (
        Role.BODY,
        "昨晚7时30分，青河县石桥村的“流动书屋”又开门了。装着1200册图书的大巴停在村口，孩子们围了上来。",
    ),
    (Role.SECTION, "一本登记册"),
    (Role.BODY, "“还书要准时，借书不要钱。”管理员双手递过登记册（2020年版），请大家一一签名。"),
)
POLICY = (
    (Role.TITLE, "关于做好冬春农田水利 建设工作的通知"),
    (Role.DOC_NO, "青政办发〔2020〕37号"),
    (Role.ADDRESSEE, "各乡镇人民政府："),
    (Role.BODY, "为确保来年春耕用水，现就有关事项通知如下：一、加强领导；二、落实责任，不得推诿。"),
    (Role.SIGNATURE, "青河县人民政府办公室"),
    (Role.DATE, "2020年11月9日"),
)


class Golden(NamedTuple):
    """One picture: its file, what it shows, in which look, theme and genre."""

    name: str
    parts: tuple[tuple[Role, str], ...]
    look: Look
    theme: str = "paper"
    genre: str = "news"


PAGES = (
    Golden("plain", NEWS, Look()),
    Golden("pinyin", NEWS, Look(pinyin="all")),
    Golden("zhuyin", NEWS, Look(pinyin="all", ruby=Ruby("zhuyin", "coloured")), "dark"),
    Golden("policy", POLICY, Look(spacing="wide"), "sepia", "policy"),
)


class Words:
    """The words of an article as a page asks for them."""

    def __init__(self, made: Article, ruby: Ruby | None) -> None:
        self._tokens = [analyse(block.text) for block in made.blocks]
        self._ruby = ruby

    def inside(self, part):
        """The places inside words."""
        return {at for token in self._tokens[part.paragraph] for at in range(token.start + 1, token.end)}

    def ruby(self, part):
        """The readings."""
        return ruby_over(self._tokens[part.paragraph], self._ruby) if self._ruby else {}


def draw(golden: Golden) -> QImage:
    """The picture of a page, with two highlights that overlap."""
    blocks = tuple(Block(role, text, (), "1") for role, text in golden.parts)
    made = Article("0" * 12, golden.genre, "1", blocks)
    style = make_style(WIDTH, golden.look, policy=golden.genre == "policy")
    page = Page(compose(made, style), style, Fonts(), Words(made, style.ruby))
    colour = load_theme(golden.theme).__getitem__
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(colour("paper"))
    tints = Tints()
    start = made.starts[3]
    tints.set([(start + 4, start + 16, "green"), (start + 12, start + 30, "yellow")])
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(LEFT, TOP)
        brush = Brush(painter, (0, HEIGHT), style, colour)
        for laid in page.visible(0, HEIGHT):
            tints.draw(brush, laid)
            draw_rules(painter, laid, style, colour)
            draw_text(painter, laid, brush.strip, colour)
    return image


def main() -> None:
    """Draws all of them."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    for golden in PAGES:
        draw(golden).save(str(FOLDER / f"{golden.name}.png"))
    del application


if __name__ == "__main__":
    main()
