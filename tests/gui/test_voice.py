"""Words are read aloud by a program of the system, here by one that writes down what it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from reader.gui.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def voice(qapp: QApplication) -> Iterator[Voice]:
    parent = QObject()
    speaker = Voice(parent)
    yield speaker
    speaker.stop()


def program(folder: Path, monkeypatch: pytest.MonkeyPatch, knows: str = "cmn-latn-pinyin") -> Path:
    """A speech program with one voice; gives the file in which it writes."""
    heard, made = folder / "heard", folder / "espeak-ng"
    made.write_text(f'#!/bin/sh\n[ "$2" = {knows} ] || exit 1\necho "$@" >> {heard}\n')
    made.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    return heard


def text(file: Path) -> str:
    return file.read_text() if file.exists() else ""


def test_the_reading_is_said_with_its_tones(
    qtbot: QtBot, voice: Voice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = program(tmp_path, monkeypatch)
    voice.say(("chong2", "xin1", None))
    qtbot.waitUntil(lambda: text(heard) == "-v cmn-latn-pinyin -- chong2 xin1\n")


def test_an_older_program_speaks_in_its_own_voice(
    qtbot: QtBot, voice: Voice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = program(tmp_path, monkeypatch, "zh")
    voice.say(("lv4",))
    qtbot.waitUntil(lambda: text(heard) == "-v zh -- lv4\n")


@pytest.mark.parametrize(("knows", "why"), [(None, "missing"), ("none", "broken")])
def test_why_nothing_is_heard_is_told(
    qtbot: QtBot, voice: Voice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, knows: str | None, why: str
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    if knows:
        program(tmp_path, monkeypatch, knows)
    with qtbot.waitSignal(voice.failed) as caught:
        voice.say(("lv4",))
    assert caught.args == [why]


def test_a_program_that_cannot_be_started_is_told(
    qtbot: QtBot, voice: Voice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, monkeypatch)
    (tmp_path / "espeak-ng").write_text("#!/nowhere/at/all\n")
    with qtbot.waitSignal(voice.failed) as caught:
        voice.say(("lv4",))
    assert caught.args == ["broken"]
