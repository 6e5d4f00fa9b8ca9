"""Timings against a baseline of the same run; printed and written to build/bench.json."""

from __future__ import annotations

import json
import platform
import sys
from pathlib import Path

from tests.bench import start


def main() -> int:
    rows = [*start.rows()]
    for row in rows:
        print(row)
    report = {"machine": machine(), "rows": [row.as_json() for row in rows]}
    target = Path("build/bench.json")
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0 if all(row.ok for row in rows) else 1


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
