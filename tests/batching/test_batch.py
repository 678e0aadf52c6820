"""A batch as a producer runs it: two small films and a broken one, really made, at a tiny size."""

import json
from html.parser import HTMLParser
from pathlib import Path

import av
import pytest

from rentegn.cli import main
from tests.small_film import at_home, storymap

HERE = Path(__file__).parent
VINDUET = storymap("lille-vindue", "vinduet-udvides")
HILSEN = storymap("hej", title="Hilsen", client="Ribe Bibliotek")
FILMS = ("vinduet.yaml", "i-stykker.yaml", "hilsen.yaml")


def lay_out(folder: Path) -> None:
    (folder / "vinduet.yaml").write_text(VINDUET, encoding="utf-8")
    (folder / "hilsen.yaml").write_text(HILSEN, encoding="utf-8")
    (folder / "i-stykker.yaml").write_bytes((HERE / "i-stykker.yaml").read_bytes())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("batch")
    lay_out(root)
    return root


@pytest.fixture(autouse=True)
def studio(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_home(folder, folder / "store", monkeypatch)


class Looker(HTMLParser):
    """What a page loads, and the words on it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.words: list[str] = []
        self.alts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.loads += [value for name in ("src", "href") if (value := found.get(name))]
        self.alts += [found.get("alt") or "" for _ in range(tag == "img")]

    def handle_data(self, data: str) -> None:
        self.words += data.split()


def planned(capsys: pytest.CaptureFixture[str], *films: str) -> dict[str, dict[str, object]]:
    capsys.readouterr()
    main(["batch", *films, "--plan", "--json"])
    return {film["film"]: film for film in json.loads(capsys.readouterr().out)["films"]}


def test_the_plan_tells_what_would_be_made_and_makes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = planned(capsys, *FILMS)
    assert [scene["there"] for scene in found["vinduet"]["scenes"]] == [False] * 4  # type: ignore[attr-defined]
    assert [found[film]["ok"] for film in ("vinduet", "i-stykker", "hilsen")] == [True, False, True]
    assert not (folder / "scenes").exists()
    assert not (folder / "out").exists()
    assert main(["batch", "vinduet.yaml", "hilsen.yaml", "--plan"]) == 0
    assert "to make  vinduet: 4 of 4 clips" in capsys.readouterr().out


def test_a_batch_goes_on_past_a_broken_film_and_says_where_it_broke(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["batch", *FILMS, "--jobs", "2", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    films = {film["film"]: film for film in found["films"]}
    assert [film["result"] for film in found["films"]] == ["done", "failed", "done"]
    assert (found["ok"], films["vinduet"]["drawn"], films["hilsen"]["drawn"]) == (False, 2, 1)
    with av.open(films["vinduet"]["path"]) as made:
        assert sum(1 for packet in made.demux(video=0) if packet.size) == films["vinduet"]["frames"]
    (word,) = [each for each in films["i-stykker"]["problems"] if each["code"] == "unknown-word"]
    assert (word["scene"], word["file"], word["line"], word["column"]) == ("broen", "i-stykker.yaml", 10, 28)

    page = Looker((folder / found["page"]).read_text(encoding="utf-8"))
    assert page.alts == ["Billede fra »Vinduet«", "Billede fra »Hilsen«"]
    assert all(load.startswith("data:") for load in page.loads), "it needs nothing beside it"
    told = " ".join(page.words)
    for words in ("2 af 3 film er færdige.", "I stykker", "Kolding Kommune", "i-stykker.yaml:10:28", "scene broen"):
        assert words in told
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["batch.html", "hilsen", "vinduet"]


def test_run_again_everything_is_there_and_nothing_is_drawn(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["batch", "vinduet.yaml", "hilsen.yaml"])
    before = (folder / "out/vinduet/vinduet_16x9_da_ink.mp4").stat().st_mtime_ns
    assert {film["finished"] for film in planned(capsys, "vinduet.yaml", "hilsen.yaml").values()} == {True}
    assert main(["batch", "vinduet.yaml", "hilsen.yaml"]) == 0
    told = capsys.readouterr().out
    assert "done  vinduet: out/vinduet/vinduet_16x9_da_ink.mp4 (ikke godkendt), 0 scenes drawn, 2 reused" in told
    assert (folder / "out/vinduet/vinduet_16x9_da_ink.mp4").stat().st_mtime_ns == before


def test_a_new_word_is_planned_for_its_own_scene_alone_where_that_ends_as_it_did(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["batch", "vinduet.yaml"])
    path = folder / "vinduet.yaml"
    longer = VINDUET.replace("er stor.", "er uendeligt stor, og den begynder lige her, hvor du står nu.")
    path.write_text(longer, encoding="utf-8")
    try:
        found = planned(capsys, "vinduet.yaml")["vinduet"]
    finally:
        path.write_text(VINDUET, encoding="utf-8")
    assert not found["finished"]
    assert [scene["id"] for scene in found["scenes"] if not scene["there"]] == ["vinduet-udvides"]  # type: ignore[attr-defined]


def test_a_scene_that_fails_is_told_by_film_scene_and_line_and_the_others_are_drawn(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["batch", "hilsen.yaml", "vinduet.yaml"])
    scene = folder / "scenes/hilsen/hej.py"
    whole = scene.read_text(encoding="utf-8")
    scene.write_text(whole.replace("act.wave(", "act.wave(nobody, "), encoding="utf-8")
    capsys.readouterr()
    try:
        assert main(["batch", "hilsen.yaml", "vinduet.yaml", "--json"]) == 1
    finally:
        scene.write_text(whole, encoding="utf-8")
    hilsen, vinduet = json.loads(capsys.readouterr().out)["films"]
    (failed,) = [each for each in hilsen["problems"] if each["code"] == "scene-failed"]
    assert (hilsen["result"], vinduet["result"]) == ("failed", "done")
    assert (failed["scene"], failed["file"], failed["line"]) == ("hej", "hilsen.yaml", 8)


def test_two_storymaps_of_one_name_would_overwrite_each_other(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "igen").mkdir(exist_ok=True)
    (folder / "igen/hilsen.yaml").write_text(HILSEN, encoding="utf-8")
    assert main(["batch", "hilsen.yaml", "hilsen.yaml", "igen/hilsen.yaml", "--plan"]) == 1
    told = capsys.readouterr().out
    assert told.count("hilsen:") == 2, "the same file named twice is one film"
    assert "error[same-name]" in told


def test_a_final_batch_refuses_what_nobody_has_approved(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", "hilsen.yaml", "--final", "--json"]) == 1
    (film,) = json.loads(capsys.readouterr().out)["films"]
    assert [problem["code"] for problem in film["problems"]] == ["not-approved"] * 2
    assert main(["batch", "hilsen.yaml", "--final", "--override", "Bo Riis", "--reason", "premiere", "--json"]) == 0
    (film,) = json.loads(capsys.readouterr().out)["films"]
    assert (film["result"], film["approval"], film["problems"][0]["severity"]) == ("done", "ikke godkendt", "warning")
    assert main(["approve", "hilsen.yaml", "--all", "--by", "Anna Holm", "--role", "bibliotekar"]) == 0
    capsys.readouterr()
    assert main(["batch", "hilsen.yaml", "--final", "--json"]) == 0
    (film,) = json.loads(capsys.readouterr().out)["films"]
    assert (film["approval"], film["drawn"]) == ("godkendt", 0)
