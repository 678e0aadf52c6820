from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from rentegn.approval import standing, why
from rentegn.approval.likeness import SAME, SHIFTED, likeness
from rentegn.model.approval import Approval, Bound, Decision, KeyPicture, Shown, Status, Verdict
from tests.approval.panels import all_approved, film, on, panel, picture


def stale(approval: Approval) -> Mapping[str, list[tuple[Bound, str]]]:
    return {
        state.id: [(cause.what, cause.scene) for cause in state.causes]
        for state in (*approval.panels, approval.order)
        if state.status is Status.STALE
    }


def changed(panels: Sequence[Shown], scene: str, **changes: object) -> tuple[Shown, ...]:
    return tuple(replace(each, **changes) if each.scene == scene else each for each in panels)  # type: ignore[arg-type]


@pytest.fixture
def panels() -> tuple[Shown, ...]:
    return film()


@pytest.fixture
def decisions(panels: tuple[Shown, ...]) -> list[Decision]:
    return all_approved(panels)


def test_nobody_has_decided_on_a_new_film(panels: tuple[Shown, ...]) -> None:
    approval = standing(panels, ())
    assert {state.status for state in (*approval.panels, approval.order)} == {Status.OPEN}
    assert not approval.complete
    assert why(approval.panels[0]) == "nobody has decided yet"


def test_a_film_is_approved_when_every_panel_and_the_order_are(
    panels: tuple[Shown, ...], decisions: list[Decision]
) -> None:
    assert standing(panels, decisions).complete
    without_order = standing(panels, decisions[:-1])
    assert [state.id for state in without_order.missing] == ["_order"]
    assert why(standing(panels, decisions).panels[0]) == "Anna Holm (projektleder, Esbjerg Kommune), 2026-11-22"


def test_one_letter_makes_exactly_its_panel_stale_and_is_quoted(
    panels: tuple[Shown, ...], decisions: list[Decision]
) -> None:
    now = changed(panels, "to", text="Tekzten i to.", frames=104)
    approval = standing(now, decisions)
    assert stale(approval) == {"to": [(Bound.TEXT, "")]}
    assert why(approval.by_panel["to"]) == "text changed: `Teksten i to.` → `Tekzten i to.`"
    assert standing(panels, decisions).complete, "put back as it was, it is approved again"


def test_a_new_note_makes_its_panel_stale_and_those_whose_opening_it_changed(
    panels: tuple[Shown, ...], decisions: list[Decision]
) -> None:
    now = changed(changed(panels, "to", note="En mand løber.", opening="[2]"), "tre", opening="[3]")
    approval = standing(now, decisions)
    assert stale(approval) == {"to": [(Bound.NOTE, "")], "tre": [(Bound.OPENING, "to")]}
    assert why(approval.by_panel["tre"]) == "opening changed by `to`"


def test_moved_scenes_keep_their_panels_and_flag_the_order(
    panels: tuple[Shown, ...], decisions: list[Decision]
) -> None:
    et, to, tre, fire = panels
    approval = standing((et, tre, to, fire), decisions)
    assert stale(approval) == {"_order": [(Bound.ORDER, "tre")]}
    assert why(approval.order) == "order changed from `tre` on"


@pytest.mark.parametrize(
    ("order", "culprit"),
    [(("et", "tre", "to", "fire"), "to"), (("et", "ny", "to", "tre", "fire"), "ny"), (("et", "tre", "fire"), "to")],
)
def test_an_opening_that_the_order_changed_names_the_scene_that_moved_came_or_went(
    panels: tuple[Shown, ...], decisions: list[Decision], order: tuple[str, ...], culprit: str
) -> None:
    known = {each.scene: each for each in panels}
    now = changed([known.get(scene, panel(scene)) for scene in order], "fire", opening="[]")
    assert stale(standing(now, decisions))["fire"] == [(Bound.OPENING, culprit)]


