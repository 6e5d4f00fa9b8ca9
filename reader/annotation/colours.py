"""The kinds of highlight, apart from the values of annotation: the window needs them at its start."""

from __future__ import annotations

FILLED = ("yellow", "orange", "green", "blue", "violet")
"""colours that fill the ground of the text"""
COLOURS = (*FILLED, "underline")
"""all kinds of highlight; an underline is a rule without a fill"""
