from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rentegn.model.timeline import Caption, FrameRange, SoundEvent
from rentegn.timing.phrasing import GAP, LINE, LINES, LONGEST, READING, SHORTEST, SpokenWord, captions

RATE = 25

word_texts = st.text(alphabet="abcdeæøå", min_size=1, max_size=14)
marks = st.sampled_from(["", "", "", "", ",", ".", "!", " –"])


@st.composite
def shots(draw: st.DrawFn) -> list[list[SpokenWord]]:
    """Speech at a person's pace: five to thirteen letters a second, pauses after full stops."""
    made, at = [], draw(st.integers(0, 30))
    for _ in range(draw(st.integers(1, 3))):
        words: list[SpokenWord] = []
        for text in draw(st.lists(st.tuples(word_texts, marks), min_size=1, max_size=40)):
            length = max(4, len(text[0]) * draw(st.integers(2, 4)))
            token, _, dash = (text[0] + text[1]).partition(" ")
            words.append(SpokenWord(token, FrameRange(at, at + length), len(token) > 3))
            at += length + (12 if text[1] in (".", "!") else 0)
            if dash:
                words.append(SpokenWord(dash, FrameRange(at, at), False))
        made.append(words)
        at += draw(st.integers(10, 60))
    return made


def shown(made: list[list[SpokenWord]], sounds: tuple[SoundEvent, ...] = ()) -> tuple[Caption, ...]:
    return captions(made, sounds, "da", RATE, FrameRange(0, made[-1][-1].range.end + 60))


@settings(max_examples=150, deadline=None)
@given(shots())
def test_captions_keep_the_rules_whatever_is_said(made: list[list[SpokenWord]]) -> None:
    result = shown(made)
    spoken = [word for words in made for word in words]
    assert " ".join(" ".join(caption.lines) for caption in result) == " ".join(word.text for word in spoken)
    assert all(1 <= len(caption.lines) <= LINES for caption in result)
    assert all(len(line) <= LINE for caption in result for line in caption.lines)
    assert all(SHORTEST * RATE <= len(caption.range) <= LONGEST * RATE for caption in result)
    assert all(b.range.start - a.range.end >= GAP for a, b in pairwise(result))


@settings(max_examples=100, deadline=None)
@given(shots())
def test_a_caption_comes_with_its_words_and_stays_until_they_are_said(made: list[list[SpokenWord]]) -> None:
    words = iter(word for words in made for word in words)
    for caption in shown(made):
        said = [next(words) for _ in " ".join(caption.lines).split()]
        assert -SHORTEST * RATE <= said[0].range.start - caption.range.start <= 6
        assert caption.range.end >= said[-1].range.end - GAP - 1 or len(caption.range) == LONGEST * RATE


def sentence(text: str, each: int = 8, start: int = 10) -> list[SpokenWord]:
    words = []
    for token in text.split():
        words.append(SpokenWord(token, FrameRange(start, start + each), len(token) > 3))
        start += each + (10 if token[-1] in ".!?:" else 0)
    return words


def test_lines_break_where_the_sentence_breathes() -> None:
    text = "Et råderum til at handle lokalt. Og et råderum for den enkelte medarbejder."
    assert shown([sentence(text)])[0].lines == (
        "Et råderum til at handle lokalt.",
        "Og et råderum for den enkelte medarbejder.",
    )


def test_a_line_never_ends_in_a_word_that_leans_on_the_next() -> None:
    text = "Når det bliver relevant for den enkelte, tændes en ildsjæl i en medarbejder, der brænder for opgaven."
    ends = [line.split()[-1] for caption in shown([sentence(text)]) for line in caption.lines]
    assert not {"for", "den", "en", "i", "der"} & set(ends)


def test_captions_are_slow_enough_to_read_where_the_speech_is() -> None:
    for caption in shown([sentence("Du går forrest. Du er tydelig om dine holdninger og værdier.", each=14)]):
        letters = len(" ".join(caption.lines))
        assert letters * RATE / len(caption.range) <= READING


def puff(frame: int) -> tuple[SoundEvent, ...]:
    return (SoundEvent("puff", frame, "a", "vanish"), SoundEvent("step", frame, "a", "vanish"))


def test_a_puff_is_named_on_the_line_below_what_is_being_said() -> None:
    result = shown([sentence("når du ikke er der!", each=10)], puff(30))
    assert [caption.lines for caption in result] == [("når du ikke er der!", "(puf)")]
    assert len(result[0].range) * READING >= len("når du ikke er der! (puf)") * RATE


def test_a_puff_in_silence_is_a_caption_of_its_own() -> None:
    made = [sentence("når du ikke er der!"), sentence("Det kræver mod.", start=300)]
    result = shown(made, puff(120))
    assert [caption.lines for caption in result] == [("når du ikke er der!",), ("(puf)",), ("Det kræver mod.",)]
    assert result[1].range.start == 120
