from __future__ import annotations

import pytest

from rentegn.direction import lexicons as lexicon
from rentegn.direction.word_lists import listed


def test_the_long_lists_share_forms_with_verbs_alone_and_come_after_them(monkeypatch: pytest.MonkeyPatch) -> None:
    after = lexicon._read("nb").senses
    monkeypatch.setattr(lexicon, "add_listed_nouns", lambda *_: None)
    before = lexicon._read("nb").senses
    taken = {form: after[form] for form, senses in before.items() if after[form][: len(senses)] != senses}
    shared = [
        form
        for form, senses in before.items()
        for sense in after[form][len(senses) :]
        if any(other.concept != sense.concept and other.part != "verb" for other in senses)
    ]
    assert taken == {}
    assert shared == []
    assert len(after) > len(before)


@pytest.mark.parametrize(
    ("language", "form", "concept"),
    [
        ("da", "høreapparatet", "hearing_aid"),
        ("nb", "brannslukkeren", "fire_extinguisher"),
        ("nn", "vassmålarane", "water_meter"),
        ("en", "sandbags", "sandbag"),
    ],
)
def test_a_listed_noun_is_known_in_its_forms(language: str, form: str, concept: str) -> None:
    assert [sense.concept for sense in lexicon.vocabulary(language).senses[form]] == [concept]


def test_a_line_repeats_the_cell_before_and_its_id_is_the_english_word() -> None:
    first, second = listed({"props": {"garden_swing": "gynge | huske:a | =", "box": "kasse | kasse | kasse"}})
    assert (first["nn"], first["en"], first["many"]) == ("huske:a", "garden swing+", "garden_swings")
    assert second["many"] == "boxes"
