"""`rentegn draft --watch` as it is called."""

import re
import signal
from pathlib import Path

import pytest

from rentegn.cli import main
from tests.small_film import command, storymap


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--port", "8080"], "are for a draft that has --watch"),
        (["--no-browser"], "are for a draft that has --watch"),
        (["--watch", "--scene", "bjerget"], "--scene is for a draft without --watch"),
        (["--watch", "--jobs", "2"], "--jobs is for a draft without --watch"),
        (["--watch", "--verbose"], "--verbose is for a draft without --watch"),
        (["--watch", "--port", "0"], "0 is no number from 1 to 65535"),
        (["--watch", "--port", "65536"], "65536 is no number from 1 to 65535"),
    ],
)
def test_options_that_make_no_sense_are_refused(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["draft", "film.yaml", *arguments])
    assert left.value.code == 2
    assert told in capsys.readouterr().err


def test_a_storymap_that_is_not_there_is_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", str(tmp_path / "film.yaml"), "--watch", "--no-browser"]) == 1
    assert "there is no file" in capsys.readouterr().err


def test_it_tells_its_address_and_follows_until_it_is_stopped(tmp_path: Path) -> None:
    (tmp_path / "film.yaml").write_text(storymap("hej"), encoding="utf-8")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    process = command(
        tmp_path, tmp_path / "store", "draft", "film.yaml", "--watch", "--no-browser", env={"TMPDIR": str(scratch)}
    )
    assert process.stdout is not None
    try:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{24,}/\n", process.stdout.readline())
        assert "until you press Ctrl-C" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 130
    assert "Traceback" not in rest
    assert list(scratch.iterdir()) == []


def test_a_port_that_is_taken_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import socket

    (tmp_path / "film.yaml").write_text(storymap("hej"), encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert main(["draft", str(tmp_path / "film.yaml"), "--watch", "--no-browser", "--port", port]) == 1
    assert "in use" in capsys.readouterr().err
