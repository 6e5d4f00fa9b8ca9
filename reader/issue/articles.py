"""Articles: a body with its headline, and with what goes on elsewhere, becomes an Article."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from reader.issue import heads, jumps, outline, roles
from reader.issue.compose import block, blocks
from reader.issue.model import Article, Block, Jump, Role, Run, Span
from reader.issue.pieces import Kind, Piece
from reader.issue.policy import forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.issue.bodies import Body
    from reader.issue.lines import Line
    from reader.sources.model import SourceText

BODY_ROLES = {
    Kind.PARAGRAPH: Role.BODY,
    Kind.CHAPTER: Role.SECTION,
    Kind.SIGNATURE: Role.SIGNATURE,
    Kind.DATE: Role.DATE,
}
HEADLINE_ROLES = (
    Role.KICKER,
    Role.TITLE,
    Role.DECK,
    Role.STANDFIRST,
    Role.DOC_NO,
    Role.ISSUER,
    Role.BYLINE,
    Role.ADDRESSEE,
)
LAW = re.compile(r".{2,}(?:条例|规定|办法|细则|法)(?:[（(].+[）)])?")
NOTICE = re.compile(r"(?:.*关于.+的)?(?:通知|通告|公告|公示|通报|决定|意见|批复|函|纪要)")
ARTICLE_OF_LAW = re.compile(r"第[一二三四五六七八九十百]+条\s")


def article(body: Body, labels: Sequence[str], texts: Sequence[SourceText]) -> Article | None:
    """The article of a body and of its continuations; None if nothing but a jump marker is left."""
    parts = list(_parts(body))
    headline = _headline(parts, labels)
    running = [block for piece in _pieces(parts) for block in _running(piece, labels)]
    title = "".join(block.text for block in headline if block.role is Role.TITLE).replace(" ", "")
    genre = _genre(title, running)
    addressed = any(block.role is Role.ADDRESSEE for block in headline)
    if not addressed and (genre == "notice" or roles.LETTER.search(title)):
        running = _with_addressee(running)
    captions = [piece for part in parts for piece in part.captions]
    shown = [
        *headline,
        *running,
        *(block for piece in captions for block in blocks(Role.CAPTION, piece.lines, labels)),
    ]
    if not shown:
        return None
    first = _first(shown)
    jump_to, jump_from = _jumps(parts, labels)
    return Article(
        id=identity(first.runs[0], texts),
        genre=genre,
        page=first.page,
        blocks=tuple(shown),
        dateline=dateline_span(shown),
        jump_to=jump_to,
        jump_from=jump_from,
    )


def first_run(article: Article) -> Run:
    """Where an article's body starts, or what there is of it."""
    return _first(article.blocks).runs[0]


def _first(shown: Sequence[Block]) -> Block:
    return next((block for block in shown if block.role is Role.BODY), shown[0])


def identity(run: Run, texts: Sequence[SourceText]) -> str:
    """The id of the article whose body starts there."""
    return hashlib.sha256(f"{texts[run.text].root}:{run.at}".encode()).hexdigest()[:12]


def _parts(body: Body | None) -> Iterator[Body]:
    while body is not None:
        yield body
        body = body.continued


def _headline(parts: Sequence[Body], labels: Sequence[str]) -> list[Block]:
    lines: dict[Role, list[Line]] = defaultdict(list)
    for part in parts:
        for role, found in heads.fields(part).items():
            lines[role] += found
    return [block for role in HEADLINE_ROLES if role in lines for block in blocks(role, lines[role], labels)]


def _pieces(parts: Sequence[Body]) -> Iterator[Piece]:
    """The pieces of all parts, a paragraph that a jump cut in two made whole."""
    cut: Piece | None = None
    for part in parts:
        pieces = list(part.pieces)
        if cut and pieces and pieces[0].kind is Kind.PARAGRAPH:
            pieces[0] = Piece(Kind.PARAGRAPH, [*cut.lines, *pieces[0].lines])
        elif cut:
            pieces.insert(0, cut)
        whole = part.continued is None or not pieces or not _breaks_off(pieces[-1])
        cut = None if whole else pieces.pop()
        yield from pieces


def _breaks_off(piece: Piece) -> bool:
    return piece.kind is Kind.PARAGRAPH and piece.reads_on


def _running(piece: Piece, labels: Sequence[str]) -> list[Block]:
    role = BODY_ROLES[piece.kind]
    level = outline.level(piece.lines[0].text) if role is Role.SECTION else 0
    if role is Role.BODY:  # one paragraph, even where it runs over a page's end
        return [block(role, piece.lines, labels[piece.lines[0].page])]
    return blocks(role, piece.lines, labels, level)


def _genre(title: str, running: Sequence[Block]) -> str:
    if LAW.fullmatch(title) and any(ARTICLE_OF_LAW.match(block.text) for block in running):
        return "law"
    return "notice" if NOTICE.fullmatch(title) else "news"


def _with_addressee(running: list[Block]) -> list[Block]:
    """The body of a notice or a letter, its first line being the addressee if it names those addressed."""
    if len(running) < 2 or running[0].role is not Role.BODY or not forms.is_addressee(running[0].text):
        return running
    return [running[0]._replace(role=Role.ADDRESSEE), *running[1:]]


def dateline_span(shown: Sequence[Block]) -> Span | None:
    """The dateline at the start of the first paragraph, in article positions."""
    start = 0
    for field in shown:
        if field.role is Role.BODY:
            printed = roles.dateline_of(field.text)
            return Span(start, start + len(printed)) if printed else None
        start += len(field.text) + 1
    return None


def _jumps(parts: Sequence[Body], labels: Sequence[str]) -> tuple[Jump | None, Jump | None]:
    """Where the article goes on, and where it comes from."""
    first = parts[0]
    origin = first if first.jump_from or len(parts) == 1 else parts[1]
    return (
        _jump(first.jump_to, labels, found=first.continued is not None),
        _jump(origin.jump_from, labels, found=origin is not first),
    )


def _jump(marker: Line | None, labels: Sequence[str], *, found: bool) -> Jump | None:
    """A jump, its page called as it calls itself: A2 also where 二版 is printed."""
    if marker is None:
        return None
    run = Run(0, marker.page, marker.at, len(marker.text))
    return Jump(jumps.meant(marker, labels), marker.text, found, run)
