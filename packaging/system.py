"""Install what Qt needs of the system: by apt when allowed, else print the exact command.

Run with `--check` it only says what is missing. Needs nothing but Python's own library.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

# What PySide6-Essentials' wheels link to, offscreen and on X11, and a Chinese font.
PACKAGES = Path(__file__).parents[1].joinpath("resources/system-packages.txt").read_text().split()


def main() -> int:
    if shutil.which("dpkg-query") is None:
        print("system: not Debian or Ubuntu; Qt's libraries and a Chinese font are up to you")
        return 0
    missing = [package for package in PACKAGES if not is_installed(package)]
    # Debian and Ubuntu cut the part that makes virtual environments out of their Python.
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    if not missing:
        return 0
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if "--check" not in sys.argv and (prefix := root_prefix()) is not None:
        return install(prefix, command)
    print("Qt needs system packages that are not here. Run this once, then try again:")
    print("  sudo " + " ".join(command))
    return 0 if "--check" in sys.argv else 1


def is_installed(package: str) -> bool:
    """Whether a package, or its renamed 64-bit-time successor (libglib2.0-0t64), is installed."""
    return any(
        subprocess.run(
            ["dpkg-query", "-W", "-f", "${Status}", name], capture_output=True, text=True, check=False
        ).stdout.startswith("install ok installed")
        for name in (package, package + "t64")
    )


def root_prefix() -> list[str] | None:
    """What makes a command run as root without asking; None if that is not allowed."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def install(prefix: list[str], command: list[str]) -> int:
    environment = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    if subprocess.run([*environment, *command], check=False).returncode == 0:
        return 0
    subprocess.run([*environment, "apt-get", "update"], check=False)
    return subprocess.run([*environment, *command], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
