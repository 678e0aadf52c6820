import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import av
import pytest
from PIL import Image

from rentegn.model.film import Clip
from rentegn.model.scene_file import sealed
from rentegn.model.storyboard import Dress, Placement, Tableau
from rentegn.model.timing_json import Arrival, BeatTiming, FilmTiming, SceneTiming, written
from rentegn.model.transition import Transition
from rentegn.picture import Script, Studio, contact, ingredients, reasons, shoot
from rentegn.picture.contact import spread
from rentegn.run import Crew
from rentegn.store import Store

MAN = Placement("man", "man", depth=20)
LEADER = Placement("leader", "leader", x=2, depth=20)


def scene(frames: int, *opening: Placement) -> SceneTiming:
    return SceneTiming("0" * 16, frames, Tableau(opening), {"one": BeatTiming(0, 5, 2, after=opening)})


TIMING = FilmTiming(
    film="vindue",
    title="Vinduet",
    format="16x9",
    language="da",
    rate=25,
    cast={"man": Dress("man"), "leader": Dress("leader")},
    scenes={"lille-vindue": scene(10, MAN), "midten": scene(7, MAN, LEADER), "slut": scene(5, LEADER)},
)


@dataclass
class Location:
    """A folder with three scenes, a store and a stage."""

    folder: Path
    studio: Studio
    timing: FilmTiming = TIMING

    def write(self, scene: str, body: str) -> None:
        (self.folder / f"{scene.replace('-', '_')}.py").write_text(body, encoding="utf-8")

    @property
    def scripts(self) -> Sequence[Script]:
        return [Script(s, self.folder / f"{s.replace('-', '_')}.py", "Scene") for s in self.timing.scenes]

    def shoot(self, **changes: object) -> dict[str, Clip]:
        file = self.folder / "timing.json"
        file.write_text(written(self.timing), encoding="utf-8")
        studio = replace(self.studio, **changes)  # type: ignore[arg-type]
        return {clip.scene: clip for clip in shoot(self.scripts, self.timing, file, studio)}

    def made(self, **changes: object) -> set[str]:
        """The scenes that a run renders rather than takes from the store."""
        return {name for name, clip in self.shoot(**changes).items() if not clip.from_store}


@pytest.fixture
def location(tmp_path: Path) -> Location:
    studio = Studio(
        Store(tmp_path / "store"),
        width=64,
        height=36,
        crew=Crew(workers=2, seconds=30),
        stage="tests.picture.stages:film",
        still="tests.picture.stages:still",
    )
    place = Location(tmp_path / "scenes", studio)
    place.folder.mkdir()
    for name in TIMING.scenes:
        place.write(name, sealed("GREY = 90\n"))
    return place


def frames(clip: Clip) -> int:
    assert clip.path is not None
    with av.open(clip.path) as container:
        return sum(1 for _ in container.decode(video=0))


def test_every_scene_becomes_a_clip_of_its_frames(location: Location) -> None:
    clips = location.shoot()
    assert {name: (clip.frames, frames(clip), clip.from_store) for name, clip in clips.items()} == {
        "lille-vindue": (10, 10, False),
        "midten": (7, 7, False),
        "slut": (5, 5, False),
    }


def test_what_has_not_changed_is_not_rendered_again(location: Location) -> None:
    first = location.shoot()
    # a stage that does not exist proves that nobody was asked to render
    second = location.shoot(stage="nowhere:film")
    assert all(clip.from_store for clip in second.values())
    assert {name: clip.digest for name, clip in first.items()} == {name: clip.digest for name, clip in second.items()}


def test_only_the_scene_that_changed_is_rendered_again(location: Location) -> None:
    location.shoot()
    location.write("midten", sealed("GREY = 91\n"))
    assert location.made() == {"midten"}
    location.timing = replace(TIMING, scenes={**TIMING.scenes, "slut": scene(6, LEADER)})
    assert location.made() == {"slut"}
    location.timing = replace(location.timing, cast={**TIMING.cast, "man": Dress("man", hair="bald")})
    assert location.made() == {"lille-vindue", "midten"}
    assert location.made(look="sketch") == {"lille-vindue", "midten", "slut"}
    assert location.made(width=48) == {"lille-vindue", "midten", "slut"}


def test_why_a_scene_is_rendered_again_is_known(location: Location) -> None:
    def why(**changes: object) -> Mapping[str, Sequence[str] | None]:
        return reasons(location.scripts, location.timing, replace(location.studio, **changes))  # type: ignore[arg-type]

    assert why() == dict.fromkeys(TIMING.scenes)
    location.shoot()
    assert why() == {}
    location.write("midten", sealed("GREY = 91\n"))
    location.timing = replace(TIMING, scenes={**TIMING.scenes, "slut": scene(6, LEADER)})
    assert why() == {"midten": ("its code",), "slut": ("its timing",)}
    assert why(look="sketch")["lille-vindue"] == ("the look",)


def test_a_page_shows_what_the_scene_before_left_and_a_cut_shows_nothing_of_it(location: Location) -> None:
    def turned(*leaving: Placement) -> FilmTiming:
        arrival = Arrival(Transition.PAGE, 4, Tableau(leaving))
        return replace(TIMING, scenes={**TIMING.scenes, "slut": replace(TIMING.scenes["slut"], arrival=arrival)})

    location.timing = turned(MAN)
    location.shoot()
    location.timing = turned(MAN.moved(x=1.0))
    assert location.made() == {"slut"}
    location.timing = replace(location.timing, cast={**TIMING.cast, "man": Dress("man", glasses=True)})
    assert location.made() == {"lille-vindue", "midten", "slut"}
    location.timing = TIMING
    assert location.made() == {"slut"}


