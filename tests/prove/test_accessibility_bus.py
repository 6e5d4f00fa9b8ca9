"""What a screen reader gets: asked through the real accessibility bus, not inside the program.

Skipped where the bus cannot be had; it needs Xvfb, dbus-run-session, at-spi2-core and the system's
Python with gir1.2-atspi-2.0.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree, which

import pytest

PYTHON = "/usr/bin/python3"
HAS_ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
pytestmark = pytest.mark.prove


def bus_is_there() -> bool:
    tools = all(map(which, ("Xvfb", "dbus-run-session", PYTHON)))
    return (
        tools and subprocess.run([PYTHON, "-c", HAS_ATSPI], capture_output=True, check=False).returncode == 0
    )


@contextmanager
def screen() -> Iterator[str]:
    """A display of our own."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout
        try:
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.terminate()


@pytest.fixture(scope="module")
def heard(seeded_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict:
    if not bus_is_there():
        pytest.skip("no accessibility bus here")
    folder = copytree(seeded_folder, tmp_path_factory.mktemp("bus") / "library")
    always = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
    command = ["dbus-run-session", "--", sys.executable, "-m", "tests.prove.bus_window", str(folder), PYTHON]
    with screen() as display:
        env = {**os.environ, **always, "DISPLAY": display, "XDG_RUNTIME_DIR": str(folder)}
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=90, check=False)
    if "Could not load the Qt platform plugin" in done.stderr:
        pytest.skip("no libraries for a real display here")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def events(step: dict, kind: str) -> list[dict]:
    return [event for event in step["events"] if event.get("event") == kind]


def test_the_focused_text_is_the_paragraph_at_the_caret(heard: dict) -> None:
    assert heard["home"]["text"] == "以解放思想激发创新创业热情 以改革创新释放发展活力"
    assert heard["home"]["caret"] == 0
    assert heard["far"]["text"].startswith("自启动“一网通办改革百日攻坚”专项")
    assert heard["far"]["selected"] == [[0, 3]]


def test_the_caret_tells_where_it_goes(heard: dict) -> None:
    moved = events(heard["right"], "object:text-caret-moved")
    assert [(event["detail"], event["role"]) for event in moved] == [(1, "text"), (2, "text")]
    assert heard["right"]["caret"] == 2


def test_a_selection_is_one_on_the_bus(heard: dict) -> None:
    assert heard["selected"]["selected"] == [[2, 4]]
    assert heard["marked"]["selected"] == []


def test_highlights_are_said_in_words(heard: dict) -> None:
    said = [event["said"] for event in events(heard["marked"], "object:announcement")]
    assert said == ["重点。“放思”"]
    entered = [event["said"] for event in events(heard["entered"], "object:announcement")]
    assert entered == ["重点。批注：对照原文"]
    assert heard["entered"]["description"] == "重点。批注：对照原文"
    assert heard["left"]["description"] == ""


def test_all_that_takes_the_keyboard_has_a_name(heard: dict) -> None:
    assert [one for one in heard["tree"] if one[2] and not one[1]] == []


def test_the_parts_of_the_window_are_there(heard: dict) -> None:
    named = {(role, name) for role, name, _ in heard["tree"]}
    assert {
        ("text", "正文"),
        ("tree", "目录"),
        ("radio button", "阅读"),
        ("push button", "全部折叠"),
    } <= named
