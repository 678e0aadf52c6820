"""The yes as a client and a producer meet it: real notes, real pictures, the real record."""

import json
from pathlib import Path

import pytest

from rentegn.cli import main
from tests.small_film import at_home, storymap

STORYMAP = storymap("lille-vindue", "vinduet-udvides", "hilsen")
SIGNED = ("--by", "Anna Holm", "--role", "projektleder", "--organisation", "Esbjerg Kommune")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("store")


@pytest.fixture
def film(tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    at_home(tmp_path, store, monkeypatch)
    path = tmp_path / "vinduet.yaml"
    path.write_text(STORYMAP, encoding="utf-8")
    return path


def standing(capsys: pytest.CaptureFixture[str], *more: str) -> tuple[dict[str, tuple[str, str]], str]:
    """Every panel's status and why, and the order's status."""
    capsys.readouterr()
    assert main(["approve", "vinduet.yaml", "--json", *more]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["approved"] == all(each["status"] == "approved" for each in (*found["panels"], found["order"]))
    return {panel["id"]: (panel["status"], panel["why"]) for panel in found["panels"]}, found["order"]["status"]


def rewrite(film: Path, old: str, new: str) -> None:
    assert old in STORYMAP
    film.write_text(STORYMAP.replace(old, new), encoding="utf-8")


def test_all_approved_and_one_letter_changed_one_panel_is_stale(film: Path, capsys: pytest.CaptureFixture[str]) -> None:
    panels, order = standing(capsys)
    assert {status for status, _ in panels.values()} == {"open"}
    assert order == "open"
    panels, order = standing(capsys, "--all", *SIGNED)
    assert {*panels.values()} == {("approved", panels["hilsen"][1])}
    assert panels["hilsen"][1].startswith("Anna Holm (projektleder, Esbjerg Kommune), ")
    assert order == "approved"

    rewrite(film, "Og verden er stor.", "Og verdon er stor.")
    panels, order = standing(capsys)
    assert [(scene, why) for scene, (status, why) in panels.items() if status == "stale"] == [
        ("vinduet-udvides", "text changed: `Og verden er stor.` → `Og verdon er stor.`")
    ]
    assert order == "approved"


def test_a_note_makes_stale_its_own_panel_and_the_one_it_opens(film: Path, capsys: pytest.CaptureFixture[str]) -> None:
    standing(capsys, "--all", *SIGNED)
    rewrite(film, "En mand kigger ud", "En kvinde kigger ud")
    panels, order = standing(capsys)
    assert panels["lille-vindue"][1].startswith("note changed: ")
    assert panels["vinduet-udvides"] == ("stale", "opening changed by `lille-vindue`")
    assert (panels["hilsen"][0], order) == ("approved", "approved")


def test_a_moved_scene_keeps_its_yes_and_the_order_asks_for_one(film: Path, capsys: pytest.CaptureFixture[str]) -> None:
    standing(capsys, "--all", *SIGNED)
    head, *scenes = STORYMAP.split("  - id: ")
    film.write_text("  - id: ".join([head, scenes[2], scenes[0], scenes[1]]), encoding="utf-8")
    panels, order = standing(capsys)
    assert (panels["hilsen"][0], order) == ("approved", "stale")
    panels, order = standing(capsys, "--order", *SIGNED)
    assert order == "approved"


def test_a_panel_sent_back_says_who_and_what_for(film: Path, capsys: pytest.CaptureFixture[str]) -> None:
    more = ("--scene", "hilsen", *SIGNED, "--decision", "changes", "--comment", "hun skal smile")
    panels, _ = standing(capsys, *more)
    assert panels["hilsen"][0] == "changes"
    assert panels["hilsen"][1].endswith(": hun skal smile")
    assert {panels["lille-vindue"][0], panels["vinduet-udvides"][0]} == {"open"}


def test_a_final_film_asks_for_the_yes_or_for_a_name_and_a_reason(
    film: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = film.parent / "out/vinduet/vinduet_16x9_da_ink.manifest.json"
    standing(capsys, "--scene", "hilsen", *SIGNED)
    assert main(["film", "vinduet.yaml", "--final"]) == 1
    told = capsys.readouterr().err
    assert "vinduet.yaml:6:9: error[not-approved]: `lille-vindue` is not approved but open" in told
    assert "the order of the scenes is not approved but open" in told
    assert "`hilsen`" not in told
    assert told.count("--override NAME") == told.count("rentegn approve FILE") == 1
    assert not manifest.exists()

    assert main(["film", "vinduet.yaml"]) == 0
    assert json.loads(manifest.read_text(encoding="utf-8"))["approval"] == "ikke godkendt"
    capsys.readouterr()

    assert main(["film", "vinduet.yaml", "--final", "--override", "Bo Riis", "--reason", "premiere i morgen"]) == 0
    assert "warning[not-approved]" in capsys.readouterr().err
    found = json.loads(manifest.read_text(encoding="utf-8"))
    assert found["approval"] == "ikke godkendt"
    assert (found["override"]["name"], found["override"]["reason"]) == ("Bo Riis", "premiere i morgen")
    assert {each["panel"] for each in found["override"]["lacking"]} == {"lille-vindue", "vinduet-udvides", "_order"}

    standing(capsys, "--all", *SIGNED)
    assert main(["film", "vinduet.yaml", "--final"]) == 0
    found = json.loads(manifest.read_text(encoding="utf-8"))
    assert (found["approval"], len(found["approved"])) == ("godkendt", 4)
    assert found["approved"][0]["name"] == "Anna Holm"
    assert "override" not in found


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--scene", "hilsen"], "--by NAME"),
        (["--all", "--by", " ", "--role", "x"], "--by NAME"),
        (["--by", "A", "--role", "B"], "a decision is about"),
        (["--all", "--scene", "hilsen"], "not allowed"),
        (["--all", *SIGNED, "--decision", "maybe"], "invalid choice"),
    ],
)
def test_half_a_decision_is_wrong_use(
    film: Path, capsys: pytest.CaptureFixture[str], more: list[str], told: str
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["approve", "vinduet.yaml", *more])
    assert left.value.code == 2
    assert told in capsys.readouterr().err
    assert not Path("approvals").exists()


def test_a_scene_that_is_not_there_is_told_and_nothing_is_kept(film: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["approve", "vinduet.yaml", "--scene", "hilsen", "--scene", "hilsner", *SIGNED]) == 1
    assert "there is no scene `hilsner` in `vinduet`" in capsys.readouterr().err
    assert not Path("approvals").exists()


def test_a_record_that_is_none_is_told_without_a_traceback(film: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("brev.sqlite").write_bytes(b"a letter and no record" * 99)
    assert main(["approve", "vinduet.yaml", "--record", "brev.sqlite", "--all", *SIGNED]) == 1
    told = capsys.readouterr().err
    assert "error[machine]: the record of decisions cannot be used" in told
    assert "brev.sqlite" in told
    assert Path("brev.sqlite").read_bytes().startswith(b"a letter")
