from __future__ import annotations

import json

from reader.issue.as_json import rebuild_json

KEYS = [
    *("id", "genre", "page", "kicker", "title", "deck", "standfirst", "byline", "dateline", "paragraphs"),
    *("sections", "captions", "jump_to", "jump_from", "doc_no", "issuer", "addressee", "signature", "date"),
    *("text", "blocks"),
]
PAGE = """老街铺上新石板
本报记者 王小

本报讯 老街的石板路修好了，下雨天
再也不怕滑，大家都说好。

一、石板从哪里来

老街的石板路用的石板，每一块
都从山里运来，大家都说好看。下雨天
走在石板路上，再也不怕滑。

图为新铺的路。 李大 摄
"""


def test_every_key_is_there(issue_of):
    found = rebuild_json(issue_of(PAGE))
    assert list(found) == ["issue", "articles", "unplaced"]
    assert found["issue"] == {"name": None, "date": None, "number": None, "pages": 1}
    assert list(found["articles"][0]) == KEYS
    json.dumps(found)


def test_fields_paragraphs_sections_and_captions(issue_of):
    found = rebuild_json(issue_of(PAGE))["articles"][0]
    assert (found["title"], found["byline"]) == ("老街铺上新石板", "本报记者 王小")
    assert (found["kicker"], found["jump_to"], found["doc_no"]) == (None, None, None)
    assert found["dateline"] == "本报讯"
    assert len(found["paragraphs"]) == 2
    assert found["sections"] == [{"heading": "一、石板从哪里来", "start": 1, "level": 1}]
    assert found["captions"] == [{"page": "1", "text": "图为新铺的路。 李大 摄"}]


def test_blocks_are_places_in_the_text(issue_of):
    found = rebuild_json(issue_of(PAGE))["articles"][0]
    parts = [found["text"][block["start"] : block["end"]] for block in found["blocks"]]
    assert "\n".join(parts) == found["text"]
    assert [block["role"] for block in found["blocks"]] == [
        "title",
        "byline",
        "body",
        "section",
        "body",
        "caption",
    ]


def test_unplaced_lines(issue_of):
    issue = issue_of("\n图为新铺的路。 李大 摄\n")
    assert rebuild_json(issue)["unplaced"] == [
        {"page": "1", "line": 2, "text": "图为新铺的路。 李大 摄", "likely": None, "why": "caption-alone"}
    ]
