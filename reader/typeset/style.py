"""How text is set: sizes and places by role, for one look and one width. All values, no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from reader.issue.model import Role

if TYPE_CHECKING:
    from reader.issue.model import Block

SONG: Final = (
    "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Source Han Serif CN",
    "Songti SC", "STSong", "SimSun", "NSimSun", "AR PL UMing CN",
)  # fmt: skip
HEI: Final = (
    "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "Source Han Sans CN",
    "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei", "SimHei",
)  # fmt: skip
KAI: Final = (
    "LXGW WenKai", "LXGW WenKai GB", "AR PL UKai CN", "Kaiti SC", "STKaiti", "KaiTi", "楷体",
    "AR PL KaitiM GB", "TW-Kai",
)  # fmt: skip
FAMILIES: Final = {"song": SONG, "kai": KAI, "hei": HEI}
"""the fonts of each typeface, best first"""

EM: Final = 22
"""the body's size at 100 %"""
PITCH: Final = 38
"""from line to line of the body"""
RUBY_PITCH: Final = 44
"""the same where ruby is shown"""
SPACINGS: Final = {"close": 0.92, "normal": 1.0, "wide": 1.15}
"""shares of the body's pitch, by name"""
MEASURES: Final = {"narrow": 26, "normal": 34, "wide": 36}
"""em, by name"""
HEAD: Final = frozenset({
    Role.KICKER, Role.TITLE, Role.DECK, Role.STANDFIRST, Role.DOC_NO, Role.ISSUER, Role.BYLINE,
})  # fmt: skip
"""the roles of the headline block"""


HEADINGS: Final = (("hei", True), ("", True), ("hei", False), ("", False))
"""typeface and weight of a policy document's headings, from the outermost; empty: the body's"""


def is_division(block: Block) -> bool:
    """Whether a block is the heading of a part or chapter of a law, which are set in the middle."""
    return block.role is Role.SECTION and block.text.startswith("第")


class Ruby(NamedTuple):
    """How readings over the text are written."""

    script: str = "pinyin"
    """or zhuyin"""
    tones: str = "plain"
    """or coloured: each tone in its own ink"""
    sandhi: str = "citation"
    """or spoken: the tones as they change beside each other"""
    numbers: str = "shown"
    """or hidden: nothing over words that are numerals"""


class Need(NamedTuple):
    """Over which words readings stand."""

    over: str = "all"
    """or new (not known by the reader), or level (above it in a graded list, or in none)"""
    standard: str = "2025"
    """the graded list, one of `levels.STANDARDS`"""
    level: str = "4"
    each: str = "every"
    """or first: only where a word stands first in the article"""
    names: str = "shown"
    """or hidden: nothing over names of people and places"""


OVER: Final = ("new", "level", "all")
"""the choices of pinyin with which readings stand over the lines"""


class Look(NamedTuple):
    """What a reader chose for the text."""

    zoom: float = 1.0
    """1.0 is 100 %"""
    face: str = "song"
    """one of FAMILIES"""
    spacing: str = "normal"
    """one of SPACINGS"""
    measure: str = "normal"
    """one of MEASURES"""
    pinyin: str = "hover"
    """over which words readings stand: one of OVER, hover (the one under the pointer) or off"""
    ruby: Ruby = Ruby()
    need: Need = Need()
    """more of that; its `over` is what `pinyin` says"""


PLAIN: Final = Look()


class Type(NamedTuple):
    """How the text of one role is set. Lengths are whole pixels unless called em."""

    px: int
    pitch: int
    ink: str = "ink"
    face: str = "song"
    """one of FAMILIES"""
    bold: bool = False
    align: str = "justify"
    """justify, left, centre or right"""
    indent: float = 0
    """of the first line, em"""
    inset: int = 0
    """of all lines at the left"""
    after: int = 0
    """space kept to the next block of another role"""
    gap: float = 0.5
    """the width of a layout space between two Han characters, em; beyond the measure it ends the line"""
    reach: float = 1.0
    """how much shorter a line may get to keep a word whole, em"""
    tight: bool = False
    """quotation marks take half an em"""
    running: bool = False
    """set in the lines of the body, where ruby may stand above"""

    @property
    def box(self) -> float:
        """From a line's top to the top of its character boxes; a running line has 0.36 em under them."""
        return self.pitch - 1.36 * self.px if self.running else (self.pitch - self.px) / 2

    @property
    def baseline(self) -> float:
        """From a line's top to its baseline."""
        return round(self.box + 0.88 * self.px)


