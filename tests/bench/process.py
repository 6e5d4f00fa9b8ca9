"""Each measurement in a process of its own, so that none warms or burdens another."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from reader.paths import seeds

ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> str:
    """What a Python with these arguments prints last."""
    done = subprocess.run(
        [sys.executable, *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
        cwd=ROOT,
    )
    return done.stdout.splitlines()[-1]


@cache
def environment() -> dict[str, str]:
    """Compiled modules are kept, as on a reader's computer, but not in the checkout."""
    changed = {
        "QT_QPA_PLATFORM": os.environ.get("XIDU_BENCH_PLATFORM", "offscreen"),
        "PYTHONPYCACHEPREFIX": mkdtemp(prefix="xidu-bench-"),
        "PYTHONPATH": str(ROOT),
    }
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | changed


def make_library(folder: str) -> None:
    """A library that holds the sample issue."""
    run("-m", "reader", "library", "add", str(seeds()[0]), "--library", folder)
