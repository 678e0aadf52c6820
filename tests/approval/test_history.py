from dataclasses import replace

from rentegn.approval import story, versions
from rentegn.model.approval import ORDER, Decision, Edit, Revision, Shown, Verdict, Version
from tests.approval.panels import AT, all_approved, film, on, panel

Panels = tuple[Shown, ...]


def changed(panels: Panels, scene: str, **changes: object) -> Panels:
    return tuple(replace(each, **changes) if each.scene == scene else each for each in panels)  # type: ignore[arg-type]


def edits(version: Version) -> dict[str, tuple[Edit, ...]]:
    return {revision.scene: revision.edits for revision in version.revisions}


def test_a_film_that_nobody_was_asked_about_is_in_its_first_version() -> None:
    assert versions(film(), []) == (Version(1, ""),)


def test_a_version_has_the_day_of_the_first_decision_on_it() -> None:
    assert versions(film(), all_approved(film())) == (Version(1, AT[:10]),)


def test_a_new_word_is_a_new_version_and_says_where() -> None:
    now = changed(changed(film(), "to", text="Noget andet."), "tre", note="En kvinde vinker.", text="Også her.")
    first, second = versions(now, all_approved(film()))
    assert (first.number, second.number, second.day) == (1, 2, "")
    assert edits(second) == {"to": (Edit.TEXT,), "tre": (Edit.TEXT, Edit.NOTE)}


def test_a_picture_that_is_drawn_better_is_no_new_version() -> None:
    assert len(versions(changed(film(), "to", frames=90, pictures=()), all_approved(film()))) == 1


def test_scenes_that_came_went_and_moved_are_told() -> None:
    now = (panel("fire"), panel("et"), panel("tre"), panel("ny"))
    second = versions(now, all_approved(film()))[-1]
    assert edits(second) == {"ny": (Edit.NEW,), "to": (Edit.GONE,), ORDER: (Edit.ORDER,)}


def test_a_revision_names_the_decision_that_asked_for_it() -> None:
    wish = on(film()[1], film(), Verdict.CHANGES, comment="hun skal smile")
    now = changed(changed(film(), "to", note="Hun smiler."), "tre", note="Han smiler.")
    second = versions(now, [*all_approved(film()), wish])[-1]
    assert second.revisions == (Revision("to", (Edit.NOTE,), wish), Revision("tre", (Edit.NOTE,)))


def test_versions_count_on_as_each_is_decided_on() -> None:
    second = changed(film(), "to", text="Noget andet.")
    third = changed(second, "et", text="Noget tredje.")
    decided = [*all_approved(film()), *(replace(each, at="2026-11-29T08:00:00+00:00") for each in all_approved(second))]
    assert [(each.number, each.day) for each in versions(third, decided)] == [(1, AT[:10]), (2, "2026-11-29"), (3, "")]


def test_what_was_decided_on_in_another_language_is_another_story() -> None:
    norwegian = tuple(replace(each, language="nb", text="På norsk.") for each in film())
    decided: list[Decision] = [*all_approved(film()), *(on(each, norwegian) for each in norwegian)]
    assert len(versions(film(), decided)) == 1
    assert story(film()) != story(norwegian)