class Style(NamedTuple):
    """Everything the layout of an article depends on, so equal styles give equal pages."""

    zoom: float
    """1.0 is 100 %"""
    left: int
    """from the pane's edge to the text"""
    measure: int
    """the width of the text"""
    types: dict[Role, Type]
    dateline: Type
    policy: bool
    """headline centred, document number under it, no accent rule"""
    ruby: Ruby | None = None
    """what stands over the lines, which keep room for it"""
    need: Need | None = None
    """over which words it stands"""

    @property
    def em(self) -> int:
        """The body's size."""
        return self.types[Role.BODY].px

    @property
    def top(self) -> int:
        """From the pane's top to the first line."""
        return self.scaled(48)

    def kind_of(self, block: Block) -> Type:
        """How a block is set: by its role, and a policy document's headings by their level too."""
        kind = self.types[block.role]
        if not self.policy or block.role is not Role.SECTION:
            return kind
        face, bold = HEADINGS[min(block.level, len(HEADINGS)) - 1]
        kind = kind._replace(face=face or kind.face, bold=bold)
        return kind._replace(align="centre", indent=0) if is_division(block) else kind

    def scaled(self, length: float) -> int:
        """A length of the specification, at this zoom."""
        return round(length * self.zoom)


def make_style(width: int, look: Look = PLAIN, *, narrow: bool = False, policy: bool = False) -> Style:
    """The style for a pane of `width` pixels; `narrow` if its window is."""
    zoom, over = look.zoom, look.pinyin if look.pinyin in OVER else ""
    ruby, need = (look.ruby, look.need._replace(over=over)) if over else (None, None)
    pitch = round((RUBY_PITCH if ruby else PITCH) * SPACINGS[look.spacing])
    types = _policy_types(pitch) if policy else _news_types(pitch, 32 if width < 800 else 36)
    left, measure = _columns(width, round(EM * zoom), 56 if narrow else 80, MEASURES[look.measure])
    scaled = {role: _zoomed(_faced(kind, look.face), zoom) for role, kind in types.items()}
    dateline = _zoomed(Type(14, pitch, "ink2", "hei"), zoom)
    return Style(zoom, left, measure, scaled, dateline, policy, ruby, need)


def _columns(width: int, em: int, left: int, most: int) -> tuple[int, int]:
    """(left margin, measure): `most` em or what fits; to keep 20 the margins give way first."""
    marks = 60
    fitting = int((width - left - marks) / em)
    if fitting < 20:
        left = 24
        fitting = min(20, int((width - left - 24) / em))
    return left, em * max(4, min(most, fitting))


def _faced(kind: Type, face: str) -> Type:
    """Set in the chosen face. Kai has no bold: what is bold beside it stays in Song, as in print."""
    keeps = kind.face != "song" or (face == "kai" and kind.bold)
    return kind if keeps else kind._replace(face=face)


def _zoomed(kind: Type, zoom: float) -> Type:
    return kind._replace(
        px=round(kind.px * zoom),
        pitch=round(kind.pitch * zoom),
        inset=round(kind.inset * zoom),
        after=round(kind.after * zoom),
    )


def _news_types(pitch: int, headline: int) -> dict[Role, Type]:
    small = Type(14, 20, "ink2", face="hei", after=12)
    head = {
        Role.KICKER: Type(18, 28, "ink2", after=4),
        Role.TITLE: Type(headline, headline + 16, bold=True, after=12, tight=True),
        Role.DECK: Type(16, 26, "ink2", bold=True, after=8),
        Role.DOC_NO: small,
        Role.ISSUER: small,
        Role.BYLINE: small,
    }
    flush = {role: kind._replace(align="left", gap=1.0, reach=4.0) for role, kind in head.items()}
    standfirst = Type(15, 26, "ink2", inset=16, after=12)
    return _body_types(pitch) | flush | {Role.STANDFIRST: standfirst}


def _policy_types(pitch: int) -> dict[Role, Type]:
    types = _news_types(pitch, 30)
    centred = {role: types[role]._replace(align="centre") for role in HEAD - {Role.STANDFIRST}}
    title = centred[Role.TITLE]._replace(pitch=42, after=8, gap=99)
    note = types[Role.STANDFIRST]._replace(align="centre", inset=0, gap=1.0, reach=4.0)
    return types | centred | {Role.TITLE: title, Role.STANDFIRST: note}


def _body_types(pitch: int) -> dict[Role, Type]:
    body = Type(EM, pitch, indent=2, running=True)
    return {
        Role.BODY: body,
        Role.SECTION: body._replace(bold=True),
        Role.ADDRESSEE: body._replace(indent=0),
        Role.SIGNATURE: body._replace(indent=0, align="right"),
        Role.DATE: body._replace(indent=0, align="right"),
        Role.CAPTION: Type(14, 22, "ink2", face="hei", align="left"),
    }
