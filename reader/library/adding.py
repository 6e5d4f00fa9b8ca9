"""Adding a dictionary to a library: compiled by a worker in a folder of its own, there whole or not at all.

Like an import it is polled, never waits, and can be stopped at any moment.
"""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING, Final

from reader.language.stardict import read_info
from reader.library import compiling
from reader.library.clock import new_id
from reader.library.pool import Pool
from reader.problems import Problem
from reader.store.errors import explained

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from reader.library.compiling import Stage
    from reader.library.dictionaries import Dictionaries

_FRESH: Final = "adding-"
"""how the names of folders begin in which a dictionary is compiled"""
_UNPACKED: Final = 0.1
"""share of the work that is done when the files are unpacked"""


class Adding:
    """One dictionary on its way into a library."""

    def __init__(self, dictionaries: Dictionaries, path: Path) -> None:
        """`path` is an .ifo; raises Problem if it is none, or what belongs to it is not there."""
        self.info = read_info(path)
        self.finished = False
        self.share = 0.0
        """how much is done, 0 to 1"""
        self.words = 0
        """how many entries it has, when it is there"""
        self.problem: Problem | None = None
        """why it could not be added"""
        self._dictionaries = dictionaries
        self.id = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
        self._folder = dictionaries.folder / f"{_FRESH}{new_id()}"
        self._pool = Pool(1)
        self._steps = self._run()

    def poll(self) -> None:
        """Go on if the worker has got further; never waits."""
        try:
            if not self.finished and next(self._steps, None) is None:
                self.cancel()
        except Problem as problem:
            self.problem = problem
            self.cancel()

    def wait(self, seconds: float) -> None:
        """Wait until the worker has something, or `seconds`."""
        self._pool.wait(seconds)

    def cancel(self) -> None:
        """Stop; of what is not whole nothing stays."""
        self.finished = True
        self._steps.close()
        self._pool.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _run(self) -> Generator[bool, None, None]:
        with explained(self._dictionaries.folder):
            for left in self._dictionaries.folder.glob(f"{_FRESH}*"):  # by a program that was killed
                shutil.rmtree(left, ignore_errors=True)
            self._folder.mkdir(parents=True)
        name = self.info.words.name
        asked = self._pool.ask(name, compiling.unpack, self.info, self._folder)
        stage = yield from self._pool.answer(asked)
        while stage.words is None:
            self.share = self._done(stage)
            yield True
            step = self._pool.ask(name, compiling.go_on, self.info, self._folder, stage)
            stage = yield from self._pool.answer(step)
        self._dictionaries.take(self._folder / compiling.COMPILED, self.id)
        self.words, self.share = stage.words, 1.0

    def _done(self, stage: Stage) -> float:
        return _UNPACKED + (1 - _UNPACKED) * stage.at / self.info.index_size
