"""Where the product's own data and the user's data live."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _root() -> Path:
    """The folder that holds `resources` and `seeds`.

    A checkout comes first: an editable install leaves copies behind that grow stale. A wheel
    carries both inside the package, a frozen program beside its executable.
    """
    if frozen := getattr(sys, "_MEIPASS", None):
        return Path(frozen) / "reader"
    checkout = _PACKAGE.parent
    return checkout if (checkout / "pyproject.toml").is_file() else _PACKAGE


def resource(name: str) -> Path:
    """The path of a file under `resources`, such as `themes/paper.json`; it may not exist."""
    return _root() / "resources" / name


def seeds() -> list[Path]:
    """The sample issues that come with the product: a file of one page, a folder of several."""
    return sorted(path for path in (_root() / "seeds").iterdir() if path.is_dir() or path.suffix == ".txt")


def system_packages() -> list[str]:
    """The Debian packages without which Qt does not start or Chinese cannot be shown."""
    return resource("system-packages.txt").read_text(encoding="utf-8").split()


def default_library() -> Path:
    """The library folder a user gets without asking for another."""
    import platformdirs

    return Path(platformdirs.user_data_dir("xidu", appauthor=False)) / "library"


def default_settings() -> Path:
    """The file of the machine's settings: window, theme, language."""
    import platformdirs

    return Path(platformdirs.user_config_dir("xidu", appauthor=False)) / "settings.json"
