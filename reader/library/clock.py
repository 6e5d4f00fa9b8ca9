"""What names a change and its moment, unique on every machine."""

from __future__ import annotations

import time
from datetime import UTC, datetime


class HybridClock:
    """Readings such as "1606291200000.0003": milliseconds of the day's time, and a counter."""

    def __init__(self, newest: str = "") -> None:
        """Start after the reading `newest`, the last one that the library holds."""
        milliseconds, _, count = newest.partition(".")
        self._milliseconds, self._count = int(milliseconds or 0), int(count or 0)

    def read(self) -> str:
        """A reading later than every one before it."""
        now = time.time_ns() // 1_000_000
        if now > self._milliseconds:
            self._milliseconds, self._count = now, 0
        else:
            self._count += 1
        return f"{self._milliseconds:013d}.{self._count:04d}"


def timestamp() -> str:
    """Now, as ISO 8601 in UTC to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def new_id() -> str:
    """A fresh UUID."""
    import uuid  # 5 ms at start-up, for nothing if nothing is marked

    return str(uuid.uuid4())
