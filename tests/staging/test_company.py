from __future__ import annotations

import pytest

from rentegn.model.direction import Mention
from rentegn.staging.company import everybody, members

MENTIONS = {
    "a leader is herself": (Mention("leader", "leader"), ("leader",)),
    "one employee is the first of them": (Mention("employee", "employee"), ("employee-1",)),
    "a plural without a number is three": (
        Mention("employee", "employees", None),
        ("employee-1", "employee-2", "employee-3"),
    ),
    "a number is that many": (Mention("citizen", "citizens", 2), ("citizen-1", "citizen-2")),
    "an id of two words is joined": (
        Mention("core_value", "core_values", 3),
        ("core-value-1", "core-value-2", "core-value-3"),
    ),
    "paperwork is one heap": (Mention("paperwork", "paperwork", None), ("paperwork",)),
    "hands are one drawing": (Mention("hands", "hands", None), ("hands",)),
}


@pytest.mark.parametrize("rule", MENTIONS)
def test_a_mention_stands_for(rule):
    mention, entities = MENTIONS[rule]
    assert members(mention) == entities


def test_everybody_is_counted_once_in_the_order_they_are_named():
    named = [Mention("leader", "leader"), Mention("employee", "employees", 2), Mention("employee", "employee")]
    assert everybody(named) == (("leader", "leader"), ("employee-1", "employee"), ("employee-2", "employee"))
