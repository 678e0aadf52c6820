from rentegn.model.approval import (
    ORDER,
    Approval,
    Bound,
    Cause,
    Decision,
    Edit,
    PanelState,
    Revision,
    Shown,
    Signer,
    Status,
    Verdict,
    Version,
)
from rentegn.model.sheet import Change, Edition
from rentegn.sheet.editions import told
from rentegn.sheet.strings import strings

NUMBERS = {"et": 1, "to": 2, "tre": 3}
NOW = Edition(day="2026-12-01", producer="Tegnestuen")
WISH = Decision(
    "to",
    Verdict.CHANGES,
    Signer("Ida Holm", "projektleder"),
    "2026-11-22T10:00:00+00:00",
    (),
    Shown("to", "", "", 1, "ink", "16x9", "da", ""),
    "mere lys",
)
SECOND = (Version(1, "2026-11-22"), Version(2, "", (Revision("to", (Edit.TEXT, Edit.NOTE), WISH),)))


def approval(**states: PanelState) -> Approval:
    return Approval(tuple(states.values()), PanelState(ORDER, Status.OPEN))


def test_a_sheet_that_nobody_has_answered_is_as_it_was_given() -> None:
    assert told(NOW, (), None, NUMBERS, strings("da")) is NOW


def test_the_log_tells_the_newest_first_who_asked_and_what_they_said() -> None:
    edition = told(NOW, SECOND, None, NUMBERS, strings("da"))
    assert edition.version == 2
    assert edition.changes == (
        Change(2, "2026-12-01", (2,), "tekst og note: »mere lys«", "Ida Holm"),
        Change(1, "2026-11-22", (), "Første udkast", "Tegnestuen"),
    )


def test_scenes_with_the_same_change_are_one_line() -> None:
    revisions = (Revision("et", (Edit.NOTE,)), Revision("tre", (Edit.NOTE,)), Revision("fire", (Edit.GONE,)))
    edition = told(NOW, (Version(1, ""), Version(2, "", revisions)), None, NUMBERS, strings("da"))
    assert {(change.scenes, change.what) for change in edition.changes[:2]} == {
        ((1, 3), "note"),
        ((), "»fire« er taget ud"),
    }


def test_a_panel_is_marked_as_revised_until_it_is_decided_on_again() -> None:
    opened = PanelState("to", Status.OPEN)
    stale = PanelState("to", Status.STALE, (Cause(Bound.NOTE), Cause(Bound.TEXT)), WISH)
    approved = PanelState("to", Status.APPROVED, (), WISH)
    found = [
        told(NOW, SECOND, approval(to=state), NUMBERS, strings("da")).revised for state in (opened, stale, approved)
    ]
    assert found == [{"to": "tekst og note"}, {"to": "note og tekst"}, {}]


def test_a_panel_whose_opening_changed_is_marked_though_its_own_words_did_not() -> None:
    stale = PanelState("tre", Status.STALE, (Cause(Bound.OPENING, scene="to"),), WISH)
    edition = told(NOW, SECOND, approval(tre=stale), NUMBERS, strings("en"))
    assert edition.revised["tre"] == "opening picture"
