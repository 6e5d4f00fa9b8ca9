from __future__ import annotations

from reader.library.quotes import Quotes


def test_every_place_is_found_also_overlapping_ones() -> None:
    quotes = Quotes(["人人", "人民", "中国人民", "不在"])
    assert sorted(quotes.found("中国人民人人人", 0, 7)) == [
        (0, "中国人民"),
        (2, "人民"),
        (4, "人人"),
        (5, "人人"),
    ]


def test_a_part_of_the_text_finds_what_reaches_into_it() -> None:
    quotes = Quotes(["中国人民", "国"])
    assert list(quotes.found("中国人民站起来", 3, 4)) == [(0, "中国人民")]
    assert list(quotes.found("中国人民站起来", 4, 7)) == []


def test_no_quotes_no_places() -> None:
    assert list(Quotes([]).found("中国", 0, 2)) == []
