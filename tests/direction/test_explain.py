from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from rentegn.direction import explain, explained
from rentegn.direction.marking import columns
from rentegn.direction.pens import BACK, SIGNS, Pen, pen
from rentegn.model.span import Diagnostic, Severity, Span
from rentegn.model.standing import Standing
from rentegn.model.storymap import LANGUAGES, BeatLength, Lock, Nudge, SceneOptions, Storymap, Text
from rentegn.model.transition import Transition
from rentegn.telling import strings
from tests.direction.films import film, reference, understood

CODES = re.compile(r"\033\[[\d;:]*m")


def data(storymap: Storymap) -> dict[str, object]:
    told: dict[str, object] = json.loads(json.dumps(explain(storymap, *understood(storymap))))
    return told


def test_the_explanation_is_plain_data_with_the_ids_of_the_vocabulary() -> None:
    storymap = reference()
    told = json.loads(json.dumps(explain(storymap, understood(storymap)[0])))
    assert (told["film"], len(told["scenes"])) == ("tillid-esbjerg", 14)
    first = told["scenes"][0]["directions"][0]
    assert first["action"] == "look_out"
    assert (first["actors"], first["props"], first["place"], first["target"]) == (["man"], ["window"], None, None)
    assert first["manner"] == ["small"]


def test_every_word_told_stands_where_it_is_said_to() -> None:
    storymap = reference()
    with open(storymap.file, encoding="utf-8") as stream:
        lines = stream.read().split("\n")
    for scene in explain(storymap, understood(storymap)[0])["scenes"]:
        for word in (*scene["words"], *(word for direction in scene["directions"] for word in direction["words"])):
            assert lines[word["line"] - 1][word["column"] - 1 :].startswith(word["text"])


def test_unknown_words_are_told_with_their_place_and_suggestions() -> None:
    storymap = film("Leder bestiger et bjærg")
    (scene,) = explain(storymap, understood(storymap)[0])["scenes"]
    (unknown,) = scene["unknown"]
    assert (unknown["word"], unknown["line"], unknown["column"]) == ("bjærg", 1, 31)
    assert "bjerg" in unknown["suggestions"]


def test_an_open_scene_says_that_it_is_proposed() -> None:
    storymap = film(("Tillid lever i relationen til borgeren.", None))
    (scene,) = explain(storymap, understood(storymap)[0])["scenes"]
    assert (scene["visual"], scene["source"], scene["proposed"]) == (None, "proposed", True)
    assert {direction["source"] for direction in scene["directions"]} == {"proposed"}


def test_the_data_hold_what_people_are_told() -> None:
    storymap = film(
        ("En mand ser ud …", "En mand kigger ud gennem et lille vindue."), ("… og ser.", "Vinduet udvides.")
    )
    directions, found = understood(storymap)
    told = explain(storymap, directions, (*found, Diagnostic(Severity.NOTE, "torn", "a note without a place")))
    first, second = told["scenes"]
    assert first["seen"] == [
        {"text": "En mand ser ud gennem et lille vindue.", "actions": ["look_out"], "cues": ["mand"]}
    ]
    assert [(word["text"], word["kind"], word["carried"]) for word in second["words"]] == [
        ("Vinduet", "prop", True),
        ("udvides", "action", False),
    ]
    assert second["carried"] == [{"entity": "man", "scene": 1}, {"entity": "window", "scene": 1}]
    assert told["problems"][-1] == {
        "severity": "note",
        "code": "torn",
        "message": "a note without a place",
        "file": None,
        "line": None,
        "column": None,
        "hints": [],
    }


def page(*scenes: tuple[str, str | None] | str, language: str = "da", width: int = 100, ink: Pen = Pen.PLAIN) -> str:
    storymap = film(*scenes, language=language)
    return explained(storymap, *understood(storymap), width=width, pen=ink)


def told(label: str, text: str) -> list[str]:
    """What stands at a label of a page, and under it."""
    lines = text.split("\n")
    start = next(number for number, line in enumerate(lines) if line.startswith(f"    {label} "))
    indent = len(lines[start]) - len(lines[start][4 + len(label) :].lstrip())
    stop = next(
        n for n in range(start + 1, len(lines) + 1) if n == len(lines) or lines[n][:indent].strip() or not lines[n]
    )
    return [line[indent:] for line in lines[start:stop]]


