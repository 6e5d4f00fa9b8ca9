"""Headlines find their bodies, and the lines of a headline their roles."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.issue.lines import Line, fold, folded, letter_spaced
from reader.issue.model import Role
from reader.issue.pieces import Kind

if TYPE_CHECKING:
    from reader.issue.bodies import Body, Head, Page

NEAR = 3
"""bodies that a headline may stand away from its own"""
AWAY = 0.25
"""what each body in between costs, in shares of the headline's vocabulary; on the seed a stray shares
.9 and more with its own body, the slogan .14 at most with any"""
TITLE_FLOOR = -0.1
"""score below which a body rather stays without a title"""
UNTIED = 0.34
"""share of a line's letter pairs in the lead below which it is a slogan over the news, not the news"""

LETTER = re.compile(r"\w")
COUPLET = re.compile(r"(\S{3,9})[ \u3000]+(\S{3,9})")
PAPERS = "文件"
"""what follows the issuer's name in its letterhead"""
ADDRESSEE = re.compile(r"[^，。；]{2,80}[：:]")
FIELD_OF = {
    Kind.BYLINE: Role.BYLINE,
    Kind.STANDFIRST: Role.STANDFIRST,
    Kind.DOC_NO: Role.DOC_NO,
}


class Claim(NamedTuple):
    """How well a headline suits a body."""

    score: float
    head: int
    body: int


def assign(page: Page) -> list[Head]:
    """Give the headlines of a page to its bodies; return those that suit none.

    First each body takes as its title the headline that suits it best; then every headline left
    over, a slogan above or a deck below, goes where it suits best.
    """
    taken: dict[int, int] = {}
    claims = _claims(page)
    for score, head, body in claims:
        if head not in taken and score > TITLE_FLOOR and _wants_title(page.bodies[body], page.heads[head]):
            page.bodies[body].headline = page.heads[head]
            taken[head] = body
    for score, head, body in claims:
        if score > -AWAY and not (page.bodies[body].origin and page.heads[head].text):
            taken.setdefault(head, body)
    for head, body in taken.items():
        page.bodies[body].heads.append(page.heads[head])
    return [head for at, head in enumerate(page.heads) if at not in taken]


def _wants_title(body: Body, head: Head) -> bool:
    return bool(head.text) and body.headline is None and body.origin is None


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


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring letters in a text."""
    letters = LETTER.findall(fold(text))
    return frozenset(map("".join, pairwise(letters)))


def tie(said: frozenset[str], vocabulary: frozenset[str]) -> float:
    """The share of what is said that a vocabulary holds."""
    return len(said & vocabulary) / len(said) if said else 0.0


def fields(body: Body) -> dict[Role, list[Line]]:
    """The lines of each headline field over a body."""
    found: dict[Role, list[Line]] = defaultdict(list)
    vocabulary = pairs(body.lead)
    for head in body.heads:
        lines = [line for piece in head.pieces if piece.kind is Kind.HEAD for line in piece.lines]
        for role, line in zip(_roles(lines, head, body, vocabulary), lines, strict=True):
            name = len(line.text) - len(PAPERS) * (role is Role.ISSUER)
            found[role].append(line.part(0, name))
        for piece in head.pieces:
            if piece.kind in FIELD_OF:
                found[FIELD_OF[piece.kind]] += piece.lines
    return found


def _roles(lines: list[Line], head: Head, body: Body, vocabulary: frozenset[str]) -> list[Role]:
    """The role of each headline line; beside the title's own lines it is kicker or deck."""
    if head is body.headline:
        return _title_roles(lines, vocabulary)
    above = body.headline is None or head.at < body.headline.at
    if not above and all(ADDRESSEE.fullmatch(line.text) for line in lines):
        return [Role.ADDRESSEE] * len(lines)
    return [Role.KICKER if above else Role.DECK] * len(lines)


def _title_roles(lines: list[Line], vocabulary: frozenset[str]) -> list[Role]:
    """The roles of lines that stand together; the title is what is left of them."""
    found = [Role.TITLE] * len(lines)
    first, last = 0, len(lines) - 1
    if first < last and lines[first].text.endswith(PAPERS):
        found[first] = Role.ISSUER
        first += 1
    if first < last and ADDRESSEE.fullmatch(lines[last].text):
        found[last] = Role.ADDRESSEE
        last -= 1
    while first < last and _is_deck(lines[last]):
        found[last] = Role.DECK
        last -= 1
    while first < last and _is_kicker(lines[first], lines[first + 1 : last + 1], vocabulary):
        found[first] = Role.KICKER
        first += 1
    return found


def _is_deck(line: Line) -> bool:
    """A dash opens it, or it is in two parts."""
    in_two = len(line.text.split()) == 2 and not letter_spaced(line.text)
    return line.text.startswith("——") or in_two


def _is_kicker(line: Line, below: list[Line], vocabulary: frozenset[str]) -> bool:
    """A couplet, or a line that shares little with the lead while what stands below shares much."""
    if (found := COUPLET.fullmatch(line.text)) and len(found[1]) == len(found[2]):
        return True
    own = tie(pairs(folded(line)), vocabulary)
    rest = tie(pairs("".join(map(folded, below))), vocabulary)
    return own < UNTIED and own + 0.2 < rest
