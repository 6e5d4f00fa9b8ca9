"""The second sample issue: `python -m tests.pages.sample` prints `sample.txt` into `seeds/青河报`.

Four pages as a program takes them from a county newspaper: two articles go on on inner pages, blank
lines stand where columns end, a headline is letter-spaced, a byline follows its article.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.pages.articles import Story, stories
from tests.pages.dress import Dressed, dress
from tests.pages.extraction import extracted, printed_blocks
from tests.pages.habits import Habits
from tests.pages.jumping import jump_to
from tests.pages.layout import bands, in_order
from tests.pages.slips import CAPTION, Slip, furniture

if TYPE_CHECKING:
    from tests.pages.slips import Block

FILE = Path(__file__).with_name("sample.txt")
FOLDER = Path(__file__).parents[2] / "seeds" / "青河报"
SEED = 370
HOUSE = Habits(
    level=3,
    measure=17,
    hang=True,
    indent=False,
    blank_between=0.8,
    blank_at_column=0.6,
    spaced=0.3,
    full_width=False,
    order="stories",
    raw=False,
    closed_up=False,
    fused=False,
    stray=False,
    encoding="utf-8",
)
FRONT = (0, 1, 2)
INSIDE = {2: (4, 5, 6), 3: (3, 8, 7), 4: (10, 9, 11)}
GOES_ON = {0: 2, 1: 3}
"""which articles stand on which page, by their place in the file, and where two of them go on"""
TOPS = {
    1: (
        "青 河 报",
        "中共青河县委主管 青河县融媒体中心主办",
        "2024年4月12日 星期五 农历三月初四",
        "第3126期 今日4版",
        "今日天气 多云转晴 11℃～22℃",
    ),
    2: ("青河报 2024年4月12日 第2版 综合",),
    3: ("青河报 2024年4月12日 第3版 乡村",),
    4: ("青河报 2024年4月12日 第4版 副刊",),
}
TEASERS = ("导读", "青河一中女子手球队首夺省赛冠军 2版", "白塔山下茶飘香 3版", "读一张旧报纸 4版")
PICTURES = {
    1: ("4月10日，柳溪镇桥头村的农户在调试插秧机，", "准备抢晴插秧。 本报记者 程小满 摄"),
    3: ("图为游客在白塔镇茶园体验采茶。 庄 妍 摄",),
}
FEET = {
    page: (f"责任编辑：{one} 版式设计：{two} 校对：罗 敏",)
    for page, one, two in (
        (1, "叶知秋", "马 跃"),
        (2, "梁 宽", "马 跃"),
        (3, "叶知秋", "钟 灵"),
        (4, "梁 宽", "钟 灵"),
    )
}


def sample_stories() -> tuple[Story, ...]:
    """The articles of the sample issue."""
    return stories((FILE,))


def print_pages() -> list[str]:
    """The texts of its pages."""
    rng = Random(SEED)
    dressed = [dress(story, f"a{at}", HOUSE, rng) for at, story in enumerate(sample_stories())]
    pages = {page: [(dressed[at].head, dressed[at].body) for at in inside] for page, inside in INSIDE.items()}
    pages[1] = [_on_the_front(at, dressed[at], pages, rng) for at in FRONT]
    return [_page(page, pages[page], rng) for page in sorted(pages)]


def _on_the_front(
    at: int, dressed: Dressed, pages: dict[int, list[tuple[Block, Block]]], rng: Random
) -> tuple[Block, Block]:
    """A head and what stands below it on the front page; the rest goes to its own page."""
    parts = jump_to(dressed, GOES_ON[at], rng) if at in GOES_ON else None
    if parts is None:
        return dressed.head, dressed.body
    pages[GOES_ON[at]].insert(0, (parts.head, parts.rest))
    return dressed.head, parts.front


def _page(number: int, pieces: list[tuple[Block, Block]], rng: Random) -> str:
    blocks = list(in_order(bands(pieces, 5, rng), HOUSE.order, rng))
    caption = [Slip(line, CAPTION) for line in PICTURES.get(number, ())]
    boxes = [caption, furniture(*TEASERS) if number == 1 else []]
    page = [furniture(*TOPS[number]), *blocks, *filter(None, boxes), furniture(*FEET[number])]
    lines, _ = extracted(printed_blocks(page, HOUSE, rng), HOUSE, rng)
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the sample issue anew."""
    FOLDER.mkdir(exist_ok=True)
    for number, text in enumerate(print_pages(), 1):
        (FOLDER / f"{number}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
