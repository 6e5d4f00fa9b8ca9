"""Compile the word list: jieba's dictionary without what is no word, CC-CEDICT's words, and our glossary's.

Dropped are pairs and triples with a function character (最大, 坐在) and long words that fall into two words,
if neither CC-CEDICT nor pypinyin knows them. What is common enough stays, a reader would look it up as one.

A line holds a cost (hundredths of nats of the word's share), a part of speech, and the words that have both;
the first line the beginnings of longer words that are no words themselves.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from math import log
from typing import TYPE_CHECKING, Final

from glossary import GLOSSARY, terms
from jieba_words import Word, counts
from phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

FUNCTION: Final = frozenset(
    "的了在是我他她它们这那有不也就都和与及很最太更又再会要能可把被让将对向从到由给为以于着过来去上下里中外大小多少全各每另某本该此其"
    "一二三四五六七八九十两几个种年月日人说想看做还只"
)
COMMON: Final = 100
"""occurrences from which a long word stays"""
WHOLE: Final = frozenset({"i", "j"})
"""idioms and abbreviations stay at any length"""
SELDOM: Final = 2
"""occurrences that are assumed of words that only CC-CEDICT has"""
LONGEST: Final = 4
"""characters of words that are taken from CC-CEDICT alone"""
TERM: Final = 60
"""occurrences that are assumed of a term of ours, for each of its characters"""
TITLES: Final = GLOSSARY.with_name("titles.txt")
TITLE: Final = 300
"""occurrences that are assumed of a title before names"""
BODIES: Final = GLOSSARY.with_name("bodies.txt")
BODY: Final = 60
SEPARATE: Final = re.compile(
    "战略|成果|改革|工作|活动|行动|时期|规划|政策|措施|任务|目标|要求|学习教育|主题教育|问题|产品|专项"
)
"""what may follow a term without making it another term: 乡村振兴 战略"""
GENERAL: Final = 300
"""occurrences from which a verb may stand before a term: 优化 营商环境"""
WITH_PARTICLE: Final = re.compile("[目标有别似总端鹄是真摩打怎破]的|[为除罢算明末终私公未知]了")
"""the words of two characters that end with 的 or 了; others that dictionaries list are two words in print"""
NONE: Final = frozenset({"自启动", "建新", "没有用完", "修铁路", "三条"})
"""what dictionaries list and newspapers print as two words: 自 启动 以来"""
UNITS: Final = (
    "个月",
    "个多月",
    "个小时",
    "个多小时",
    "个工作日",
    "个百分点",
    "人次",
    "户次",
    "件次",
    "车次",
    "班次",
    "周岁",
    "千瓦",
    "兆瓦",
    "千瓦时",
    "千瓦小时",
    "立方米",
    "平方米",
    "平方公里",
    "平方千米",
    "摄氏度",
    "标准箱",
    "架次",
    "列次",
    "场次",
    "例次",
    "岁半",
    "吨标准煤",
)
"""units of two and more words"""
UNIT: Final = 2000


def compile_words(target: Path) -> None:
    """Write the word list."""
    words = vocabulary()
    whole = log(sum(word.count for word in words.values()))
    groups: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for word, (count, tag) in sorted(words.items()):
        groups[round(100 * (whole - log(count))), tag].append(word)
    lines = [" ".join(sorted(beginnings(words)))]
    lines += [f"{cost} {tag} {' '.join(found)}" for (cost, tag), found in sorted(groups.items())]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


@cache
def vocabulary() -> Mapping[str, Word]:
    """Each word, how often it occurs, and its part of speech."""
    counted, known = counts(), phrases()
    words = {
        word: Word(max(1, one.count), one.tag)
        for word, one in counted.items()
        if (word in known and not _ends_with_particle(word))
        or not (_is_loose(word, counted) or _is_joined(word, one, counted))
    }
    for word in known:
        if (
            1 < len(word) <= LONGEST
            and word not in counted
            and _is_han(word)
            and not _ends_with_particle(word)
        ):
            words[word] = Word(SELDOM, "x")
    for word in NONE & words.keys():
        del words[word]
    for unit in UNITS:
        words[unit] = Word(UNIT, "q")
    for title in _titles():
        words.setdefault(title, Word(TITLE, "n"))
    for body in _bodies():
        words.setdefault(body, Word(BODY, "nt"))
    ours = {term.word for term in terms()}
    for term in terms():
        if term.kind in ("term", "phrase") and _is_joined_term(term.word, ours):
            continue
        least = TERM * len(term.word)
        words[term.word] = Word(max(least, counted.get(term.word, Word(0, "")).count), "n")
    return words


def beginnings(words: Mapping[str, Word]) -> set[str]:
    """What longer words begin with and is no word itself."""
    return {word[:end] for word in words for end in range(1, len(word))} - words.keys()


def _titles() -> list[str]:
    rows = TITLES.read_text(encoding="utf-8").splitlines()
    kept = [row.split(" ")[1:] for row in rows if row.startswith(("before ", "behind "))]
    return [word for found in kept for word in found if len(word) > 1 and _is_han(word)]


def _bodies() -> list[str]:
    rows = BODIES.read_text(encoding="utf-8").splitlines()
    departments, endings = (row.split(" ")[1:] for row in rows if not row.startswith("#"))
    return [department + ending for department in departments for ending in endings]


def _is_joined_term(word: str, terms: Collection[str]) -> bool:
    """Whether a term is another one with a common word behind it, or with a verb before it."""
    places = range(2, len(word) - 1)
    behind = any(end > 2 and word[:end] in terms and SEPARATE.fullmatch(word, end) for end in places)
    return behind or any(word[end:] in terms and _is_verb(word[:end]) for end in places[:-1])


def _is_verb(word: str) -> bool:
    return word in counts() and counts()[word].count >= GENERAL and counts()[word].tag in ("v", "vn")


def _ends_with_particle(word: str) -> bool:
    return len(word) == 2 and word[1] in "的了" and not WITH_PARTICLE.fullmatch(word)


def _is_loose(word: str, words: Mapping[str, Word]) -> bool:
    """Whether it is a pair, or a triple of two words, that begins or ends with a function character."""
    if not FUNCTION & {word[0], word[-1]}:
        return False
    return len(word) == 2 or (len(word) == 3 and _falls_apart(word, words))


def _is_joined(word: str, one: Word, words: Mapping[str, Word]) -> bool:
    """Whether it is long, seldom, and made of two words."""
    common = one.count >= COMMON or one.tag in WHOLE
    return len(word) >= 4 and not common and _falls_apart(word, words)


def _falls_apart(word: str, words: Mapping[str, Word]) -> bool:
    return any(word[:end] in words and word[end:] in words for end in range(1, len(word)))


def _is_han(word: Iterable[str]) -> bool:
    return all("\u4e00" <= character <= "\u9fff" for character in word)
