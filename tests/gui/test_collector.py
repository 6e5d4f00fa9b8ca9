from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import Thread
from weakref import ref

import pytest
from PySide6.QtWidgets import QApplication

from reader.gui.collector import Collector


class Ring:
    """Garbage that only a collection frees."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    was_enabled = gc.isenabled()
    gc.enable()
    collector = Collector()
    yield collector
    (gc.enable if was_enabled else gc.disable)()


def garbage() -> ref[Ring]:
    return ref(Ring())


def test_no_other_thread_collects(collector: Collector) -> None:
    left = garbage()
    busy = Thread(target=lambda: [Ring() for _ in range(5000)])
    busy.start()
    busy.join()
    assert left() is not None


def test_what_is_due_is_collected(collector: Collector) -> None:
    left = garbage()
    kept = [Ring() for _ in range(5000)]
    collector.collect()
    assert left() is None
    assert kept[0].me is kept[0]


def test_nothing_is_collected_before_its_time(collector: Collector) -> None:
    gc.collect()
    left = garbage()
    collector.collect()
    assert left() is not None
