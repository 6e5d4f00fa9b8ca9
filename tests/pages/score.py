"""How well pages are rebuilt, measured on text without spaces and with figures of one width.

    python -m tests.pages.score [--issues 40] [--seed 1]

prints issues of every level, from the articles to practise on and from those held back, and how they
come back: one line a level, both sides beside each other.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

from reader.issue.as_json import rebuild_json
from reader.issue.rebuild import rebuild
from reader.sources.text import text_source
from tests.pages.articles import half
from tests.pages.habits import LEVELS
from tests.pages.measures import FIELDS, JUMPS, TEXT_FIELDS, Measure, Score, total, value
from tests.pages.press import Issue, Press
from tests.pages.slips import CAPTION, FURNITURE, JUMP_FROM, JUMP_TITLE, JUMP_TO

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SHOWN = ("paragraphs", "lines", "furniture", "fields", "body", "exact")
NO_ARTICLES = {FURNITURE, CAPTION, JUMP_TO, JUMP_FROM, JUMP_TITLE}
LEAST = 4
"""characters of a line that can be looked for"""


def rebuilt(issue: Issue) -> dict[str, Any]:
    """What the program makes of the pages, as the command line gives it."""
    texts = [text_source(f"p{number}.txt", data).text for number, data in enumerate(issue.pages, 1)]
    return rebuild_json(rebuild(texts))


def score(issue: Issue, back: Mapping[str, Any]) -> Score:
    """How near what came back is to the gold."""
    golds, articles = issue.gold["articles"], back["articles"]
    places = _places(issue, articles)
    matched = _matched(places)
    partners = [(gold, articles[matched[gold["id"]]] if gold["id"] in matched else {}) for gold in golds]
    return {
        "lines": _share([matched.get(name) in found for name, found in places]),
        "furniture": _furniture(issue, articles),
        "paragraphs": _overlap(_all_paragraphs(golds), _all_paragraphs(articles)),
        "body": _share([_bodies_agree(*pair) for pair in partners]),
        "exact": _share([_bodies_agree(*pair) and _agree("title", *pair) for pair in partners]),
        "sections": _overlap(_headings(golds), _headings(articles)),
        **{name: _field(name, partners, articles) for name in (*TEXT_FIELDS, *JUMPS)},
    }


def folded(text: str | None) -> str:
    """A text as it is compared: no space, figures and brackets of one width."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text or ""))


def _share(hits: Sequence[bool]) -> Measure:
    return Measure(sum(hits), len(hits), len(hits))


def _overlap(wanted: Counter[str], given: Counter[str]) -> Measure:
    return Measure((wanted & given).total(), wanted.total(), given.total())


def _paragraphs(article: Mapping[str, Any]) -> list[str]:
    return [folded(text) for text in article.get("paragraphs", ())]


def _all_paragraphs(articles: Iterable[Mapping[str, Any]]) -> Counter[str]:
    return Counter(text for article in articles for text in _paragraphs(article))


def _headings(articles: Iterable[Mapping[str, Any]]) -> Counter[str]:
    return Counter(folded(section["heading"]) for article in articles for section in article["sections"])


def _bodies_agree(gold: Mapping[str, Any], article: Mapping[str, Any]) -> bool:
    return _paragraphs(gold) == _paragraphs(article)


def _value(article: Mapping[str, Any], name: str) -> str:
    if name in JUMPS:
        return str((article.get(name) or {}).get("page") or "")
    return folded(article.get(name)).strip("()")


def _agree(name: str, gold: Mapping[str, Any], article: Mapping[str, Any]) -> bool:
    others = gold.get("alt", {}).get(name, ())
    return _value(article, name) in {_value(gold, name), *map(folded, others)}


def _field(
    name: str,
    partners: Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]],
    articles: Sequence[Mapping[str, Any]],
) -> Measure:
    right = sum(bool(_value(article, name)) and _agree(name, gold, article) for gold, article in partners)
    wanted = sum(bool(_value(gold, name)) for gold, _ in partners)
    return Measure(right, wanted, sum(bool(_value(article, name)) for article in articles))


def _places(issue: Issue, articles: Sequence[Mapping[str, Any]]) -> list[tuple[str, set[int]]]:
    """Every line of an article that is long enough, and the articles given that have its text."""
    texts = [folded(article["text"].replace("\n", " ")) for article in articles]
    found = []
    for tag, text in issue.lines():
        line = folded(text).strip("()")
        if tag["r"] not in NO_ARTICLES and len(line) >= LEAST:
            found.append((tag["a"], {at for at, whole in enumerate(texts) if line in whole}))
    return found


def _matched(places: Sequence[tuple[str, set[int]]]) -> dict[str, int]:
    """To each article of the gold the one that has most of its lines; none to two."""
    votes = Counter((name, at) for name, found in places for at in found)
    matched: dict[str, int] = {}
    for (name, at), _ in votes.most_common():
        if name not in matched and at not in matched.values():
            matched[name] = at
    return matched


def _furniture(issue: Issue, articles: Sequence[Mapping[str, Any]]) -> Measure:
    """Furniture and captions that no paragraph has swallowed."""
    paragraphs = [text for article in articles for text in _paragraphs(article)]
    lines = [folded(text) for tag, text in issue.lines() if tag["r"] in (FURNITURE, CAPTION)]
    return _share([not any(line in text for text in paragraphs) for line in lines if len(line) >= LEAST])


def print_table(issues: int, seed: int) -> None:
    """Print issues and how they come back, level by level."""
    sides = []
    for held_back in (False, True):
        press = Press(half(held_back), seed)
        sides.append([_level(press, level, issues // len(LEVELS)) for level in LEVELS])
    print("level  " + "".join(f"{name:>20}" for name in SHOWN) + "      (practice | held back)")
    rows = [*zip(LEVELS, *sides, strict=True), ("all", *(total(side) for side in sides))]
    for level, practice, held in rows:
        pairs = (f"{value(practice, name):.3f} | {value(held, name):.3f}" for name in SHOWN)
        print(f"{level!s:7}" + "".join(f"{pair:>20}" for pair in pairs))
    both = [rows[-1][1], rows[-1][2]]
    for name in FIELDS:
        print(f"{name:11}" + " | ".join(f"{side[name].value:.3f} of {side[name].wanted:4}" for side in both))


def _level(press: Press, level: int, count: int) -> Score:
    printed = [press.issue(level) for _ in range(count)]
    return total(score(issue, rebuilt(issue)) for issue in printed)


def main() -> None:
    """Measure as the command line asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--issues", type=int, default=40, help="how many of each side")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    print_table(given.issues, given.seed)


if __name__ == "__main__":
    main()