def test_beneath_each_word_stands_the_sign_of_what_it_was_read_as() -> None:
    written, signs = told("Note", page("Leder luger hurtigt ud i bjærg i et lille rum"))
    assert written == "Leder luger hurtigt ud i bjærg i et lille rum"
    for word, sign in (("Leder", "━"), ("luger", "═"), ("bjærg", "?"), ("lille", "─"), ("rum", "┈")):
        start = written.index(word)
        assert signs[start : start + len(word)] == sign * len(word), word
    assert signs[written.index(" et ") : written.index(" et ") + 4].strip() == ""


def test_a_word_that_points_back_is_marked_as_carried() -> None:
    window = (("En mand ser ud …", "En mand kigger ud gennem et lille vindue."), ("… og ser.", "Vinduet udvides."))
    written, signs = told("Note", page(*window).split("\n\n")[-2])
    assert (written, signs) == ("Vinduet udvides.", "←┄┄┄┄┄┄ ═══════")
    assert told("Fra før", page(*window)) == ["manden og vinduet (scene 1)"]
    assert told("Ses", page(*window).split("\n\n")[-2]) == ["Vinduet fra scene 1 bliver større."]
    assert BACK not in page(window[0]).split("\n\n", 2)[2], "what is new is not carried"


def test_the_text_and_the_note_stand_there_whole_and_verbatim() -> None:
    storymap = reference()
    text = explained(storymap, understood(storymap)[0])
    shown = " ".join(re.sub(rf"[{''.join(SIGNS.values())}{BACK}]{{2,}}", "", text).split())
    for scene in storymap.scenes:
        assert " ".join(scene.text["da"].value.split()) in shown
    for number, scene in enumerate(storymap.scenes):
        if scene.visual is not None:
            own = text.split("\n\n")[number + 2]
            assert "".join(told("Note", own)[::2]).replace(" ", "") == scene.visual.value.replace(" ", "")


@pytest.mark.parametrize("width", [40, 60, 80, 100])
@pytest.mark.parametrize("ink", Pen)
def test_the_page_is_no_wider_than_the_terminal(width: int, ink: Pen) -> None:
    storymap = reference()
    text = explained(storymap, understood(storymap)[0], width=width, pen=ink)
    assert max(columns(CODES.sub("", line)) for line in text.split("\n")) <= width


def test_a_page_is_as_wide_as_can_be_read_however_wide_the_terminal_is() -> None:
    assert max(map(len, page("Lederen vinker " + "og vinker " * 60, width=400).split("\n"))) <= 110


def test_a_word_longer_than_the_line_is_parted_and_not_lost() -> None:
    word = "Speciallægepraksisplanlægningsstabiliseringsperiode" * 3
    lines = told("Note", page(f"Leder {word} vinker", width=60))
    assert (
        "".join(line for line in lines if not set(line) <= {*SIGNS.values(), " "}).replace(" ", "")
        == f"Leder{word}vinker"
    )


def test_a_note_of_several_lines_keeps_them() -> None:
    written = told("Note", page("Lederen vinker.\nMedarbejderen nikker."))
    assert written[::2] == ["Lederen vinker.", "Medarbejderen nikker."]


def test_signs_stand_under_their_words_whatever_letters_come_before() -> None:
    written, signs = told("Note", page("Ålborg 日本: Lederen vinker"))
    assert columns(written[: written.index("Lederen")]) == signs.index("━")


def test_colours_change_no_letter_and_lines_of_the_terminal_stand_for_signs() -> None:
    note = "Lederen vinker hurtigt i et rum"
    plain, coloured, lined = (page(note, ink=ink) for ink in Pen)
    assert CODES.sub("", coloured) == plain
    assert "\033[" not in plain
    assert "\033[38;5;37;4:1mLederen\033[0m" in lined
    assert "━" not in lined
    assert told("Note", CODES.sub("", lined)) == [note]


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"TERM": "xterm-256color"}, Pen.COLOURED),
        ({"TERM": "xterm-kitty"}, Pen.LINED),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7200"}, Pen.LINED),
        ({"TERM": "xterm-256color", "VTE_VERSION": "4000"}, Pen.COLOURED),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}, Pen.LINED),
        ({"TERM": "tmux-256color", "TERM_PROGRAM": "vscode"}, Pen.COLOURED),
    ],
)
def test_lines_are_drawn_by_terminals_that_are_known_to(environment: dict[str, str], expected: Pen) -> None:
    assert pen(True, environment) is expected
    assert pen(False, environment) is Pen.PLAIN


