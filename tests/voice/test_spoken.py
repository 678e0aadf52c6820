from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rentegn.voice.numbers import cardinal, ordinal
from rentegn.voice.respelling import respelled
from rentegn.voice.spoken import said, spoken
from rentegn.voice.stress import stressed

AS_SAID = [
    ("da", "Retning & Rammer", "Retning og Rammer"),
    ("da", "i 2026 og 1998", "i to tusind og seksogtyve og nitten hundrede otteoghalvfems"),
    ("da", "kl. 14.30 den 3. maj", "klokken fjorten tredive den tredje maj"),
    ("da", "mødet er kl. 9.05.", "mødet er klokken ni nul fem."),
    ("da", "1.234,5 kr.", "et tusind to hundrede og fireogtredive komma fem kroner."),
    ("da", "til 25% af dem", "til femogtyve procent af dem"),
    ("da", "dvs. tillid m.m.", "det vil sige tillid med mere."),
    ("da", "jf. § 5, stk. to", "jævnfør paragraf fem, stk. to"),
    ("da", "5-10 medarbejdere", "fem til ti medarbejdere"),
    ("da", "vækst og drivkraft – i hele Esbjerg", "vækst og drivkraft, i hele Esbjerg"),
    ("da", "… med så stort et råderum …", "med så stort et råderum"),
    ("da", "Ja … måske.", "Ja, måske."),
    ("da", "«når du ikke er der!»", "når du ikke er der!"),
    ("da", "Tallet er 3.", "Tallet er tre."),
    ("da", "leder og/eller kollega", "leder og eller kollega"),
    ("nb", "21 personer, dvs. 50 %", "tjueen personer, det vil si femti prosent"),
    ("nb", "kl. 08:00 den 17. mai 1814", "klokken åtte den syttende mai atten hundre og fjorten"),
    ("nn", "f.eks. 31 leiarar", "til dømes trettiein leiarar"),
    ("en", "3.5% in 2014, i.e. soon", "three point five percent in twenty fourteen, that is soon"),
    ("en", "1,200 people", "one thousand two hundred people"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "written", "expected"), AS_SAID)
def test_signs_numbers_and_abbreviations_are_said_in_words(language: str, written: str, expected: str) -> None:
    assert said(spoken(written, language))[0] == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, "nul"), (21, "enogtyve"), (99, "nioghalvfems"), (100, "et hundrede"), (1001, "et tusind og en"),
     (2_000_001, "to millioner og en"), (345_008, "tre hundrede og femogfyrre tusind og otte")],
)  # fmt: skip
def test_danish_counts_ones_before_tens(number: int, expected: str) -> None:
    assert cardinal(number, "da") == expected


@pytest.mark.parametrize("language", ["da", "nb", "nn", "en"])
def test_every_number_is_said_in_its_own_way(language: str) -> None:
    said_numbers = [cardinal(number, language) for number in range(2000)]
    days = [ordinal(day, language) for day in range(1, 32)]
    assert len(set(said_numbers)) == len(said_numbers)
    assert len(set(days)) == 31
    assert not any(character.isdigit() for said_number in said_numbers for character in said_number)


@given(st.text(alphabet="aæøå …–&%.,:1234«»-/§ \n", max_size=60), st.sampled_from(["da", "nb", "nn", "en"]))
def test_tokens_are_those_of_the_text_whatever_it_holds(text: str, language: str) -> None:
    tokens = spoken(text, language)
    assert [token.text for token in tokens] == text.split()
    assert all(text[token.char :].startswith(token.text) for token in tokens)
    utterance, ranges = said(tokens)
    assert [utterance[start:end] for start, end in ranges] == [token.spoken for token in tokens]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Tillidsbaseret ledelse,", "Tillidsbasered ledelse,"),
        ("en Rollemodel, hver dag.", "en rålemodel, hver dæ."),
        ("dagen og luge", "dagen og luge"),
    ],
)
def test_words_the_engine_misreads_are_written_another_way(written: str, expected: str) -> None:
    assert respelled(written, "da") == expected
    assert respelled(written, "en") == written


def test_content_words_are_stressed_and_function_words_are_not() -> None:
    text = "Som leder sætter du retning, og tydelige rammer – i det!"
    heard = [token for token in text.split() if stressed(token, "da")]
    assert heard == ["leder", "sætter", "retning,", "tydelige", "rammer"]
