"""Which library a command works on."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from reader.library.library import Library
from reader.paths import default_library

if TYPE_CHECKING:
    from argparse import Namespace


def open_library(arguments: Namespace) -> closing[Library]:
    """The library of `--library`, or the user's own, to be closed by `with`; raises Problem."""
    return closing(Library(arguments.library or default_library()))