def test_the_page_says_who_does_what_and_on_which_word() -> None:
    text = page(("Så ser lederen glad ud.", "Lederen bestiger et højt bjerg sammen med medarbejderne"))
    assert told("Ses", text) == ["Lederen og medarbejderne klatrer op ad et højt bjerg. (på ordet »lederen«)"]


def test_a_proposal_is_marked_as_one() -> None:
    text = page(("Tillid lever i relationen til borgeren.", None))
    first, second = told("Forslag", text)
    assert first == "Lederen forbindes med borgeren. (på ordet »borgeren«)"
    assert second.startswith("Programmets eget forslag")
    assert "1 scene: 1 forslag." in text
    assert told("Note", text) == ["(ingen note)"]


def test_what_the_picture_holds_is_told_and_not_what_the_notes_carry_on() -> None:
    storymap = film(("Vi går op.", "Lederen bestiger et bjerg."), ("Det handler om det …", None))
    stages = [
        [Standing("mountain", "mountain", 1), Standing("leader", "leader", 1), Standing("rope", "rope", 1)],
        [
            Standing("leader", "leader", 1),
            Standing("rope", "rope", 1),
            Standing("office", "office", 2),
            Standing("chair-1", "chair", 2),
            Standing("chair-2", "chair", 2),
        ],
    ]
    directions, found = understood(storymap)
    first, second = explained(storymap, directions, found, stages).split("\n\n")[2:4]
    assert told("Tilføjet", first) == ["rebet"]
    assert told("Fra før", second) == ["lederen og rebet (scene 1)"]
    assert told("Tilføjet", second) == ["kontoret og stolene"]
    scene = explain(storymap, directions, found, stages)["scenes"][1]
    assert scene["stage"][0] == {"entity": "leader", "kind": "leader", "since": 1}


def test_a_scene_that_goes_on_says_whom_it_carries_from_where() -> None:
    text = page(("Vi går op.", "Lederen bestiger et bjerg sammen med medarbejderne."), ("Det handler om det …", None))
    assert told("Fra før", text) == ["lederen, medarbejderne og bjerget (scene 1)"]
    assert told("Ført videre", text)[0] == "Lederen fra scene 1 taler til medarbejderne."


def test_what_was_not_understood_is_told_with_the_nearest_words_and_at_the_end() -> None:
    text = page("Leder bestiger et bjærg")
    assert told("Ikke forstået", text) == ["»bjærg« (linje 1). Mener du »bjerg«?"]
    assert text.split("\n")[-1] == "Ikke forstået: »bjærg« (linje 1)"
    assert page("Lederen vinker").split("\n")[-1] == "Hvert ord i noterne er forstået."


def test_a_note_that_could_not_be_used_says_what_stands_in_its_place() -> None:
    assert told("Forslag", page("Xyzzy plugh frotz"))[-1].startswith("Noten kunne ikke bruges")


def test_what_staging_cannot_show_is_not_said_to_be_seen() -> None:
    storymap = film("Lederen løber. Medarbejderen vinker.")
    directions = understood(storymap)[0]
    assert storymap.scenes[0].visual is not None
    where = directions.readings[0].directions[0].words[0].span
    text = explained(storymap, directions, [Diagnostic(Severity.WARNING, "not-staged", "…", where)])
    assert told("Ses", text) == ["Medarbejderen vinker."]
    assert told("Ses ikke", text) == ["Lederen løber. (forstået, men det bliver ikke tegnet endnu)"]


def named(text: str) -> Text:
    return Text(text, Span("film.yaml", 1, 1))


BY_HAND = SceneOptions(
    hold=2.0,
    pause=0.5,
    cue="ser",
    nudges=(Nudge(named("window"), x=0.5, size=1.2), Nudge(named("man"), y=-0.25), Nudge(named("room"))),
    locks=(Lock(named("plant"), x=-5.0, size=2.0),),
    lengths=(BeatLength(named("man-walk"), 2.0),),
    camera=named("close"),
)


