from __future__ import annotations

from reader.issue.steps import Tag
from reader.issue.trained import CHOICES, NOTHING, Trained, shipped


def test_what_features_add_is_summed():
    one, other = [1.0] * len(Tag), [0.5] * len(Tag)
    trained = Trained({"a": one, "b": other}, {"c": [one], "d": [other]})
    assert trained.line(("a", "b", "unknown")) == (1.5,) * len(Tag)
    assert trained.joint(("c", "d")) == ((1.5,) * len(Tag),)


def test_unknown_features_add_nothing():
    assert Trained({}, {}).line(("a",)) == NOTHING
    assert Trained({}, {}).joint(("a",)) == ()


def test_the_product_carries_a_cost_of_each_tag_for_each_feature():
    assert all(len(row) == len(Tag) for row in shipped().lines.values())
    assert all(len(rows) == CHOICES for rows in shipped().joints.values())
    kinds = {feature.split(" ")[0] for feature in [*shipped().lines, *shipped().joints]}
    assert {"gap", "marks", "spare", "full", "first", "word"} <= kinds


def test_a_cue_is_never_made_cheaper_or_dearer():
    assert {row[Tag.CUE] for row in shipped().lines.values()} == {0.0}
