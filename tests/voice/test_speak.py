from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import espeakng_loader
import numpy as np
import pytest

from rentegn.model.storyboard import Storyboard
from rentegn.model.voice import Take
from rentegn.store import Store
from rentegn.voice import RATE, Recital, VoiceError, espeak_process, speak
from rentegn.voice import espeak as espeak_module
from rentegn.voice.provider import Shelf
from rentegn.voice.spoken import Token
from tests.timing.boards import FRAME, board, shot

FILM = board(
    shot("lille-vindue", "Ledelse handler om at bygge en kultur …", runs_on=True),
    shot("vinduet-udvides", "… med så stort et råderum, som det giver mening. Et råderum til at handle lokalt."),
    shot("vaerdier", "Den står på tre ben: Retning & Rammer – og Relationer."),
)


@pytest.fixture(scope="module")
def takes() -> tuple[Take, ...]:
    outcome = speak(FILM)
    assert outcome.value is not None
    return outcome.value


def sound(take: Take) -> np.ndarray:
    return np.frombuffer(take.samples, "<i2") / 32768


def loudness(take: Take, start: int, end: int) -> float:
    return float(np.sqrt((sound(take)[start:end] ** 2).mean()))


def test_every_token_of_the_text_is_a_word_in_order(takes: tuple[Take, ...]) -> None:
    for take, made in zip(takes, FILM.shots, strict=True):
        assert [word.text for word in take.words] == made.text.split()
        assert all(made.text[word.char :].startswith(word.text) for word in take.words)
        assert all(a.start <= a.end <= b.start or a.end <= b.start for a, b in pairwise(take.words))
        assert all(0 <= word.start <= word.end <= take.length for word in take.words)


def test_a_word_starts_where_its_sound_starts(takes: tuple[Take, ...]) -> None:
    """After a pause the sound begins within 20 ms of the word's time."""
    take = takes[1]
    word = next(word for word in take.words if word.text == "Et")
    margin = RATE // 50
    assert loudness(take, word.start + margin // 2, word.start + 4 * margin) > 0.02
    assert loudness(take, word.start - 5 * margin, word.start - margin) < 0.004


def test_silent_tokens_take_no_time_and_signs_are_said(takes: tuple[Take, ...]) -> None:
    lengths = {word.text: word.end - word.start for take in takes for word in take.words}
    assert lengths["…"] == lengths["–"] == 0
    assert lengths["&"] > RATE // 20


def test_a_sentence_that_runs_on_is_one_utterance_parted_at_the_word(takes: tuple[Take, ...]) -> None:
    first, second = takes[0], takes[1]
    assert first.length % FRAME == 0
    assert 0 <= second.words[1].start < FRAME  # `med`, after the silent ellipsis
    whole = speak(board(shot("begge", FILM.shots[0].text[:-2] + FILM.shots[1].text[1:]))).value
    assert whole is not None
    together = np.concatenate([sound(first), sound(second)])
    silence = len(together) - whole[0].length
    assert 0 <= silence < FRAME
    assert np.abs(together[silence:] - sound(whole[0])).max() == 0


def test_the_voice_is_the_same_bytes_every_time(takes: tuple[Take, ...]) -> None:
    assert speak(FILM).value == takes


def test_the_voice_is_clear_and_not_clipped(takes: tuple[Take, ...]) -> None:
    for take in takes:
        assert 0.15 < np.abs(sound(take)).max() < 0.85
        assert 140 < 60 * sum(word.end > word.start for word in take.words) / (take.length / RATE) < 190


def test_function_words_are_not_stressed(takes: tuple[Take, ...]) -> None:
    assert [word.text for word in takes[0].words if word.stressed] == ["Ledelse", "handler", "bygge", "kultur"]


@pytest.mark.parametrize(
    ("language", "text"), [("nn", "Eit større rom."), ("nb", "Et større rom."), ("en", "A larger room.")]
)
def test_the_other_languages_are_spoken(language: str, text: str) -> None:
    outcome = speak(board(shot("a", text), language=language))
    assert outcome.value is not None
    assert outcome.value[0].words[-1].end > RATE // 2


def test_a_text_without_words_is_silence() -> None:
    outcome = speak(board(shot("a", "…")))
    assert outcome.value is not None
    assert (outcome.value[0].length, len(outcome.value[0].words)) == (0, 1)


def test_what_was_read_once_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    film, store = board(shot("a", "Tillid lever.")), Store(tmp_path)
    first = speak(film, store=store).value
    monkeypatch.setattr(espeak_module, "_PROGRAM", tmp_path / "nothing.py")
    assert speak(film, store=store).value == first
    assert not speak(board(shot("a", "Noget andet.")), store=store).ok


class Hoarse:
    """A voice that cannot read `støj`."""

    name = "hæs"

    def read(self, tokens: Sequence[Token], language: str, shelf: Shelf | None) -> Recital:
        if any(token.spoken == "støj" for token in tokens):
            raise VoiceError("no breath")
        return Recital(np.zeros(FRAME * len(tokens)), tuple((i * FRAME, (i + 1) * FRAME) for i in range(len(tokens))))


def test_every_scene_a_voice_cannot_read_is_named() -> None:
    film: Storyboard = board(shot("a", "støj"), shot("b", "ro"), shot("c", "støj"))
    outcome = speak(film, Hoarse())
    assert outcome.value is None
    assert [d.message for d in outcome.diagnostics] == [
        f"the voice `hæs` could not read the text of scene `{scene}`: no breath" for scene in "ac"
    ]


def test_an_unknown_voice_is_a_diagnostic() -> None:
    outcome = speak(FILM, "opera")
    assert [d.code for d in outcome.diagnostics] == ["unknown-voice"]


def test_espeak_finds_its_data_behind_a_long_path(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 90) / ("e" * 90)
    deep.parent.mkdir()
    deep.symlink_to(espeakng_loader.get_data_path())
    short = espeak_process.reachable(str(deep))
    assert len(short) < 140 < len(str(deep))
    assert Path(short).resolve() == deep.resolve()
    assert espeak_process.reachable("espeak-ng-data") == "espeak-ng-data"