def corrected(language: str = "da") -> Storymap:
    window = {"da": "En mand kigger ud gennem et vindue.", "en": "A man looks out through a window."}
    storymap = film(("En mand ser ud.", window.get(language, window["da"])), ("Og ind.", None), language=language)
    first, second = storymap.scenes
    return replace(storymap, scenes=(replace(first, options=BY_HAND), second))


def test_whatever_is_set_by_hand_is_data_where_it_is_set() -> None:
    first, second = explain(corrected(), understood(corrected())[0])["scenes"]
    assert first["corrections"] == {
        "hold": 2.0,
        "pause": 0.5,
        "cue": "ser",
        "nudge": {"window": {"x": 0.5, "size": 1.2}, "man": {"y": -0.25}, "room": {}},
        "lock": {"plant": {"x": -5.0, "size": 2.0}},
        "length": {"man-walk": 2.0},
        "camera": "close",
    }
    assert first["by_hand"][0] == {"correction": "pause", "does": "venter 0,5 s, før der tales"}
    assert len(first["by_hand"]) == 9
    assert (second["corrections"], second["by_hand"]) == ({}, [])


def test_whatever_is_set_by_hand_is_told_with_what_it_does() -> None:
    text = explained(corrected(), understood(corrected())[0])
    assert told("Rettet", text) == [
        "pause            venter 0,5 s, før der tales",
        "hold             bliver stående 2 s efter det sidste ord",
        "cue              det første, noten beder om, sker på »ser«",
        "nudge window     vinduet flyttes 0,5 til højre og tegnes 1,2 gange så stort",
        "nudge man        manden flyttes 0,25 ned",
        "nudge room       rummet flyttes ikke",
        "lock plant       planten står fast ved x −5 og størrelse 2",
        "                 Billedet er 14,2 bredt og 8 højt. Midten er x 0, y 0.",
        "length man-walk  man-walk varer 2 s",
        "camera           kameraet går tæt på dem, der er der",
    ]
    assert sum("Rettet" in line for line in text.split("\n")) == 1


def test_a_correction_of_what_the_scene_does_not_have_is_told_to_do_nothing() -> None:
    where = named("x").span
    problem = Diagnostic(Severity.ERROR, "unknown-entity", "…", where)
    text = explained(corrected(), understood(corrected())[0], [problem])
    assert "nudge window     virker ikke: det findes ikke i scenen" in told("Rettet", text)


@pytest.mark.parametrize("by", Transition)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_way_in_set_by_hand_is_told_in_every_language(language: str, by: Transition) -> None:
    storymap = corrected(language)
    first = replace(storymap.scenes[0], options=SceneOptions(transition=by))
    storymap = replace(storymap, scenes=(first, storymap.scenes[1]))
    lines = told(strings(language)["explained.labels.by_hand"], explained(storymap, understood(storymap)[0]))
    assert lines == [f"transition  {strings(language)['by_hand.transition'][by.value]}"]
    assert explain(storymap, understood(storymap)[0])["scenes"][0]["corrections"] == {"transition": by.value}


@pytest.mark.parametrize("framing", ["wide", "close", "window"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_corrections_are_told_in_every_language(language: str, framing: str) -> None:
    storymap = corrected(language)
    options = replace(BY_HAND, camera=named(framing))
    storymap = replace(storymap, scenes=(replace(storymap.scenes[0], options=options), storymap.scenes[1]))
    text = explained(storymap, understood(storymap)[0])
    lines = told(strings(language)["explained.labels.by_hand"], text)
    assert len(lines) >= 10
    assert "{" not in text


@pytest.mark.parametrize(
    ("language", "note", "seen"),
    [
        ("da", "En leder vinker.", "Ses            En leder vinker."),
        ("nb", "En leder vinker.", "Vises          En leder vinker."),
        ("nn", "Ein leiar vinkar.", "Blir vist       Ein leiar vinkar."),
        ("en", "A leader waves.", "Seen            A leader waves."),
    ],
)
def test_a_page_speaks_the_storymaps_language(language: str, note: str, seen: str) -> None:
    text = page(note, language=language)
    assert f"    {seen}" in text.split("\n")
    assert strings(language)["explained.all_understood"] in text
    assert [word for word in strings(language)["kinds"].values() if word not in text] == []
