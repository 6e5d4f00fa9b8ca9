from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.issue.model import Span
from reader.language.segment import without_name
from reader.language.token import Kind, Token
from reader.library.check import check
from reader.library.exchange import export_corrections, import_corrections
from reader.library.library import Library
from reader.library.names import FoundName, IssueNames
from reader.library.workers import without_names
from reader.problems import Problem
from tests.conftest import add

PAGE = """最美村医

　　本报讯 单雄伟在白塔镇行医。单雄伟说，高小山的医生不多。记者 李 明 报道。

　　曾祥走了。
"""


@pytest.fixture
def paged(tmp_path: Path) -> Iterator[Library]:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    with closing(Library(tmp_path / "paged")) as library:
        add(library, page)
        yield library


def names(library: Library) -> tuple[IssueNames, dict[str, FoundName]]:
    found = IssueNames(library, library.catalogue.issues()[0].id)
    assert list(found.search())[-1] == 0
    return found, {one.word: one for one in found.all()}


def tokens(library: Library, word: str) -> list[Token]:
    """The tokens that have a character of a word, where it first stands."""
    article = library.catalogue.issues()[0].pages[0].articles[0].id
    opened = library.catalogue.open(article)
    for number, block in enumerate(opened.article.blocks):
        if (at := block.text.find(word)) >= 0:
            return list(library.catalogue.tokens(opened, number).between(at, at + len(word)))
    raise AssertionError(word)


def test_names_that_no_dictionary_has_are_listed_with_their_places(paged: Library) -> None:
    _, found = names(paged)
    doctor = found["单雄伟"]
    assert (doctor.kind, len(doctor.places), doctor.state) == ("person", 2, "found")
    assert (found["李明"].forms, found["白塔镇"].kind) == (["李 明"], "place")
    place = doctor.places[0]
    text = paged.catalogue.open(place.article).article.text
    assert text[place.span.start : place.span.end] == "单雄伟"


@pytest.mark.parametrize("reach", ["issue", "everywhere"])
def test_a_refused_name_is_cut_and_stays_listed(paged: Library, reach: str) -> None:
    listing, found = names(paged)
    listing.refuse([found["高小山"]], reach, without_names(["高小山"]))
    assert [token.word for token in tokens(paged, "高小山")] == ["高", "小", "山"]
    assert {token.kind for token in tokens(paged, "高小山")} == {Kind.WORD}
    assert names(paged)[1]["高小山"].state == "refused"
    assert [one.correction.words for one in paged.corrections.all()] == [("高", "小", "山")]
    assert check(paged) == []


def test_an_accepted_name_is_one_for_good_and_can_be_left_to_the_rules_again(paged: Library) -> None:
    listing, found = names(paged)
    listing.accept([found["单雄伟"], found["李明"]], "everywhere")
    listing, found = names(paged)
    assert [found[word].state for word in ("单雄伟", "李明", "高小山")] == ["accepted", "accepted", "found"]
    paged.changes.undo()
    assert names(paged)[1]["李明"].state == "found"
    paged.changes.redo()
    listing.restore([found["单雄伟"]])
    assert [one.correction.quote for one in paged.corrections.all()] == ["李 明"]


def test_to_refuse_what_was_accepted_is_one_correction(paged: Library) -> None:
    listing, found = names(paged)
    listing.accept([found["单雄伟"]], "everywhere")
    listing.refuse([found["单雄伟"]], "everywhere", without_names(["单雄伟"]))
    (listed,) = paged.corrections.all()
    assert listed.correction.kind == "words"
    assert names(paged)[1]["单雄伟"].state == "refused"


def test_a_person_is_one_word_and_read_as_surnames_are(paged: Library) -> None:
    (block,) = [one for one in _blocks(paged) if "曾祥走" in one[1]]
    opened = paged.catalogue.open(block[0])
    at = opened.article.text.index("曾祥走")
    made = paged.corrections.correct_name(opened, Span(at, at + 3), "person", "article")
    assert made.value == ("person", "zeng1", "", "")
    (token,) = tokens(paged, "曾祥走")
    assert (token.kind, token.pinyin[0], token.pinyin[2]) == (Kind.NAME, "zeng1", "zou3")
    paged.corrections.correct_name(opened, Span(at, at + 2), "place", "article")
    assert [one.kind for one in tokens(paged, "曾祥走")] != [Kind.NAME]


def _blocks(library: Library) -> list[tuple[str, str]]:
    rows = library.catalogue.issues()[0].pages[0].articles
    return [(row.id, block.text) for row in rows for block in library.catalogue.open(row.id).article.blocks]


def test_names_travel(paged: Library, tmp_path: Path) -> None:
    listing, found = names(paged)
    listing.accept([found["单雄伟"]], "everywhere")
    file = tmp_path / "out.json"
    file.write_text(export_corrections(paged), "utf-8")
    other = Library(tmp_path / "other")
    assert import_corrections(other, file).new == 1
    file.write_text(file.read_text("utf-8").replace('"shan4"', '"shan"'), "utf-8")
    with pytest.raises(Problem, match="corrections-file"):
        import_corrections(other, file)
    other.close()


@pytest.mark.parametrize(
    ("name", "cut"),
    [("高素质", "高 素质"), ("高峰", "高峰"), ("曾国藩", "曾 国 藩"), ("李 明", "李   明")],
)
def test_what_is_no_name_is_cut_into_words(name: str, cut: str) -> None:
    assert " ".join(without_name(name)) == cut


def test_what_cannot_be_is_declined(paged: Library) -> None:
    listing, found = names(paged)
    with pytest.raises(Problem, match="issue-missing"):
        IssueNames(paged, "nothing")
    with pytest.raises(Problem, match="correction-scope"):
        listing.accept([found["单雄伟"]], "here")
    opened = paged.catalogue.open(found["单雄伟"].places[0].article)
    with pytest.raises(Problem, match="correction-name"):
        paged.corrections.correct_name(opened, Span(0, 2), "ship", "here")
    assert paged.corrections.all() == []
