"""Articles made by hand for the tests of typeset and the pane."""

from __future__ import annotations

from reader.issue.model import Article, Block, Jump, Role, Span

HEAD = (
    (Role.KICKER, "以解放思想激发创新创业热情 以改革创新释放发展活力"),
    (Role.TITLE, "我县深入推进“放管服”改革"),
    (Role.BYLINE, "本报记者 谢红静 刘超"),
)
BODY = (
    (Role.BODY, "我县认真学习贯彻十九届五中全会精神，深入推进“放管服”改革，坚持问题导向。" * 3),
    (Role.BODY, "𠮷野家共200 余人，e\u0301——末了……成立“一网通办”专区，做到四个到位，即：领导到位。" * 3),
)


def article(
    *parts: tuple[Role, str], genre: str = "news", dateline: Span | None = None, jump: Jump | None = None
) -> Article:
    blocks = tuple(Block(role, text, (), "1") for role, text in parts)
    return Article("0" * 12, genre, "1", blocks, dateline, jump)


def news() -> Article:
    return article(*HEAD, *BODY, jump=Jump("3", "（下转三版）", found=False))
