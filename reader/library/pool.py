"""Worker processes, made when they are first needed, and made again when one of them dies."""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from multiprocessing import get_context
from os import cpu_count
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, ParamSpec, TypeVar

from reader.library.workers import begin
from reader.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

Answer = TypeVar("Answer")
Arguments = ParamSpec("Arguments")


class Asked(NamedTuple, Generic[Answer]):
    """What was asked of the workers, and how to ask it of others when they die of it."""

    future: Future[Answer]
    ask: Callable[[ProcessPoolExecutor], Future[Answer]]
    label: str


class Pool:
    """Asks worker processes; never waits for them unless it is told to."""

    def __init__(self, workers: int = 2, niceness: int = 0) -> None:
        """Ask as many `workers`, if there are processors for them; they give way by `niceness` to others."""
        self._most, self._niceness = min(workers, cpu_count() or 1), niceness
        self._executor: ProcessPoolExecutor | None = None
        self._pending: set[Future[Any]] = set()

    def ask(
        self,
        label: str,
        function: Callable[Arguments, Answer],
        *args: Arguments.args,
        **named: Arguments.kwargs,
    ) -> Asked[Answer]:
        """Have a worker call a function; `label` names the file that it is about."""

        def ask(executor: ProcessPoolExecutor) -> Future[Answer]:
            """Have a worker of an executor do it."""
            return executor.submit(function, *args, **named)

        try:
            return Asked(self._noted(ask(self._workers())), ask, label)
        except BrokenExecutor:  # a worker died of something else, whose answer nobody has asked for yet
            self.close()
            return Asked(self._noted(ask(self._workers())), ask, label)

    def answer(self, asked: Asked[Answer]) -> Generator[bool, None, Answer]:
        """The answer, after as many steps as it takes; raises Problem if workers die of it twice.

        A worker that dies takes with it what the others were asked: so each is asked again, alone.
        """
        try:
            return (yield from self._result(asked.future))
        except BrokenExecutor:
            alone = self._executor_of(1)
        try:
            return (yield from self._result(self._noted(asked.ask(alone))))
        except BrokenExecutor:
            raise Problem("worker-died", file=asked.label) from None
        finally:
            alone.shutdown(wait=False, cancel_futures=True)

    def wait(self, seconds: float) -> None:
        """Wait until a worker has something, or `seconds`."""
        self._pending = {one for one in self._pending if not one.done()}
        wait(self._pending, seconds, FIRST_COMPLETED)

    def close(self) -> None:
        """Let the workers go."""
        self._pending.clear()
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
            self._executor = None

    def _workers(self) -> ProcessPoolExecutor:
        if self._executor is None:
            self._executor = self._executor_of(self._most)
        return self._executor

    def _noted(self, future: Future[Answer]) -> Future[Answer]:
        self._pending.add(future)
        return future

    def _result(self, future: Future[Answer]) -> Generator[bool, None, Answer]:
        while not future.done():
            yield False
        self._pending.discard(future)
        return future.result()

    def _executor_of(self, workers: int) -> ProcessPoolExecutor:
        # spawn: a forked child would share Qt's and SQLite's handles.
        return ProcessPoolExecutor(workers, get_context("spawn"), begin, (self._niceness,))
