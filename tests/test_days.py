"""The three days of the README, done: every command it shows, in order, on films of a few seconds and a small frame."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from rentegn import pipeline
from rentegn.cli import main
from rentegn.model.storyboard import Shot
from rentegn.model.timeline import ShotTiming
from rentegn.order import Compiled
from rentegn.storymap import start
from rentegn.storymap.corrections import CORRECTIONS
from tests.cli.test_film import Witness
from tests.small_film import at_home, storymap

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
NOTE = "    visual: En mand kigger ud gennem et lille vindue.\n"


def day(title: str) -> str:
    """A day's chapter."""
    (chapter,) = re.findall(rf"^### {title}.*?(?=^##)", README, re.MULTILINE | re.DOTALL)
    return chapter


def commands(title: str) -> list[list[str]]:
    blocks = re.findall(r"^```sh\n(.*?)^```", day(title), re.MULTILINE | re.DOTALL)
    return [shlex.split(line, comments=True) for block in blocks for line in block.splitlines()]


def corrections() -> str:
    """The lines that correct a scene, as they stand in the README."""
    (block,) = re.findall(r"^```yaml\n(  - id: et-lille-vindue.*?)^```", README, re.MULTILINE | re.DOTALL)
    return block.partition(NOTE)[2]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as after a clone, but with other films in it."""
    at_home(tmp_path, tmp_path / "store", monkeypatch)
    (tmp_path / "storymaps").mkdir()
    film = storymap("hej").replace("id: hej", "id: trange-rum")
    (tmp_path / "storymaps/tillid-esbjerg.yaml").write_text(film, encoding="utf-8")
    (tmp_path / "storymaps/hilsen.yaml").write_text(storymap("hilsen"), encoding="utf-8")
    return tmp_path


def done(command: list[str], desk: Path) -> int:
    """What a shell would do with a command of the README; its exit code."""
    program, *arguments = command
    assert program == "rentegn"
    return main([word for argument in arguments for word in _spread(argument, desk)])


def _spread(argument: str, desk: Path) -> list[str]:
    found = sorted(str(path.relative_to(desk)) for path in desk.glob(argument)) if "*" in argument else []
    return found or [argument]


@pytest.mark.slow
def test_the_animators_day(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, made = desk / "storymaps/velkommen.yaml", desk / "out/velkommen"
    for command in commands("The animator's"):
        if command[0] == "manim":
            *_, file, name = command
            assert f"class {name}(" in (desk / file).read_text(encoding="utf-8")
            continue
        if "--watch" in command:  # goes on until somebody stops it; `tests/live` does
            continue
        if "--scene" in command:
            text = path.read_text(encoding="utf-8")
            assert NOTE in text
            path.write_text(text.replace(NOTE, NOTE + corrections()), encoding="utf-8")
        assert done(command, desk) == 0, (command, capsys.readouterr().err)
    names = {file.name for file in made.glob("*.mp4")}
    assert names == {
        "velkommen_16x9_da_ink_draft.mp4",
        "velkommen_16x9_da_ink_draft_et-lille-vindue.mp4",
    }
    assert "out/velkommen/velkommen_16x9_da_ink_draft.mp4" in day("The animator's")
    assert list((made / "contact").iterdir())


@pytest.mark.slow
def test_the_clients_day_and_the_producers(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in commands("The client's"):
        assert done(command, desk) == 0, (command, capsys.readouterr().err)
    told = capsys.readouterr().out
    assert told.endswith("the film is approved\n")
    assert {path.suffix for path in (desk / "out/tillid-esbjerg/sheets").iterdir()} == {"", ".pdf", ".png", ".html"}

    for command in commands("The producer's"):
        assert done(command, desk) == 0, (command, capsys.readouterr().err)
    made = {path.name for path in (desk / "out/tillid-esbjerg").glob("*.mp4")}
    assert {"tillid-esbjerg_16x9_da_ink.mp4", "tillid-esbjerg_16x9_da_sketch.mp4"} < made
    assert (desk / "out/batch.html").is_file()


class Corrected:
    """The starter with the README's corrections in its first scene, or without some of them."""

    def __init__(self, root: Path) -> None:
        self.root, self.made = root, dict[str, Compiled]()

    def without(self, *keys: str) -> Compiled:
        """All the others."""
        name = "-".join(("uden", *keys))
        if name not in self.made:
            lines = [line for line in corrections().splitlines(keepends=True) if line.split(":")[0].strip() not in keys]
            path = start(name, self.root).value
            assert path is not None
            path.write_text(path.read_text(encoding="utf-8").replace(NOTE, NOTE + "".join(lines)), encoding="utf-8")
            self.made[name] = compiled(path, self.root)
        return self.made[name]


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Corrected:
    return Corrected(tmp_path_factory.mktemp("corrections"))


