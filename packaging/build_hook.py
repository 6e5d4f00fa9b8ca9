"""Put `resources` and `seeds` into the wheel, compiled first.

An editable install gets none of it: copies would grow stale, and `paths.py` finds the checkout.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourceHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path[:0] = [str(Path(self.root, "packaging")), self.root]
        from resources import compile_all

        compile_all()
        for path in carried(Path(self.root)):
            build_data["force_include"][str(path)] = f"reader/{path.relative_to(self.root)}"


def carried(root: Path) -> list[Path]:
    """The files that a wheel carries beside the code."""
    files = [path for folder in ("resources", "seeds") for path in sorted((root / folder).rglob("*"))]
    left = {root / "resources" / name for name in ("pictures", "translations")}
    return [path for path in files if path.is_file() and not left & set(path.parents)]
