from __future__ import annotations

from pathlib import Path

import pytest

from reader.settings import EXPANDED, TABLE, THEME, ZOOM, Settings, system_language


def make(folder: Path) -> Settings:
    return Settings(folder / "machine.json", folder / "library.json")


def test_saved_values_come_back(tmp_path: Path) -> None:
    settings = make(tmp_path)
    settings.set(ZOOM, 125)
    settings.set(EXPANDED, ["甲"])
    settings.save()
    again = make(tmp_path)
    assert (again.get(ZOOM), again.get(EXPANDED), again.get(THEME)) == (125, ["甲"], THEME.default)


@pytest.mark.parametrize("content", ["", "[1]", "{", '{"zoom": "large"}', '{"zoom": true}'])
def test_damaged_settings_read_as_defaults(tmp_path: Path, content: str) -> None:
    (tmp_path / "machine.json").write_text(content)
    assert make(tmp_path).get(ZOOM) == 100


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    make(tmp_path / "file").save()


def test_keys_are_unique() -> None:
    assert len({setting.key for setting in TABLE}) == len(TABLE)


@pytest.mark.parametrize(("value", "language"), [("zh_CN.UTF-8", "zh"), ("en_GB", "en"), ("C", "en")])
def test_language_follows_the_system(monkeypatch: pytest.MonkeyPatch, value: str, language: str) -> None:
    monkeypatch.setenv("LC_ALL", value)
    assert system_language() == language
