"""What a Han character is."""

from __future__ import annotations

import re
from typing import Final

HAN: Final = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""ideographs of the Unified blocks and their extensions, the compatibility ones, and 〇"""