def test_words_that_stand_on_stage_in_the_next_scene_are_traced_to_the_text_they_came_from(
    panels: tuple[Shown, ...], decisions: list[Decision]
) -> None:
    now = changed(changed(panels, "et", text="Retning."), "to", opening="[]")
    assert stale(standing(now, decisions)) == {"et": [(Bound.TEXT, "")], "to": [(Bound.OPENING, "et")]}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"frames": 101}, "length changed from 100 to 101 frames"),
        ({"look": "sketch"}, "look is `sketch`, decided on was `ink`"),
        ({"format": "1x1", "opening": "[]"}, "format is `1x1`, decided on was `16x9`"),
        ({"language": "en"}, "language is `en`, decided on was `da`"),
        ({"pictures": (KeyPicture(0, picture()),)}, "key frames changed"),
        ({"pictures": (KeyPicture(0, picture()), KeyPicture(60, picture(14)))}, "key frames changed"),
        ({"note": ""}, "note changed: `En mand vinker i to.` → none"),
    ],
)
def test_whatever_was_shown_counts(
    panels: tuple[Shown, ...], decisions: list[Decision], changes: Mapping[str, object], reason: str
) -> None:
    approval = standing(changed(panels, "to", **changes), decisions)
    assert set(stale(approval)) == {"to"}
    assert why(approval.by_panel["to"]) == reason


def test_a_neighbours_word_in_the_same_breath_may_move_the_cut_by_a_frame() -> None:
    first, second = panel("et", breath="b"), panel("to", breath="a")
    decisions = all_approved([first, second])
    now = [replace(first, text="Et andet ord", breath="b"), replace(second, breath="c", frames=101)]
    assert stale(standing(now, decisions)) == {"et": [(Bound.TEXT, "")]}


def test_the_last_scene_may_lose_its_longer_ending_when_it_moves(
    panels: tuple[Shown, ...], decisions: list[Decision]
) -> None:
    et, to, tre, fire = panels
    now = (et, to, replace(fire, frames=78), replace(tre, frames=122))
    assert set(stale(standing(now, decisions))) == {"_order"}
    assert set(stale(standing((replace(et, frames=78), to, fire, tre), decisions))) == {"et", "_order"}


def test_the_latest_decision_counts(panels: tuple[Shown, ...], decisions: list[Decision]) -> None:
    comment = "bjerget er for stejlt"
    later = [*decisions, on(panels[1], panels, Verdict.REJECTED, comment)]
    approval = standing(panels, later)
    assert approval.by_panel["to"].status is Status.REJECTED
    assert why(approval.by_panel["to"]).endswith(f": {comment}")
    later.append(on(panels[1], panels, Verdict.CHANGES))
    assert [state.status for state in standing(panels, later).missing] == [Status.CHANGES]
    later.append(on(panels[1], panels))
    assert standing(panels, later).complete


def test_a_yes_to_another_look_leaves_the_first_one_standing(
    panels: tuple[Shown, ...], decisions: list[Decision]
) -> None:
    sketched = [replace(each, look="sketch") for each in panels]
    both = [*decisions, *(on(each, sketched) for each in sketched)]
    assert standing(panels, both).complete
    assert standing(sketched, both).complete


def test_the_same_picture_in_other_bytes_is_the_same_picture(
    panels: tuple[Shown, ...], decisions: list[Decision]
) -> None:
    again = (KeyPicture(0, picture(level=230) + b"\0"), KeyPicture(60, picture(4, level=231)))
    assert standing(changed(panels, "to", pictures=again), decisions).complete


def test_a_picture_taken_a_few_frames_off_may_have_lived_on_but_not_be_another(
    panels: tuple[Shown, ...], decisions: list[Decision]
) -> None:
    lived, another = picture(1), picture(level=150)
    assert SHIFTED < likeness(picture(), lived) < SAME
    for frame, png, complete in ((0, lived, False), (2, lived, True), (2, another, False)):
        again = (KeyPicture(frame, png), KeyPicture(60, picture(4)))
        assert standing(changed(panels, "to", pictures=again), decisions).complete is complete


def test_how_a_scene_comes_in_is_not_its_own_affair(panels: tuple[Shown, ...], decisions: list[Decision]) -> None:
    assert standing(changed(panels, "to", frames=118, arriving=18), decisions).complete
    assert stale(standing(changed(panels, "to", frames=118), decisions)) == {"to": [(Bound.LENGTH, "")]}


def test_pictures_are_compared_by_what_is_seen() -> None:
    plain = picture()
    assert likeness(plain, plain) == 1.0
    assert likeness(plain, picture(level=231)) > SAME
    assert likeness(plain, picture(3)) < SAME
    assert likeness(plain, picture(level=150)) < SAME
    assert likeness(plain, picture(size=(121, 68))) == 0.0