def test_comments_and_other_languages_names_render_nothing(location: Location) -> None:
    location.shoot()
    location.write("midten", sealed("GREY = 90  # storymaps/vindue.yaml:12\n"))
    location.timing = replace(TIMING, language="en", title="The window")
    assert location.made() == set()


def test_files_that_an_animator_brings_in_count(location: Location) -> None:
    location.shoot()
    picture = location.folder / "logo.txt"
    picture.write_text("one")
    location.write("midten", 'GREY = 90\nLOGO = "logo.txt"\n')
    assert location.made() == {"midten"}
    picture.write_text("two")
    assert location.made() == {"midten"}
    (location.folder / "lights.py").write_text("LAMP = 3\n")
    assert location.made() == {"lille-vindue", "midten", "slut"}


def test_a_scene_that_fails_is_named_with_its_line_and_stops_no_other(location: Location) -> None:
    location.write("midten", "GREY = 1\n\n\ndef fail():\n    raise ValueError('no such pose')\n\n\nfail()\n")
    clips = location.shoot()
    assert (clips["midten"].path, clips["midten"].error, clips["midten"].line) == (None, "ValueError: no such pose", 5)
    assert frames(clips["lille-vindue"]) == 10
    assert frames(clips["slut"]) == 5


def test_a_clip_of_the_wrong_length_is_refused_and_not_kept(location: Location) -> None:
    location.write("slut", "TOO_MANY = 1\n")
    for _ in range(2):
        clip = location.shoot()["slut"]
        assert (clip.path, clip.error) == (None, "WrongClipError: the scene gave 6 frames, not 5")


def test_a_damaged_clip_is_rendered_again(location: Location) -> None:
    path = location.shoot()["slut"].path
    assert path is not None
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-1])
    assert location.made() == {"slut"}


def test_progress_counts_what_was_kept_from_the_start(location: Location) -> None:
    seen: list[Mapping[str, int]] = []
    file = location.folder / "timing.json"
    location.shoot()
    location.write("slut", "GREY = 3\n")
    shoot(location.scripts, TIMING, file, location.studio, seen.append)
    assert seen[0] == {"lille-vindue": 10, "midten": 7}
    assert seen[-1] == {"lille-vindue": 10, "midten": 7, "slut": 5}


def test_a_contact_sheet_shows_every_scene_and_says_which_fail(location: Location, tmp_path: Path) -> None:
    location.shoot()
    good = contact(location.scripts, TIMING, location.folder / "timing.json", location.studio, tmp_path / "out", 3)
    assert [page.name for page in good] == ["page-1.png"]
    with Image.open(good[0]) as page:
        before = page.convert("RGB")
    assert before.size == (24 + 3 * 88, 24 + 3 * 94)
    middle = [before.getpixel((24 + 88 * column + 60, 24 + 34 + 30)) for column in range(3)]
    assert middle == [(90, 90, 90), (130, 130, 130), (180, 180, 180)]
    location.write("lille-vindue", "raise ValueError('no such pose')\n")
    contact(location.scripts, TIMING, location.folder / "timing.json", location.studio, tmp_path / "out", 3)
    with Image.open(good[0]) as page:
        colours = page.convert("RGB").crop((0, 0, page.width, 24 + 94)).getcolors(1 << 20) or []
    assert (90, 90, 90) not in [colour for _, colour in colours]
    assert (192, 57, 43) in [colour for _, colour in colours]


def test_a_contact_sheet_of_many_frames_goes_on_in_the_next_row(location: Location, tmp_path: Path) -> None:
    pages = contact(location.scripts, TIMING, location.folder / "timing.json", location.studio, tmp_path / "out", 7)
    assert [page.name for page in pages] == ["page-1.png", "page-2.png"]
    with Image.open(pages[0]) as page:
        assert page.size == (24 + 6 * 88, 24 + 2 * (34 + 2 * 60))
        assert page.convert("RGB").getpixel((24 + 60, 24 + 34 + 60 + 30)) == (180, 180, 180)


@pytest.mark.parametrize(
    ("length", "count", "expected"), [(10, 3, [0, 4, 9]), (10, 1, [9]), (1, 6, [0]), (2, 6, [0, 1])]
)
def test_frames_are_spread_from_the_first_to_the_last(length: int, count: int, expected: list[int]) -> None:
    assert spread(length, count) == expected


PRODUCER = """
import sys
from pathlib import Path
from rentegn.model.timing_json import read
from rentegn.picture import Script, Studio, shoot
from rentegn.run import Crew
from rentegn.store import Store
if __name__ == "__main__":
    folder, store = map(Path, sys.argv[1:])
    timing = read((folder / "timing.json").read_text(encoding="utf-8"))
    scripts = [Script(s, folder / f"{s.replace('-', '_')}.py", "Scene") for s in timing.scenes]
    stage = "tests.picture.stages:slow_film"
    studio = Studio(Store(store), width=64, height=36, crew=Crew(workers=2), stage=stage)
    shoot(scripts, timing, folder / "timing.json", studio, lambda done: print(dict(done), flush=True))
"""


def test_what_was_finished_when_the_work_was_killed_is_not_rendered_again(location: Location) -> None:
    (location.folder / "timing.json").write_text(written(TIMING), encoding="utf-8")
    ingredients._drawing_code.cache_clear()  # the producer reads the code now, and somebody may have edited it since
    location.write("slut", "WAIT = 1\n")
    producer = subprocess.Popen(
        [sys.executable, "-c", PRODUCER, str(location.folder), str(location.studio.store.root)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 60
    kept = location.studio.store.root / "ac"
    while len(list(kept.glob("*/*"))) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    producer.kill()
    producer.wait(60)
    location.write("slut", "GREY = 4\n")
    assert location.made() == {"slut"}
