from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
import yaml

import rentegn.batching as batching
from rentegn.batching import Batch, FilmReport, Forecast, Problem, Result, page
from rentegn.batching.poster import poster
from rentegn.model.span import Severity
from rentegn.model.storymap import LANGUAGES

FORECAST = Forecast(
    Path("storymaps/tillid.yaml"), "tillid", "Tillid", "Esbjerg Kommune", "da", "16x9", {"_title": 25, "a": 50, "b": 25}
)
DONE = FilmReport(
    FORECAST,
    Result.DONE,
    frames=3375,
    drawn=1,
    reused=1,
    seconds=112.4,
    checks={"loudness": "-16.02 LUFS"},
    approval="godkendt",
)
BROKEN = Problem(
    Severity.ERROR, "unknown-word", "the note's `bjærg` is not in the vocabulary", "b", "tillid.yaml", 31, 14
)


def clip(path: Path, levels: Mapping[int, int], frames: int = 50) -> Path:
    """Frames of even grey, but for the `levels` at some of them, which are striped."""
    with av.open(path, "w") as container:
        stream = container.add_stream("libx264", rate=25, options={"preset": "ultrafast", "crf": "1"})
        stream.width, stream.height, stream.pix_fmt = 64, 36, "yuv420p"
        for number in range(frames):
            picture = np.full((36, 64, 3), 128, np.uint8)
            picture[:, ::8] = levels.get(number, 128)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, "rgb24")))
        container.mux(stream.encode(None))
    return path


def test_every_language_says_everything() -> None:
    words = yaml.safe_load((Path(batching.__file__).parent / "words.yaml").read_text(encoding="utf-8"))
    assert tuple(words) == LANGUAGES

    def shape(entry: object) -> object:
        return {key: shape(value) for key, value in entry.items()} if isinstance(entry, dict) else type(entry)

    assert all(shape(words[language]) == shape(words["da"]) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("da", ("Filmen er færdig.", "2 min 15 s", "−16,0 LUFS", "1 min 52 s på 2 kerner · 1 scene tegnet", "dansk")),
        ("nb", ("Filmen er ferdig.", "godkjent", "bokmål")),
        ("nn", ("Filmen er ferdig.", "godkjend", "nynorsk")),
        ("en", ("The film is done.", "−16.0 LUFS", "English")),
    ],
)
def test_a_page_speaks_the_language_of_its_films(language: str, told: tuple[str, ...]) -> None:
    html = page(Batch((replace(DONE, forecast=replace(FORECAST, language=language)),), 2, 112.4), "2026-11-22")
    html = html.replace("\N{NO-BREAK SPACE}", " ")
    assert f'<html lang="{language}">' in html
    assert all(words in html for words in told)


def test_films_in_several_languages_are_told_in_english() -> None:
    norwegian = replace(DONE, forecast=replace(FORECAST, language="nb"))
    assert "All 2 films are done." in page(Batch((DONE, norwegian), 2))


def test_a_film_that_failed_and_one_that_waits_are_told_apart() -> None:
    failed = FilmReport(FORECAST, Result.FAILED, problems=(BROKEN,))
    html = page(Batch((DONE, failed, FilmReport(FORECAST)), 2))
    for words in ("1 af 3 film er færdige.", "Én fejlede", "Én er ikke færdig.", "tillid.yaml:31:14", "0 af 2 scener"):
        assert words in html
    assert "the note&#39;s <code>bjærg</code> is not in the vocabulary" in html


def test_what_a_storymap_says_stays_words() -> None:
    hostile = replace(FORECAST, title="<script>alert(1)</script>", client='"><img src=x>')
    html = page(Batch((replace(DONE, forecast=hostile),), 1))
    assert "<script>" not in html
    assert "<img" not in html


def test_the_poster_is_the_richest_of_the_late_frames(tmp_path: Path) -> None:
    plain, rich = clip(tmp_path / "a.mp4", {0: 0}), clip(tmp_path / "b.mp4", dict.fromkeys(range(15, 25), 255), 25)
    report = replace(DONE, result=Result.FAILED, forecast=replace(FORECAST, clips={"a": plain, "b": rich}))
    only = replace(report, forecast=replace(FORECAST, clips={"b": rich}))
    assert poster(report) == poster(only) is not None
    assert poster(replace(report, forecast=replace(FORECAST, clips={"_title": rich}))) is None


def test_the_poster_of_a_film_leaves_its_cards_out(tmp_path: Path) -> None:
    title_rich = clip(tmp_path / "film.mp4", dict.fromkeys(range(25), 255), 100)
    scene_rich = clip(tmp_path / "scene.mp4", dict.fromkeys([*range(25), *range(60, 72)], 255), 100)
    plain, rich = (poster(replace(DONE, path=path)) for path in (title_rich, scene_rich))
    assert plain is not None
    assert rich is not None
    assert len(rich) > len(plain)
