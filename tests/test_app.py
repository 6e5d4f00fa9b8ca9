from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader import app
from reader.app import open_settings, window_language
from reader.problems import Problem
from reader.settings import LANGUAGE


@pytest.mark.parametrize(
    ("display", "server"),
    [("", False), (":9876", False), ("somewhere:0", True), ("nonsense", False)],
)
def test_a_display_is_there_or_not(monkeypatch: pytest.MonkeyPatch, display: str, server: bool) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setattr("sys.platform", "linux")
    if server:
        app.demand_display()
    else:
        with pytest.raises(Problem):
            app.demand_display()


def test_a_library_of_its_own_keeps_its_own_settings(tmp_path: Path) -> None:
    settings = open_settings(tmp_path)
    settings.set(LANGUAGE, "zh")
    settings.save()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["machine.json", "settings.json"]


@pytest.mark.parametrize(("asked", "chosen", "language"), [("en", "zh", "en"), (None, "zh", "zh")])
def test_the_language_asked_for_comes_first(
    tmp_path: Path, asked: str | None, chosen: str, language: str
) -> None:
    settings = open_settings(tmp_path)
    settings.set(LANGUAGE, chosen)
    assert window_language(asked, settings) == language


def test_modules_are_imported_without_their_source_being_read() -> None:
    code = (
        "import linecache, sys\n"
        "from reader.app import import_plainly\n"
        "import_plainly()\n"
        "import reader.gui.actions\n"
        "print(any('actions' in name for name in linecache.cache))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
