"""Text can be read on every ground it stands on, in every theme (WCAG 2: at least 4.5 to 1)."""

from __future__ import annotations

import pytest

from reader.annotation.colours import COLOURS, FILLED
from reader.gui.theme import THEMES, load_theme

GROUNDS = {
    "ink": ("paper", "panel", "raised", "well", "tint", *(f"fill_{colour}" for colour in FILLED)),
    "ink2": ("paper", "panel", "raised", "well", "tint"),
    "ink3": ("paper", "panel", "raised"),
    "ruby": ("paper",),
    "accent": ("paper", "panel", "raised", "tint"),
    "on_accent": ("accent",),
    "on_selection": ("selection",),
    **{f"tone_{tone}": ("paper", "panel", "raised", "tint") for tone in range(1, 6)},
}
"""each colour of text with the surfaces it is used on"""
PAIRS = [(text, ground) for text, grounds in GROUNDS.items() for ground in grounds]


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_that_of_the_standard() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read(name: str, text: str, ground: str) -> None:
    colours = load_theme(name).colours
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("colour", COLOURS)
def test_the_rule_of_a_highlight_can_be_seen(name: str, colour: str) -> None:
    colours = load_theme(name).colours
    assert contrast(colours[f"rule_{colour}"], colours["paper"]) >= 3


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", ["paper", "panel", "raised"])
def test_the_edge_of_a_control_can_be_seen(name: str, ground: str) -> None:
    colours = load_theme(name).colours
    assert contrast(colours["edge"], colours[ground]) >= 3