def compiled(path: Path, root: Path) -> Compiled:
    order = pipeline.Order(path, scenes=root / "scenes", out=root / "out", store=root / "store")
    outcome = pipeline.compile_scenes(order, Witness())
    assert outcome.ok, outcome.diagnostics
    assert outcome.value is not None
    return outcome.value


def shot(film: Compiled) -> Shot:
    return film.plan.storyboard.shots[0]


def timing(film: Compiled) -> ShotTiming:
    return film.plan.timeline.shots[0]


def both(corrected: Corrected, key: str) -> tuple[Compiled, Compiled]:
    """Without a correction, and with it; the others are there in both."""
    return corrected.without(key), corrected.without()


def value(key: str) -> Any:
    """What the README sets a correction to."""
    return yaml.safe_load(corrections())[key]


def seconds(frames: int) -> float:
    return frames / 25


def test_a_new_storymap_is_compiled_without_a_word(tmp_path: Path) -> None:
    path = start("velkommen", tmp_path).value
    assert path is not None
    order = pipeline.Order(path, scenes=tmp_path / "scenes", out=tmp_path / "out", store=tmp_path / "store")
    assert pipeline.compile_scenes(order, Witness()).diagnostics == ()


def test_every_correction_there_is_is_shown() -> None:
    assert sorted(yaml.safe_load(corrections())) == sorted(CORRECTIONS)


def test_a_pause_is_before_the_first_word(corrected: Corrected) -> None:
    without, with_ = (timing(film).speech.start for film in both(corrected, "pause"))
    assert seconds(with_) == pytest.approx(value("pause"), abs=0.04)
    assert without < with_


def test_a_hold_is_after_the_last_word(corrected: Corrected) -> None:
    without, with_ = (timing(film) for film in both(corrected, "hold"))
    last = max(with_.speech.end, *(beat.end for beat in with_.beats.values()))
    assert seconds(len(with_.range) - last) >= value("hold")
    assert len(with_.range) > len(without.range)


def test_it_happens_on_the_word_that_is_the_cue(corrected: Corrected) -> None:
    without, with_ = both(corrected, "cue")
    (take, *_), asked = with_.plan.takes, shot(with_).beats[-1].name
    said = timing(with_).speech.start + round(
        next(w.start for w in take.words if value("cue") in w.text) * 25 / take.rate
    )
    lead = with_.plan.timing.scenes[take.scene].beats[asked].lead
    assert timing(with_).beats[asked].start + lead == pytest.approx(said, abs=1)
    assert timing(with_).beats[asked].start != timing(without).beats[asked].start


def test_the_camera_comes_closer_on_whom_it_names(corrected: Corrected) -> None:
    without, with_ = (film.plan.timing.scenes["et-lille-vindue"].camera for film in both(corrected, "camera"))
    assert with_ is not None
    assert with_.end.wide < with_.start.wide
    assert without is None or without.end != with_.end
    man = shot(corrected.without()).closing[value("camera")]
    assert abs(man.x - with_.end.x) < with_.end.wide / 2


def test_a_beat_lasts_as_long_as_it_is_given(corrected: Corrected) -> None:
    ((beat, length),) = value("length").items()
    without, with_ = (len(timing(film).beats[beat]) for film in both(corrected, "length"))
    assert seconds(with_) == pytest.approx(length, abs=0.04)
    assert without != with_


def test_a_nudge_is_from_where_it_would_stand(corrected: Corrected) -> None:
    ((entity, change),) = value("nudge").items()
    without, with_ = (shot(film).opening[entity] for film in both(corrected, "nudge"))
    assert (with_.x - without.x, with_.y - without.y) == pytest.approx((change["x"], change["y"]))
    assert with_.size == pytest.approx(without.size * change["size"])


def test_what_is_locked_stands_just_there(corrected: Corrected) -> None:
    ((entity, place),) = value("lock").items()
    without, with_ = (shot(film).opening[entity] for film in both(corrected, "lock"))
    assert with_.x == place["x"] != without.x
    assert (with_.y, with_.size) == (without.y, without.size)


def test_the_scene_is_come_into_as_it_says(corrected: Corrected) -> None:
    without, with_ = (shot(film).transition for film in both(corrected, "transition"))
    assert with_ == value("transition") != without


def test_explain_tells_every_correction(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = start("velkommen", tmp_path).value
    assert path is not None
    path.write_text(path.read_text(encoding="utf-8").replace(NOTE, NOTE + corrections()), encoding="utf-8")
    assert main(["explain", str(path)]) == 0
    told = capsys.readouterr().out
    assert [key for key in yaml.safe_load(corrections()) if key not in told] == []
