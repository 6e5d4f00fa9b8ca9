from __future__ import annotations

from pathlib import Path

from reader.library.library import Library
from tests.cli.test_commands import answer, xidu


def test_names_are_listed_refused_accepted_and_restored(folder: Path, library: Library) -> None:
    issue, shelf = library.catalogue.issues()[0].id, ("--library", folder, "--lang", "en")
    listed = answer("names", issue, "--json", *shelf)["names"]
    assert {(one["name"], one["kind"]) for one in listed} >= {("刘超", "person"), ("谢红静", "person")}
    assert all(one["count"] == len(one["places"]) and one["state"] == "found" for one in listed)
    told = xidu("names", issue, "--refuse", "王沪宁", "--reach", "everywhere", *shelf).stdout.decode()
    assert "   3  王沪宁  (person, refused)" in told
    corrections = answer("corrections", "list", "--json", *shelf)["corrections"]
    assert [(one["kind"], one["words"], one["name"]) for one in corrections] == [
        ("words", ["王", "沪宁"], None)
    ]
    assert "(person, accepted)" in xidu("names", issue, "--accept", "刘 超", *shelf).stdout.decode()
    xidu("names", issue, "--restore", "刘超", "--restore", "王沪宁", *shelf)
    assert answer("names", issue, "--json", *shelf)["names"] == listed


def test_a_span_is_said_to_be_a_name(folder: Path, article_ids: list[str]) -> None:
    shelf = ("--library", folder, "--lang", "en")
    place = (article_ids[0], 0, 4, "--scope", "article")
    made = answer("correct", *place, "--name", "body", "--json", *shelf)["id"]
    assert xidu("corrections", "list", *shelf).stdout.decode().startswith(f"{made}  article  ")
    assert xidu("corrections", "list", *shelf).stdout.decode().endswith(" → body\n")
    assert xidu("correct", *place, "--name", "ship", *shelf).returncode == 2
    run = xidu("names", "nothing", *shelf)
    assert (run.returncode, run.stderr.count(b"\n")) == (1, 1)
