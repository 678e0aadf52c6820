"""The yes across processes: each command is one of its own, as at a desk, and some of them are killed."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rentegn.approval import Ledger

STORYMAP = """\
storymap: 1
title: Vinduet
client: Esbjerg Kommune
language: da
scenes:
  - id: lille-vindue
    text: En mand ser ud.
    visual: En mand kigger ud gennem et lille vindue …
  - id: vinduet-udvides
    text: Og verden er stor.
    visual: … vinduet udvides.
  - id: hilsen
    text: Farvel og tak.
    visual: En borger vinker foran rådhuset.
"""
SIGNED = ("--by", "Anna Holm", "--role", "projektleder")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "vinduet.yaml").write_text(STORYMAP, encoding="utf-8")
    return folder


def started(folder: Path, *arguments: str, store: str = "store") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "rentegn.cli", "approve", "vinduet.yaml", "--jobs", "1", *arguments],
        cwd=folder,
        env={**os.environ, "RENTEGN_STORE": str(folder / store)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def stale(folder: Path, *arguments: str, store: str = "store") -> dict[str, str]:
    """Everything that is not approved, and why."""
    working = started(folder, "--json", *arguments, store=store)
    out, problems = working.communicate(timeout=300)
    assert working.returncode == 0, problems
    found = json.loads(out)
    return {each["id"]: each["why"] for each in (*found["panels"], found["order"]) if each["status"] != "approved"}


@pytest.mark.slow
def test_a_yes_holds_until_something_that_was_shown_is_another(desk: Path) -> None:
    storymap = desk / "vinduet.yaml"
    assert stale(desk, "--all", *SIGNED) == {}

    storymap.write_text(STORYMAP.replace("er stor.", "er stør."), encoding="utf-8")
    assert list(stale(desk)) == ["vinduet-udvides"], "one letter of what is spoken"

    storymap.write_text(STORYMAP.replace("En mand kigger", "En kvinde kigger"), encoding="utf-8")
    assert list(stale(desk)) == ["lille-vindue", "vinduet-udvides"], "a note, and whoever opens on what it left"

    head, *scenes = STORYMAP.split("  - id: ")
    storymap.write_text("  - id: ".join([head, scenes[2], scenes[0], scenes[1]]), encoding="utf-8")
    assert list(stale(desk)) == ["_order"], "scenes that only stand elsewhere"

    storymap.write_text(STORYMAP, encoding="utf-8")
    shutil.rmtree(desk / "scenes")
    assert stale(desk, store="another store") == {}, "drawn and encoded anew, it is the same"


@pytest.mark.slow
def test_commands_that_are_killed_while_they_decide_lose_nothing_that_was_told(desk: Path) -> None:
    record = Ledger(desk / "killed.sqlite")
    stale(desk, "--record", "killed.sqlite")
    for tenths in range(6, 20, 2):
        before = record.decisions()
        working = started(desk, "--record", "killed.sqlite", "--all", *SIGNED)
        time.sleep(tenths / 10)
        working.send_signal(signal.SIGKILL)
        told, _ = working.communicate(timeout=60)
        after = record.decisions()
        assert after[: len(before)] == before
        if re.search("^ +approved", told, re.MULTILINE):
            assert len(after) == len(before) + 4
    assert stale(desk, "--record", "killed.sqlite", "--all", *SIGNED) == {}
