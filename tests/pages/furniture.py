"""What stands on a page beside its articles: masthead, page heads, 导读, advertisements, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.pages.setting import letter_spaced, set_lines
from tests.pages.slips import CAPTION, Block, Slip, furniture

if TYPE_CHECKING:
    from random import Random

    from tests.pages.habits import Habits

NUMERALS = "零一二三四五六七八九"
MOONS, DAYS = "腊正二三四五六七八九十冬", ("初八", "十六", "廿三")
SURNAMES, GIVEN = "郎苗柏窦章云苏潘葛奚范彭", "晓立文新雪海春平若成冬岚"
PAGE_NAMES = ("要闻", "综合新闻", "民生", "乡村", "副刊", "文教卫生", "专题")
BANNERS = ("奋进新征程 建功新时代", "守正创新 服务群众", "今日关注", "特别报道")
TEASERS = (
    "城北小学新校区九月启用",
    "山货进城记",
    "我县新增两条夜间公交线路",
    "冬修水利：渠通水畅盼丰年",
    "“老手艺”闯出新市场",
    "十二月起这些新规影响你我",
)
ADVERTISEMENTS = (
    ("县信用联社祝全县人民新春吉祥", "服务热线：96588"),
    ("遗失声明", "宋立新遗失残疾证，证号尾号为4415，声明作废。"),
    ("云水山泉水 源自牛背山", "订水电话 5520011"),
)
PICTURES = (
    "连日来，县供电公司组织党员服务队深入田间地头检修灌溉线路，全力保障春灌用电。图为工作人员正在检查变压器。",
    "2月14日，元宵灯会在文化广场举行，千余盏花灯点亮夜空，吸引了众多市民前来观赏。",
    "图为工人在新建成的污水处理厂调试设备。",
    "金秋时节，南山梯田色彩斑斓，宛如一幅铺在山间的油画。",
    "上图：骑手通过古驿道赛段。下图：沿途村民为骑手加油。",
    "图①：合作社社员分拣鲜桃。图②：满载鲜桃的货车整装待发。",
)
CREDITS = ("本报记者 {} 摄", "{} 摄影报道", "（{} 摄）", "通讯员 {} 摄", "{} 文/图")


class Imprint(NamedTuple):
    """What all pages of an issue say of it."""

    paper: str
    year: int
    month: int
    day: int
    weekday: str
    number: int
    pages: int

    @property
    def date(self) -> str:
        """As the masthead prints it."""
        return f"{self.year}年{self.month}月{self.day}日 星期{self.weekday}"

    @property
    def iso(self) -> str:
        """As the gold has it."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"


def imprint(paper: str, pages: int, rng: Random) -> Imprint:
    """The day and number of an issue."""
    year, month, day = rng.randint(2017, 2023), rng.randint(1, 12), rng.randint(1, 28)
    return Imprint(paper, year, month, day, rng.choice("一二三四五六日"), rng.randint(200, 9800), pages)


def person(rng: Random) -> str:
    """A name as it is printed: two characters stand apart, so as to be as wide as three."""
    name = rng.choice(SURNAMES) + "".join(rng.sample(GIVEN, rng.choice((1, 2, 2))))
    return " ".join(name) if len(name) == 2 else name


def masthead(of: Imprint, rng: Random) -> Block:
    """The lines at the top of the front page."""
    lines = [
        rng.choice((of.paper, letter_spaced(of.paper))),
        f"中共{of.paper[:2]}县委主管 {of.paper}社主办",
        rng.choice((of.date, f"{of.date} 农历{MOONS[of.month - 1]}月{rng.choice(DAYS)}")),
        rng.choice((f"第{of.number}期 今日{of.pages}版", f"总第{of.number}期（今日{NUMERALS[of.pages]}版）")),
    ]
    if rng.random() < 0.5:
        lines.append(f"国内统一刊号：CN{rng.randint(11, 65)}-{rng.randint(1000, 9999):04}")
    if rng.random() < 0.4:
        lines.append(
            f"网址：www.{rng.choice(('yunduxw', 'weipo', 'baixi'))}.cn 邮箱：bjb@{rng.randint(100, 199)}.cn"
        )
    if rng.random() < 0.5:
        lines.append(f"今日天气 晴转多云 {rng.randint(-8, 15)}℃～{rng.randint(16, 31)}℃ 微风")
    return furniture(*lines)


def page_head(of: Imprint, page: int, rng: Random) -> Block:
    """The line at the top of an inner page; some papers print a banner below it."""
    name = rng.choice(PAGE_NAMES)
    forms = (
        [f"{of.date} {name} {page:02}"],
        [f"第{NUMERALS[page]}版 {name}", f"{of.month}月{of.day}日 星期{of.weekday}"],
        [f"{page:02}版：{name}"],
        [of.paper, name, f"{of.date} 第{page}版"],
        [f"A{page} {name}", of.date],
        [letter_spaced(name), f"{page}", of.paper],
    )
    banner = [rng.choice(BANNERS)] if rng.random() < 0.15 else []
    return furniture(*rng.choice(forms), *banner)


def page_foot(of: Imprint, rng: Random) -> Block:
    """The line of those who made the page."""
    forms = ("责编：{} 校对：{}", "本版编辑：{} 美编：{} 校对：{}", "值班编委 {} 责任编辑 {} 版式 {}")
    form = rng.choice(forms)
    foot = form.format(*(person(rng) for _ in range(form.count("{}"))))
    return furniture(
        foot,
        *([f"新闻热线：0{rng.randint(310, 998)}-{rng.randint(5510000, 6629999)}"] * (rng.random() < 0.3)),
    )


def teasers(rng: Random) -> Block:
    """A 导读 box: title and page on one line or on two, or a triangle before the page."""
    titles = rng.sample(TEASERS, rng.choice((2, 3)))
    shape = rng.choice(("{} {}版", "{}\n{}版", "{} ▶{}版", "{}\n▶详见第{}版", "{} ……{}版"))
    lines = [line for title in titles for line in shape.format(title, rng.randint(2, 4)).split("\n")]
    return furniture(rng.choice(("导读", "今日导读", "导 读", "今日看点")), *lines)


def advertisement(rng: Random) -> Block:
    """What stands beside the masthead or at the foot of a page, paid for."""
    return furniture(*rng.choice(ADVERTISEMENTS))


def picture(habits: Habits, rng: Random) -> Block:
    """A caption of one or several lines; its credit goes on, or has a line of its own."""
    credit = rng.choice(CREDITS).format(person(rng))
    words, measure = rng.choice(PICTURES), rng.choice((habits.measure, 22, 30))
    apart = rng.random() < 0.4
    lines = set_lines(words if apart else f"{words} {credit}", measure, 0)
    return [Slip(text, CAPTION) for text in (*lines, *([credit] if apart else []))]
