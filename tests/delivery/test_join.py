from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from rentegn.delivery.checks import check
from rentegn.delivery.join import Chapter, ClipError, Piece, Reel, join
from rentegn.delivery.track import measure_loudness, track
from rentegn.model.timeline import Caption, FrameRange
from tests.delivery.clips import FRAME, clip, mix, whites

CAPTIONS = (Caption(FrameRange(10, 40), ("Når du ikke", "er der!")), Caption(FrameRange(60, 85), ("(puf)",)))


def reel(folder: Path, *lengths: int, clicks: bool = False) -> Reel:
    pieces, at = [], 0
    for number, length in enumerate(lengths):
        path = clip(folder / f"{number}.mp4", length, number)
        pieces.append(Piece(f"s{number}", path, FrameRange(at, at + length)))
        at += length
    starts = tuple(piece.range.start for piece in pieces) if clicks else ()
    chapters = (Chapter("Tillid", FrameRange(0, 50)), Chapter("Råderum", FrameRange(50, at)))
    sound = mix(folder / "mix.wav", at, starts)
    return Reel(tuple(pieces), sound, CAPTIONS, chapters, "da", 25, (("title", "Prøve på æøå"),))


def test_forty_clips_join_without_drift(tmp_path: Path) -> None:
    order = reel(tmp_path, *(5 + number % 7 for number in range(40)), clicks=True)
    join(order, tmp_path / "film.mp4")
    assert whites(tmp_path / "film.mp4") == [piece.range.end - 1 for piece in order.pieces]
    heard = sound_of(tmp_path / "film.mp4")
    for piece in order.pieces:
        start = piece.range.start * FRAME
        around = heard[max(0, start - 600) : start + 600]
        assert abs(int(np.argmax(around > 0.3)) - min(start, 600)) <= 2


def sound_of(path: Path) -> np.ndarray:
    with av.open(str(path)) as film:
        blocks = [frame.to_ndarray() for frame in film.decode(audio=0)]
    return np.asarray(np.concatenate(blocks, axis=1)[0])


def test_the_pictures_packets_are_the_clips_own(tmp_path: Path) -> None:
    order = reel(tmp_path, 60, 30, 20)
    join(order, tmp_path / "film.mp4")
    ours = [data for piece in order.pieces for data in packets(piece.path)]
    assert packets(tmp_path / "film.mp4") == ours


def packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as file:
        return [bytes(packet) for packet in file.demux(file.streams.video[0]) if packet.size]


def test_captions_chapters_and_titles_are_inside(tmp_path: Path) -> None:
    join(reel(tmp_path, 60, 50), tmp_path / "film.mp4")
    with av.open(str(tmp_path / "film.mp4")) as film:
        assert film.metadata["title"] == "Prøve på æøå"
        chapters = [(c["metadata"]["title"], c["start"] * (c["time_base"] or 0) * 25) for c in film.chapters()]
        assert chapters == [("Tillid", 0), ("Råderum", 50)]
        stream = film.streams.subtitles[0]
        assert stream.metadata["language"] == film.streams.audio[0].metadata["language"] == "dan"
        shown = {
            round((packet.pts or 0) * packet.time_base * 25): bytes(packet)[2:].decode()
            for packet in film.demux(stream)
            if packet.size > 2
        }
        assert shown == {10: "Når du ikke\ner der!", 60: "(puf)"}


def test_the_index_stands_first_so_that_a_browser_can_start(tmp_path: Path) -> None:
    join(reel(tmp_path, 60), tmp_path / "film.mp4")
    head = (tmp_path / "film.mp4").read_bytes()
    assert 0 < head.index(b"moov") < head.index(b"mdat")


def test_joining_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    order = reel(tmp_path, 30, 40)
    for name in ("one.mp4", "two.mp4"):
        join(order, tmp_path / name)
    assert (tmp_path / "one.mp4").read_bytes() == (tmp_path / "two.mp4").read_bytes()


def test_a_clip_encoded_otherwise_is_named(tmp_path: Path) -> None:
    order = reel(tmp_path, 30, 40)
    clip(order.pieces[1].path, 40, profile="baseline")
    with pytest.raises(ClipError) as found:
        join(order, tmp_path / "film.mp4")
    assert found.value.scene == "s1"


def test_a_broken_clip_is_named(tmp_path: Path) -> None:
    order = reel(tmp_path, 30, 40)
    order.pieces[1].path.write_bytes(b"not a film")
    with pytest.raises(ClipError, match="cannot be read") as found:
        join(order, tmp_path / "film.mp4")
    assert found.value.scene == "s1"


def failed(path: Path, order: Reel) -> set[str]:
    return {finding.name for finding in check(path, order) if not finding.ok}


def test_a_good_film_passes_every_check(tmp_path: Path) -> None:
    order = reel(tmp_path, 60, 50)
    join(order, tmp_path / "film.mp4")
    assert failed(tmp_path / "film.mp4", order) == set()


def test_the_checks_find_what_is_wrong(tmp_path: Path) -> None:
    order = reel(tmp_path, 60, 50)
    clip(order.pieces[0].path, 57, tagged=False, profile="main")
    clip(order.pieces[1].path, 50, tagged=False, profile="main")
    join(order, tmp_path / "film.mp4")
    assert failed(tmp_path / "film.mp4", order) >= {"frames", "picture", "colour"}


def test_a_sound_track_made_before_is_the_films_own_and_is_not_heard_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = reel(tmp_path, 60, 50)
    join(order, tmp_path / "film.mp4")
    made = track(order.mix)
    early = replace(order, track=made)
    join(early, tmp_path / "early.mp4")
    assert (tmp_path / "early.mp4").read_bytes() == (tmp_path / "film.mp4").read_bytes()
    assert made.heard == pytest.approx(measure_loudness(tmp_path / "film.mp4"))
    heard: list[Path] = []

    def hear(path: Path) -> tuple[float, float]:
        heard.append(path)
        return 0.0, 0.0

    monkeypatch.setattr("rentegn.delivery.checks.measure_loudness", hear)
    asked = replace(early, mix=replace(order.mix, loudness=0.0))
    assert "loudness" in failed(tmp_path / "early.mp4", asked)
    assert heard == []
    other = replace(asked, track=replace(made, packets=(*made.packets[:-1], (*made.packets[-1][:2], b"another"))))
    assert "loudness" not in failed(tmp_path / "early.mp4", other)
    assert heard == [tmp_path / "early.mp4"]


def test_the_checks_hear_a_wrong_loudness_and_a_sound_too_short(tmp_path: Path) -> None:
    order = reel(tmp_path, 60, 50)
    join(order, tmp_path / "film.mp4")
    loudness, peak = measure_loudness(tmp_path / "film.mp4")
    for off, name in ((0.0, set()), (0.5, {"loudness"})):
        sound = mix(tmp_path / "mix.wav", 110)
        asked = replace(order, mix=replace(sound, loudness=loudness + off, peak=peak))
        assert failed(tmp_path / "film.mp4", asked) == name
    short = replace(order, mix=mix(tmp_path / "short.wav", 100))
    join(short, tmp_path / "short.mp4")
    assert failed(tmp_path / "short.mp4", short) == {"sound's length"}


def test_it_tells_how_many_frames_are_there_up_to_the_last(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    join(reel(tmp_path, 60, 50), tmp_path / "film.mp4", lambda done, of: heard.append((done, of)))
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert {of for _, of in heard} == {110}
    assert len(set(heard)) > 50
    assert heard[-1] == (110, 110)
