"""Compile which words of the word list are names: of persons, of places, of bodies.

jieba says so of many words that mean something else (余震, 彩虹): CC-CEDICT, which spells names with capital
letters, has the last word; where it has none, a name must be made as names are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

import cedict
from glossary import terms
from jieba_words import counts
from names import surnames
from words import vocabulary

from reader.language.token import Kind

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from jieba_words import Word

_TAGS: Final = {"nr": Kind.NAME, "nrfg": Kind.NAME, "nrt": Kind.FOREIGN, "ns": Kind.PLACE, "nt": Kind.BODY}
_TERMS: Final = {"place": Kind.PLACE, "body": Kind.BODY}
_PLACE: Final = re.compile(
    r".+(?:[省市县区镇乡村州旗盟屯寨湾坝庄堡岛港湖江河溪山岭街]|街道|社区|林场|农场|水库|新区|开发区)"
)
_BODY: Final = re.compile(
    r".{2,}(?:委|局|部|厅|院|办|会|社|署|站|处|公司|集团|大学|银行|法院|政府|中心|协会|学校|医院)"
)


def compile_kinds(target: Path) -> None:
    """Write a line for each kind: its number, and its words."""
    found = defaultdict(list)
    common = {line.word for line in cedict.lines() if not line.is_name}
    named = {line.word for line in cedict.lines() if line.is_name} - common
    ours = {term.word: _TERMS.get(term.kind, Kind.WORD) for term in terms()}
    for word, known in sorted(vocabulary().items()):
        kind = ours[word] if word in ours else _kind(word, known, named, common)
        found[kind].append(word)
    del found[Kind.WORD]
    target.write_text(
        "".join(f"{kind} {' '.join(found[kind])}\n" for kind in sorted(found)), encoding="utf-8"
    )


def _kind(word: str, known: Word, named: Collection[str], common: Collection[str]) -> Kind:
    """What jieba takes a word for, if the dictionary has no other meaning and it looks like one."""
    kind = _TAGS.get(known.tag, Kind.WORD)
    if kind is Kind.WORD or word in common:
        return Kind.WORD
    if word in named:
        return kind
    joined = kind is Kind.NAME and (word[1:] in common or word[:2] in common)  # 高素质, 乐曲声
    return kind if _is_made_so(word, kind) and not (len(word) > 2 and joined) else Kind.WORD


def _is_made_so(word: str, kind: Kind) -> bool:
    if kind is Kind.NAME:
        return 2 <= len(word) <= 3 and word[0] in _surnames() and not _PLACE.fullmatch(word)
    if kind is Kind.PLACE:
        return bool(_PLACE.fullmatch(word))
    return kind is Kind.FOREIGN or word not in counts() or bool(_BODY.fullmatch(word))


_surnames = cache(surnames)
