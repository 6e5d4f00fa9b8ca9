"""What a reader says of printed lines, as data."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.issue.repairs import (
    ROLES,
    Break,
    Join,
    Merge,
    Move,
    Place,
    Retype,
    Split,
    load_repair,
    repair_json,
)

PLACES = st.builds(Place, st.text(max_size=16), st.integers(0, 10**7))
REPAIRS = st.one_of(
    st.builds(Join, PLACES),
    st.builds(Break, PLACES),
    st.builds(Retype, PLACES, st.sampled_from(ROLES)),
    st.builds(Move, PLACES, PLACES),
    st.builds(Split, PLACES),
    st.builds(Merge, PLACES, PLACES),
)


@given(REPAIRS)
def test_a_repair_survives_json(repair):
    assert load_repair(json.loads(json.dumps(repair_json(repair)))) == repair


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"repair": "burn", "line": ["a", 1]},
        {"repair": "join"},
        {"repair": "join", "line": ["a", 1], "after": ["a", 2]},
        {"repair": "join", "line": ["a", -1]},
        {"repair": "join", "line": [1, "a"]},
        {"repair": "role", "line": ["a", 1], "role": "sonnet"},
    ],
)
def test_what_is_no_repair_is_declined(record):
    with pytest.raises(ValueError, match=r"^no "):
        load_repair(record)
