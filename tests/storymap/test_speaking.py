"""Who of the cast speaks, and that they are heard to."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from rentegn.direction import explain, understand
from rentegn.model.spoken import sentences
from rentegn.model.storyboard import Storyboard
from rentegn.staging import stage
from rentegn.storymap import read
from rentegn.voice import speak

FILM = """\
storymap: 1
title: Tillit
client: Oslo
language: nb
cast:
  - {role: leader, name: Birgit, voice: woman}
  - {role: colleague, name: Bjørn, voice: man}
  - {role: man}
scenes:
  - id: a
    text: {nb: "Ordet igjen? – Det kan fort bli det. Slik er det.", en: "That word again? It may be so. So it is."}
    speaker: {2: Birgit}
    visual: En leder vinker.
  - id: b
    text: {nb: Samtalen er nøkkelen., en: The talk is the key.}
    speaker: Bjørn
    visual: En leder vinker.
  - id: c
    text: {nb: Takk., en: Thanks.}
    visual: En leder vinker.
"""


def board(folder: Path, language: str = "nb", content: str = FILM) -> Storyboard:
    path = folder / "film.yaml"
    path.write_text(content, encoding="utf-8")
    outcome = read(path)
    assert outcome.value is not None
    assert outcome.diagnostics == ()
    directions = understand(outcome.value).value
    assert directions is not None
    staged = stage(outcome.value, directions, language=language).value
    assert staged is not None
    return staged


def test_a_text_is_counted_in_sentences() -> None:
    assert sentences("Hvad? – Det «går.» Nu … ja") == (1, 2, 2, 2, 3, 3, 4)
    assert sentences("") == ()


def test_every_word_has_the_voice_of_who_says_it(tmp_path: Path) -> None:
    first, second, third = (shot.voices for shot in board(tmp_path).shots)
    assert first == ("", "", *["woman"] * 6, "", "", "")
    assert second == ("man",) * 3
    assert third == ()


def test_sentences_are_counted_alike_in_another_language(tmp_path: Path) -> None:
    assert board(tmp_path, "en").shots[0].voices == ("", "", "", *["woman"] * 4, "", "", "")


def test_somebody_without_a_voice_gets_one_that_nobody_has(tmp_path: Path) -> None:
    content = FILM.replace(", voice: man}", "}").replace("  - {role: man}\n", "")
    assert board(tmp_path, content=content).shots[1].voices == ("man",) * 3


def test_a_quotation_is_heard_in_another_voice_and_every_word_has_its_time(tmp_path: Path) -> None:
    with_speakers, without = board(tmp_path), board(tmp_path, content=FILM.replace("    speaker: {2: Birgit}\n", ""))
    (quoted, _, _), (plain, _, _) = (speak(each).value or () for each in (with_speakers, without))
    assert [word.text for word in quoted.words] == [word.text for word in plain.words]
    times = [time for word in quoted.words for time in (word.start, word.end)]
    assert times == sorted(times)
    assert times[-1] <= quoted.length
    assert pitch(quoted.samples, quoted.words[4].start) > 1.05 * pitch(plain.samples, plain.words[4].start)


def pitch(samples: bytes, start: int) -> float:
    """The voice's pitch in Hz about the second of speech from a sample on: where it is most like itself, shifted."""
    sound = np.frombuffer(samples, "<i2")[start : start + 48_000].astype(float)
    like = np.correlate(sound[:24_000], sound[:24_000], "full")[23_999:]
    lags = slice(48_000 // 400, 48_000 // 80)
    return 48_000 / (lags.start + int(like[lags].argmax()))


def test_explain_tells_who_speaks(tmp_path: Path) -> None:
    board(tmp_path)
    storymap = read(tmp_path / "film.yaml").value
    assert storymap is not None
    directions = understand(storymap).value
    assert directions is not None
    first, second, _ = explain(storymap, directions)["scenes"]
    assert first["by_hand"] == [{"correction": "speaker", "does": "Birgit sier setning 2"}]
    assert second["by_hand"] == [{"correction": "speaker", "does": "Bjørn sier alt"}]
