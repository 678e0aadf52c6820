from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from rentegn.delivery.animatic import Slide, animatic
from rentegn.model.timeline import Timeline
from tests.delivery import clips as made
from tests.delivery.test_conform import storyboard, timeline

SIZE = (320, 180)


def slides(folder: Path) -> list[Slide]:
    """Greys that tell which is which: title, start and end of the first scene, the second, the end card."""
    wanted = [("_title", 5), ("lille-vindue", 0), ("lille-vindue", 30), ("vinduet-udvides", 20), ("_end", 10)]
    shown = []
    for number, (scene, frame) in enumerate(wanted):
        path = folder / f"{number}.png"
        Image.new("RGB", SIZE, (60 + 40 * number,) * 3).save(path)
        shown.append(Slide(scene, frame, path))
    return shown


def film(folder: Path) -> Path:
    return animatic(slides(folder), timeline(), made.mix(folder / "mix.wav", 140), storyboard(), folder / "film.mp4")


def pictures(path: Path) -> dict[int, np.ndarray]:
    """Every picture of a file by the frame from which it stands."""
    with av.open(str(path)) as file:
        stream = file.streams.video[0]
        unit = (stream.time_base or 0) * 25
        return {round((frame.pts or 0) * unit): frame.to_ndarray(format="gray") for frame in file.decode(stream)}


def shown_at(path: Path, frame: int) -> int:
    """Which slide stands at a frame of the film, told by the grey of its middle."""
    stands = pictures(path)
    picture = stands[max(start for start in stands if start <= frame)]
    return round((float(picture[60:120, 140:180].mean()) - 60) / 40)


def test_every_still_stands_for_its_part_of_the_film(tmp_path: Path) -> None:
    made_film = film(tmp_path)
    assert [shown_at(made_film, frame) for frame in (0, 19, 20, 34, 35, 59, 60, 109, 110, 139)] == [
        0, 0, 1, 1, 2, 2, 3, 3, 4, 4,
    ]  # fmt: skip


def test_it_is_as_long_as_the_film_and_heard_from_end_to_end(tmp_path: Path) -> None:
    with av.open(str(film(tmp_path))) as file:
        video, sound = file.streams.video[0], file.streams.audio[0]
        assert (video.width, video.height, video.codec_context.name) == (*SIZE, "h264")
        assert float((sound.duration or 0) * (sound.time_base or 0)) == pytest.approx(140 / 25, abs=0.05)
        assert next(chapter["metadata"]["title"] for chapter in file.chapters()) == "Prøve"
    assert max(pictures(film(tmp_path))) == 139


def test_captions_are_burnt_in_while_they_are_spoken(tmp_path: Path) -> None:
    foot = {frame: picture[160:176, 60:260].std() for frame, picture in pictures(film(tmp_path)).items()}
    spoken: Timeline = timeline()
    (caption,) = spoken.captions
    assert {frame for frame, contrast in foot.items() if contrast > 10} == {f for f in foot if f in caption.range}
    assert any(frame in caption.range for frame in foot)


def test_captions_stand_in_the_picture_and_in_no_empty_track_beside_it(tmp_path: Path) -> None:
    with av.open(str(film(tmp_path))) as file:
        assert [stream.type for stream in file.streams if stream.type != "data"] == ["video", "audio"]


def test_captions_can_be_read_on_any_picture(tmp_path: Path) -> None:
    """Dark letters on a strip of light paper, whatever is behind them: here a middle grey."""
    (caption,) = timeline().captions
    stands = pictures(film(tmp_path))
    shown = stands[max(start for start in stands if start <= caption.range.start)]
    strip = shown[160:176, 100:220]
    assert strip.max() > 220
    assert strip.min() < 90
    assert np.mean(strip > 200) > 0.5


def test_every_picture_is_marked_as_a_draft(tmp_path: Path) -> None:
    assert all(picture[2:12, 2:60].std() > 8 for picture in pictures(film(tmp_path)).values())


def test_only_what_changes_is_written(tmp_path: Path) -> None:
    assert len(pictures(film(tmp_path))) < 20


def test_slides_of_two_sizes_are_refused(tmp_path: Path) -> None:
    odd = slides(tmp_path)
    Image.new("RGB", (100, 100)).save(odd[2].path)
    with pytest.raises(ValueError, match="not"):
        animatic(odd, timeline(), made.mix(tmp_path / "mix.wav", 140), storyboard(), tmp_path / "film.mp4")
    with pytest.raises(ValueError, match="needs slides"):
        animatic([], timeline(), made.mix(tmp_path / "mix.wav", 140), storyboard(), tmp_path / "film.mp4")
