"""Workers that die take nothing with them that was asked of others, before or after."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from typing import TypeVar

import pytest

from reader.library.pool import Pool
from reader.problems import Problem

Answer = TypeVar("Answer")


@pytest.fixture
def pool() -> Iterator[Pool]:
    opened = Pool()
    yield opened
    opened.close()


def die() -> None:
    os._exit(3)


def sleep_and_say(word: str) -> str:
    time.sleep(0.2)
    return word


def answered(pool: Pool, steps: Generator[bool, None, Answer]) -> Answer:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]
        pool.wait(0.05)


def test_what_is_asked_after_a_death_that_nobody_has_heard_of_is_answered(pool: Pool) -> None:
    dead = pool.ask("bad.txt", die)
    assert dead.future.exception(timeout=30)
    assert answered(pool, pool.answer(pool.ask("good.txt", sleep_and_say, "here"))) == "here"


def test_what_waits_while_others_die_is_answered(pool: Pool) -> None:
    asked = [pool.ask("bad.txt", die), pool.ask("bad.txt", die)]
    with pytest.raises(Problem):
        answered(pool, pool.answer(asked[0]))
    waiting = [pool.ask("good.txt", sleep_and_say, str(number)) for number in range(6)]
    with pytest.raises(Problem):
        answered(pool, pool.answer(asked[1]))
    assert [answered(pool, pool.answer(one)) for one in waiting] == [str(number) for number in range(6)]


ASK_AND_DIE = """
import os, sys
from reader.library.pool import Pool
if __name__ == "__main__":
    pool = Pool()
    asked = pool.ask("a.txt", os.getpid)
    print(asked.future.result(), flush=True)
    os.kill(os.getpid(), 9)
"""


def test_workers_end_when_the_program_is_killed() -> None:
    run = subprocess.run([sys.executable, "-c", ASK_AND_DIE], stdout=subprocess.PIPE, text=True, check=False)
    worker = int(run.stdout)
    assert any(not is_alive(worker) or time.sleep(0.05) for _ in range(200))


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
