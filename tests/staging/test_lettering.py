"""What a note says is to be read is read on the thing that it stands on."""

from __future__ import annotations

import pytest

from rentegn.direction import understand
from rentegn.staging import stage
from tests.direction.films import film

READ = [
    ("da", "Tre skilte dukker op: Behold, Start, Slip.", "signpost", ["Behold", "Start", "Slip"]),
    ("en", "Three signs appear: Keep, Start, Leave.", "signpost", ["Keep", "Start", "Leave"]),
    ("nb", "En sjekkliste: Samtale, Mestring, Kurs.", "checklist", ["Samtale\nMestring\nKurs"]),
    ("da", "En taleboble med ordet «tillid» dukker op.", "speech_bubble", ["tillid"]),
    ("nb", "Lederen snakker. En snakkeboble med ordet «tillit» vokser.", "speech_bubble", ["tillit"]),
    ("nn", "Ei snakkeboble med ordet «tillit» dukkar opp.", "speech_bubble", ["tillit"]),
    ("en", "A speech bubble with the word “trust” appears.", "speech_bubble", ["trust"]),
    ("da", "Tre talebobler dukker op: Hvad, Hvordan, Hvorfor.", "speech_bubble", ["Hvad", "Hvordan", "Hvorfor"]),
    ("da", "En brochure med titlen «Vores værdier» dukker op.", "brochure", ["Vores værdier"]),
    ("da", "Et kort med ordet «Mod» dukker op.", "lettered_card", ["Mod"]),
    ("da", "Lederen peger på en tavle med ordene «Retning» og «Rammer».", "lettered_card", ["Retning\nRammer"]),
    ("da", "To sedler: Ja, Nej.", "lettered_card", ["Ja", "Nej"]),
    ("da", "En medarbejder holder et skilt med «Velkommen».", "signpost", ["Velkommen"]),
    ("da", "Bogstaverne S, T og E dukker op.", "text", ["S", "T", "E"]),
]
_WORDS = ("label", "label1", "text", "items", "words")


@pytest.mark.parametrize(("language", "note", "kind", "words"), READ, ids=[note for _, note, _, _ in READ])
def test_what_is_to_be_read_is_read_there(language: str, note: str, kind: str, words: list[str]) -> None:
    storymap = film(note, language=language)
    understood = understand(storymap)
    assert understood.value is not None
    outcome = stage(storymap, understood.value)
    assert outcome.value is not None
    assert [each.message for each in (*understood.diagnostics, *outcome.diagnostics)] == []
    shot = outcome.value.shots[0]
    last = shot.beats[-1].after if shot.beats else shot.opening
    read = [str(p.state[key]) for p in last if p.kind == kind for key in _WORDS if p.state.get(key)]
    assert read == words


def test_what_is_written_by_itself_is_not_on_the_thing_before_it() -> None:
    storymap = film("Lederen peger på et skilt. Teksten skrives: «Velkommen hjem».")
    understood = understand(storymap).value
    assert understood is not None
    point, write = understood.readings[0].directions
    assert point.props[0].names == ()
    assert write.props[0].names == ("Velkommen hjem",)
