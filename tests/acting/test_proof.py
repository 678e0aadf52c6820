"""Every beat of the reference film does what its action's name says; spoiled, it fails its proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from rentegn.acting import performance
from rentegn.acting.action import Action, Moment, Passage
from rentegn.acting.proof import REFERENCES, at_rest, proved, unlikeness
from rentegn.acting.repertoire import actions
from rentegn.model.storyboard import WIDE, Call, Dress, Placement, Tableau
from tests.acting.doings import DOINGS, doing_plays
from tests.acting.plays import plays, reference

#: Two drawings nearer than this to one another are one drawing.
ALIKE = 0.02


@pytest.mark.parametrize("shot", reference().shots, ids=lambda shot: shot.scene)
def test_every_beat_of_the_reference_film_is_proved(shot):
    played = [play for play in plays() if play.shot is shot]
    assert played
    assert {str(play): found for play in played for passage in play.passages if (found := proved(passage))} == {}


@pytest.mark.slow
def test_every_beat_is_proved_at_its_least_length_too():
    short = [replace(p, frames=play.beat.least) for play in plays() for p in play.passages]
    assert [(p.call, found) for p in short if (found := proved(p))] == []


@pytest.mark.parametrize("name", actions())
def test_an_action_does_what_it_says(name):
    assert proved(example(name)) == ()


@pytest.mark.parametrize("name", actions())
def test_an_action_that_does_nothing_is_found_out(name, monkeypatch):
    assert proved_when_spoiled(monkeypatch, name, lambda right: lambda passage, frame: Moment())


@pytest.mark.parametrize("name", actions())
def test_a_half_done_action_is_found_out(name, monkeypatch):
    def frozen(right: Action):
        return lambda passage, frame: right.picture(passage, min(frame, round(0.3 * passage.frames)))

    assert proved_when_spoiled(monkeypatch, name, frozen)


@pytest.mark.parametrize("name", actions())
def test_an_action_played_backwards_is_found_out(name, monkeypatch):
    if ends_as_it_began(example(name)):
        pytest.skip("it ends as it began: backwards it starts and arrives just as well")

    def reversed_(right: Action):
        return lambda passage, frame: right.picture(passage, passage.frames - 1 - frame)

    assert proved_when_spoiled(monkeypatch, name, reversed_)


@pytest.mark.parametrize("name", actions())
def test_an_action_that_somebody_else_does_is_found_out(name, monkeypatch):
    for doer in moved(example(name)):

        def instead(right: Action, doer: str = doer):
            return lambda passage, frame: right.picture(with_a_double(passage, doer), frame)

        assert proved_when_spoiled(monkeypatch, name, instead), doer


def proved_when_spoiled(
    monkeypatch: pytest.MonkeyPatch, name: str, spoil: Callable[[Action], Callable[[Passage, int], Moment]]
) -> tuple[str, ...]:
    """What the right proof finds in the wrong picture."""
    right = actions()[name]
    with monkeypatch.context() as patched:
        patched.setattr(performance, "action", lambda concept: replace(right, picture=spoil(right)))
        return proved(example(name))


@cache
def example(name: str) -> Passage:
    """The action as it first stands in the reference film, preferably where it changes the stage for good.

    What the film does not use is looked for in a film of doings, else played by two people on an empty stage.
    """
    every = (*plays(), *(play for play in doing_plays() if name in DOINGS))
    found = [p for play in every if play.plays(name) for p in play.passages if p.call.action == name]
    return next((p for p in found if not ends_as_it_began(p)), found[0] if found else on_an_empty_stage(name))


def on_an_empty_stage(name: str) -> Passage:
    action = actions()[name]
    assert [role.name for role in action.roles if role.required] == ["actor"]
    pair = [Placement(who, who, x, -2.45, 0.86, depth=20, pose="talk_1") for who, x in (("woman", -2), ("man", 2))]
    before = Tableau(tuple(pair))
    if name == "enter":
        before = Tableau(tuple(p.moved(shown=0.0) for p in pair))
    call = Call(name, {"actor": ("woman",)})
    after = action.after(call, before, WIDE)
    length = action.length(call, before, after)
    dresses = {p.entity: Dress(role=p.kind) for p in pair}
    return Passage(call, before, after, length.ideal, length.lead, 3, WIDE, dresses)


def moved(passage: Passage) -> tuple[str, ...]:
    """Those in a part whom the action itself draws: not what it refers to, nor a mountain that only lies there."""
    drawn = actions()[passage.call.action].picture(passage, passage.frames // 2).aspects
    parts = ((role, e) for role, who in passage.call.roles.items() for e in who)
    return tuple(e for role, e in parts if role not in REFERENCES and e in drawn)


def ends_as_it_began(passage: Passage) -> bool:
    """Whether everybody in it looks at its end as at its beginning, so that only the way between them tells it."""
    return all(
        unlikeness(at_rest(passage, passage.before, e, 0), at_rest(passage, passage.after, e, 0)) <= ALIKE
        for e in moved(passage)
    )


def with_a_double(passage: Passage, doer: str) -> Passage:
    """The passage with somebody of the same kind beside the doer, who does it in the doer's stead."""
    double = f"not-{doer}"
    roles = {r: tuple(double if e == doer else e for e in who) for r, who in passage.call.roles.items()}
    return replace(
        passage,
        call=replace(passage.call, roles=roles),
        before=_doubled(passage.before, doer, double),
        after=_doubled(passage.after, doer, double),
        cast={**passage.cast, double: passage.cast.get(doer, Dress())},
    )


def _doubled(tableau: Tableau, doer: str, double: str) -> Tableau:
    here = tableau.get(doer)
    return tableau if here is None else tableau.with_(here.moved(entity=double, x=here.x + 1.5))
