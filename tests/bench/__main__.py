"""Timings against a baseline of the same run; printed and written to build/bench.json."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Iterator
from tempfile import TemporaryDirectory

from tests.bench.analysing import analyse_row
from tests.bench.cards import card_row
from tests.bench.looking_up import look_up_row
from tests.bench.process import ROOT, make_library
from tests.bench.reading import reading_rows
from tests.bench.rebuilding import rebuild_row
from tests.bench.row import HEADING, Row
from tests.bench.start import start_row


def main() -> int:
    print(HEADING)
    rows = []
    for row in all_rows():
        print(row, flush=True)
        rows.append(row)
    report = {"machine": machine(), "rows": [row.as_json() for row in rows]}
    target = ROOT / "build" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0 if all(row.ok for row in rows) else 1


def all_rows() -> Iterator[Row]:
    yield rebuild_row()
    yield analyse_row()
    yield look_up_row()
    yield card_row()
    with TemporaryDirectory() as folder:
        make_library(folder)
        yield start_row(folder)
        yield from reading_rows(folder)


def machine() -> dict[str, object]:
    import os

    import PySide6

    return {
        "cpu": platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "qt": PySide6.__version__,
        "platform": platform.platform(),
    }


if __name__ == "__main__":
    sys.exit(main())
