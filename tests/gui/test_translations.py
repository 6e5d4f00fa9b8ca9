"""Every visible string is in both languages."""

from __future__ import annotations

import ast
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from reader.paths import resource

TABLE = ElementTree.parse(resource("translations/xidu_zh_CN.ts")).getroot()


def translated() -> dict[tuple[str, str], str]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in TABLE
        for message in context.findall("message")
        if message.find("translation").get("type") != "unfinished"  # type: ignore[union-attr]
    }


def used() -> set[tuple[str, str]]:
    calls = [
        node
        for path in Path("reader/gui").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "translate"
    ]
    return {tuple(ast.literal_eval(argument) for argument in call.args) for call in calls}  # type: ignore[misc]


def test_every_string_has_its_chinese() -> None:
    assert len(used()) > 100
    assert used() == translated().keys()


@pytest.mark.parametrize("place", ["%1", "%2", "%3", "{page}"])
def test_places_for_values_are_kept(place: str) -> None:
    for (_, source), text in translated().items():
        assert (place in source) == (place in text), source
