"""Headlines find their bodies, and the lines of a headline their roles."""

from __future__ import annotations

from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.headcues import slogan
from reader.issue.headlines import roles_of
from reader.issue.likeness import pairs, tie
from reader.issue.lines import folded, letter_spaced
from reader.issue.model import Role
from reader.issue.names import is_byline
from reader.issue.pieces import Kind
from reader.issue.policy import forms

if TYPE_CHECKING:
    from reader.issue.bodies import Body, Head, Page
    from reader.issue.lines import Line

NEAR = 3
"""bodies that a headline may stand away from its own"""
AWAY = 0.25
"""what each body in between costs, in shares of the headline's vocabulary; on the seed a stray shares
.9 and more with its own body, the slogan .14 at most with any"""
TITLE_FLOOR = -0.1
"""score below which a body rather stays without a title"""
TOLD = 0.35
"""share of a headline's wording that shows it to be of a body that has a headline"""
SLOGAN = 0.4
"""share of slogan words from which a headline apart is a kicker of the text that it stands above"""
PAPERS = "文件"
ABOUT = "关于"
"""with what the title of a notice goes on below who issues it"""
FIELD_OF = {
    Kind.BYLINE: Role.BYLINE,
    Kind.STANDFIRST: Role.STANDFIRST,
    Kind.DOC_NO: Role.DOC_NO,
    Kind.ADDRESSEE: Role.ADDRESSEE,
}


class Claim(NamedTuple):
    """How well a headline suits a body."""

    score: float
    head: int
    body: int


def assign(page: Page) -> list[Head]:
    """Give the headlines of a page that have no body yet to its bodies; return those that suit none.

    The best claims come first. A body without a headline takes one that tells of it; beside a headline
    stands a kicker or a deck; names go to the text that they stand below.
    """
    given: set[int] = set()
    for claim in _claims(page) if page.heads else ():
        head, body = page.heads[claim.head], page.bodies[claim.body]
        if claim.head not in given and _suits(claim.score, head, body):
            given.add(claim.head)
            body.heads.append(head)
            if body.headline is None and _tells(head):
                body.headline = head
    return [head for at, head in enumerate(page.heads) if at not in given]


def _suits(score: float, head: Head, body: Body) -> bool:
    if not _tells(head):
        return _ends_above(body, head)
    if body.origin:
        return False
    if body.headline is None:
        return score > TITLE_FLOOR
    return score > TOLD or (score > -AWAY and slogan(head.text) > SLOGAN) or _beside(head, body.headline)


def _tells(head: Head) -> bool:
    """Whether a headline says more than who wrote."""
    return any(piece.kind is not Kind.BYLINE for piece in head.pieces) and not all(
        is_byline(line.text) for line in head.lines
    )


def _ends_above(body: Body, head: Head) -> bool:
    """Whether a body, or the names below it, end on the line above names, a blank line left out."""
    last = [piece.lines[-1] for piece in body.pieces[-1:]]
    last += [other.lines[-1] for other in body.heads if not other.text]
    return any(0 < head.lines[0].number - line.number <= 2 for line in last)


def _beside(head: Head, headline: Head) -> bool:
    """Whether nothing but a blank line stands between two headlines."""
    above, below = sorted((head, headline), key=lambda one: one.at)
    return 0 < below.lines[0].number - above.lines[-1].number <= 2


def _claims(page: Page) -> list[Claim]:
    """Every headline with every body near it, best first."""
    vocabularies = [pairs(body.lead) for body in page.bodies]
    claims = []
    for at, head in enumerate(page.heads):
        said = pairs(head.text)
        for body in range(max(0, head.below - NEAR), min(len(page.bodies), head.below + NEAR + 1)):
            away = body - head.below if body >= head.below else head.below - body
            claims.append(Claim(tie(said, vocabularies[body]) - AWAY * away, at, body))
    return sorted(claims, key=lambda claim: (-claim.score, claim.head, claim.body))


def fields(body: Body) -> dict[Role, list[Line]]:
    """The lines of each headline field over a body."""
    found: dict[Role, list[Line]] = defaultdict(list)
    together: list[Line] = []
    for head in sorted(body.heads, key=lambda head: head.at):
        lines = _undivided(head, body, found)
        if _is_apart(head, body):
            found[_role_apart(head, body)] += lines
        else:
            together += lines
    _divide(together, body, found)
    return {role: lines for role, lines in found.items() if lines}


def _undivided(head: Head, body: Body, found: dict[Role, list[Line]]) -> list[Line]:
    """The lines of kicker, title and deck; the others are added to their fields."""
    issuers = _issuers(head)
    lines = [line for piece in head.pieces if piece.kind is Kind.HEAD for line in piece.lines][len(issuers) :]
    signed = [line for line in lines[head is body.headline :] if is_byline(line.text)]
    found[Role.ISSUER] += map(_without_papers, issuers)
    found[Role.BYLINE] += signed
    for piece in head.pieces:
        if piece.kind in FIELD_OF:
            found[FIELD_OF[piece.kind]] += piece.lines
    return [line for line in lines if line not in signed]


def _is_apart(head: Head, body: Body) -> bool:
    """Whether a headline stands away from the one that holds the title."""
    return head is not body.headline and not (body.headline and _beside(head, body.headline))


def _role_apart(head: Head, body: Body) -> Role:
    above = body.headline is None or head.at < body.headline.at
    return Role.KICKER if above else Role.DECK


def _divide(lines: list[Line], body: Body, found: dict[Role, list[Line]]) -> None:
    """Add lines that stand together to the fields; below a title one may name the addressee."""
    told = pairs(body.lead) if len(lines) > 1 else frozenset()
    for role, line in zip(roles_of(lines, told), lines, strict=True):
        addressed = role is Role.DECK and forms.is_addressee(line.text)
        found[Role.ADDRESSEE if addressed else role].append(line)


def _without_papers(line: Line) -> Line:
    """A letterhead's line without 文件 behind the issuer's name."""
    if not folded(line).endswith(PAPERS):
        return line
    step = 2 if letter_spaced(line.text) else 1
    return line.part(0, len(line.text) - step * len(PAPERS))


def _issuers(head: Head) -> list[Line]:
    """The lines above the document's number that say who issued it, or the letterhead."""
    kinds = [piece.kind for piece in head.pieces]
    numbered = Kind.DOC_NO in kinds
    above = head.pieces[: kinds.index(Kind.DOC_NO)] if numbered else head.pieces[:1]
    lines = [line for piece in above if piece.kind is Kind.HEAD for line in piece.lines]
    issuers = list(takewhile(lambda line: _is_issuer(folded(line), numbered), lines))
    goes_on = len(issuers) < len(lines) and lines[len(issuers)].text.startswith(ABOUT)
    return issuers[:-1] if goes_on else issuers


def _is_issuer(text: str, numbered: bool) -> bool:
    return text.endswith(PAPERS) or (numbered and forms.is_organ(text))
