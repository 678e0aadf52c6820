from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from rentegn.model.sheet import KeyFrame, Part, Still
from rentegn.model.timing_json import written
from rentegn.picture import stills
from tests.picture.test_shooting import Location, location  # noqa: F401 – a fixture

WANTED = (
    KeyFrame("lille-vindue", Part.START, 2),
    KeyFrame("midten", Part.ACTION, 4),
    KeyFrame("lille-vindue", Part.END, 7),
)


def shown(place: Location, wanted: Sequence[KeyFrame], **changes: object) -> tuple[Still, ...]:
    file = place.folder / "timing.json"
    file.write_text(written(place.timing), encoding="utf-8")
    return stills(place.scripts, place.timing, file, replace(place.studio, **changes), wanted)  # type: ignore[arg-type]


def grey(still: Still) -> int:
    assert still.path is not None
    with Image.open(still.path) as picture:
        assert (picture.format, picture.size) == ("PNG", (64, 36))
        return int(picture.convert("L").getpixel((0, 0)))  # type: ignore[arg-type]


def test_every_frame_wanted_comes_in_the_order_it_was_asked_for(location: Location) -> None:  # noqa: F811
    found = shown(location, WANTED)
    assert [(still.scene, still.frame, grey(still)) for still in found] == [
        ("lille-vindue", 2, 110),
        ("midten", 4, 130),
        ("lille-vindue", 7, 160),
    ]


def test_a_frame_that_was_painted_once_is_not_painted_again(location: Location) -> None:  # noqa: F811
    first = shown(location, WANTED)
    assert shown(location, WANTED, still="no.such.module:still") == first
    location.write("midten", "GREY = 10\n")
    assert [bool(still.error) for still in shown(location, WANTED, still="no.such.module:still")] == [
        False,
        True,
        False,
    ]


def test_a_frame_in_another_look_is_another_picture(location: Location) -> None:  # noqa: F811
    shown(location, WANTED)
    sketched = shown(location, [replace(WANTED[0], look="sketch")], still="no.such.module:still")
    assert sketched[0].error


def test_a_scene_that_fails_says_where_and_stops_no_other(location: Location) -> None:  # noqa: F811
    location.write("midten", "GREY = 1\nGREY = missing\n")
    start, failed, end = shown(location, WANTED)
    assert (start.error, end.error) == ("", "")
    assert (failed.path, failed.line, failed.error) == (None, 2, "NameError: name 'missing' is not defined")
