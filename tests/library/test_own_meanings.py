from __future__ import annotations

import pytest

from reader.language.dictionary import OWN, look_up
from reader.language.token import Token
from reader.library.changes import Fact
from reader.library.check import check
from reader.library.library import Library
from reader.problems import Problem


def token(word: str, pinyin: str) -> Token:
    return Token(0, len(word), word, tuple(pinyin.split()), True)


CHANG, ZHANG = token("长", "chang2"), token("长", "zhang3")
ITEM = token("改革", "gai3 ge2")


def test_an_own_meaning_stands_before_the_dictionarys(library: Library) -> None:
    library.meanings.set("改革", "  putting\nright ")
    first, *others = library.meanings.meaning(ITEM).entries
    assert (first.kind, first.senses, first.is_ours) == (OWN, ("putting right",), False)
    assert others == list(look_up("改革"))
    assert library.meanings.gloss_before(ITEM) == "putting right"
    assert check(library) == []


def test_a_meaning_of_a_reading_is_of_that_reading_only(library: Library) -> None:
    library.meanings.set("长", "head of an office", reading="zhǎng")
    assert library.meanings.gloss_before(ZHANG) == "head of an office"
    assert library.meanings.gloss_before(CHANG) != "head of an office"
    library.meanings.set("长", "that character")
    assert library.meanings.gloss_before(CHANG) == "that character"
    assert [entry.senses[0] for entry in library.meanings.meaning(ZHANG).entries[:2]] == [
        "head of an office",
        "that character",
    ]


def test_a_name_written_with_spaces_has_its_meaning(library: Library) -> None:
    library.meanings.set("刘超", "reporter")
    spaced = Token(0, 3, "刘 超", ("liu2", None, "chao1"), True)
    assert library.meanings.gloss_before(spaced) == "reporter"
    assert library.meanings.meaning(spaced).parts == ()


def test_an_empty_meaning_takes_it_away_and_undo_brings_it_back(library: Library) -> None:
    library.meanings.set("改革", "mine", "gai3 ge2", "5")
    library.meanings.set("改革", "", "gai3ge2")
    assert library.meanings.own("改革") == []
    library.meanings.set("改革", "")
    library.changes.undo()
    assert [(one.gloss, one.level) for one in library.meanings.own("改革")] == [("mine", "5")]


def test_a_change_is_told_once_it_is_there(library: Library) -> None:
    heard: list[tuple[Fact, str | None]] = []
    library.changes.listen(lambda fact: heard.append((fact, library.meanings.gloss_before(ITEM))))
    library.meanings.set("改革", "mine")
    assert heard == [(Fact("meaning", "改革\t", None), "mine")]


@pytest.mark.parametrize(
    ("word", "gloss", "reading", "key"),
    [
        (" ", "a", "", "meaning-word"),
        ("改\n革", "a", "", "meaning-word"),
        ("改" * 61, "a", "", "meaning-word"),
        ("改革", "a" * 1001, "", "meaning-long"),
        ("改革", "a", "gai3", "correction-syllables"),
        ("改革", "a", "gxi3 ge2", "correction-reading"),
        ("NATO", "a", "gai3", "correction-syllables"),
    ],
)
def test_what_is_no_meaning_is_declined(
    library: Library, word: str, gloss: str, reading: str, key: str
) -> None:
    with pytest.raises(Problem) as caught:
        library.meanings.set(word, gloss, reading)
    assert caught.value.key == key
    assert library.meanings.all() == []


def test_check_finds_a_meaning_in_another_form(library: Library) -> None:
    library.meanings.set("改革", "mine")
    with library.database.write() as connection:
        connection.execute("UPDATE meaning SET reading = 'gai'")
    assert [finding.what for finding in check(library)] == ["check-meaning"]
