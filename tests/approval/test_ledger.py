import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from rentegn.approval import Ledger, LedgerError
from tests.approval.panels import all_approved, film, on

ROOT = Path(__file__).parents[2]


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "approvals" / "tillid.sqlite")


def test_decisions_come_back_as_they_were_taken(ledger: Ledger) -> None:
    assert ledger.decisions() == ()
    assert not ledger.path.exists()
    kept = tuple(ledger.add(decision) for decision in all_approved(film()))
    assert Ledger(ledger.path).decisions() == kept
    assert len({decision.digest for decision in kept}) == len(kept)


def test_a_picture_is_kept_once_however_many_decisions_show_it(ledger: Ledger) -> None:
    panels = film()
    for decision in (*all_approved(panels), on(panels[0], panels)):
        ledger.add(decision)
    with sqlite3.connect(ledger.path) as record:
        assert record.execute("SELECT count(*) FROM pictures").fetchone() == (2,)


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE decisions SET verdict = 'approved'",
        "DELETE FROM decisions",
        "INSERT OR REPLACE INTO decisions SELECT 1, panel, 'approved', 'X', role, organisation, at, comment, channel,"
        " story, shown, 'x' FROM decisions LIMIT 1",
        "UPDATE pictures SET png = x'00'",
        "DELETE FROM pictures",
        "INSERT OR REPLACE INTO pictures SELECT digest, x'00' FROM pictures LIMIT 1",
    ],
)
def test_the_record_only_grows(ledger: Ledger, harm: str) -> None:
    kept = tuple(ledger.add(decision) for decision in all_approved(film()))
    with sqlite3.connect(ledger.path) as record, pytest.raises(sqlite3.IntegrityError, match="are never"):
        record.execute(harm)
    assert ledger.decisions() == kept


@pytest.mark.parametrize(
    ("trigger", "harm", "told"),
    [
        ("decisions_stay", "UPDATE decisions SET name = 'Bo' WHERE number = 2", "decision 2 is not as it was written"),
        ("decisions_remain", "DELETE FROM decisions WHERE number = 2", "decision 3 is not as it was written"),
        ("pictures_stay", "UPDATE pictures SET png = x'00'", "is not as it was written"),
        ("pictures_remain", "DELETE FROM pictures", "is gone"),
    ],
)
def test_a_line_that_was_changed_behind_its_back_is_found(ledger: Ledger, trigger: str, harm: str, told: str) -> None:
    for decision in all_approved(film()):
        ledger.add(decision)
    with sqlite3.connect(ledger.path) as record:
        record.execute(f"DROP TRIGGER {trigger}")
        record.execute(harm)
    with pytest.raises(LedgerError, match=told):
        ledger.decisions()


def test_a_file_of_another_kind_is_refused_and_left_alone(ledger: Ledger) -> None:
    ledger.path.parent.mkdir()
    ledger.path.write_bytes(b"a letter from the client, and no record at all" * 9)
    with pytest.raises(LedgerError, match="not a database"):
        ledger.decisions()
    ledger.path.unlink()
    with sqlite3.connect(ledger.path) as other:
        other.execute("CREATE TABLE guests (name TEXT)")
    with pytest.raises(LedgerError, match="another program's file") as refused:
        ledger.add(on(film()[0], film()))
    assert refused.value.filename == str(ledger.path)
    with sqlite3.connect(ledger.path) as other:
        assert other.execute("SELECT name FROM sqlite_schema").fetchall() == [("guests",)]


WRITER = """
import sys
from pathlib import Path
from dataclasses import replace
from rentegn.approval import Ledger
from tests.approval.panels import film, on
ledger, (panel, *rest) = Ledger(Path(sys.argv[1])), film()
for number in range(int(sys.argv[3])):
    kept = ledger.add(on(panel, [panel], comment=f"{sys.argv[2]} {number}"))
    print(kept.digest, flush=True)
"""


def writer(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(count)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("after", [1, 17, 60])
def test_killed_in_the_middle_of_a_hundred_decisions_none_is_lost_and_none_is_half(ledger: Ledger, after: int) -> None:
    working = writer(ledger.path, "anna", 100)
    assert working.stdout is not None
    heard = [working.stdout.readline().strip() for _ in range(after)]
    working.send_signal(signal.SIGKILL)
    heard += [line.strip() for line in working.stdout]
    assert working.wait(60) == -signal.SIGKILL
    kept = ledger.decisions()
    assert [decision.digest for decision in kept[: len(heard)]] == heard
    assert len(heard) <= len(kept) <= len(heard) + 1 <= 100
    assert [decision.comment for decision in kept] == [f"anna {number}" for number in range(len(kept))]
    assert ledger.add(on(film()[0], film())) == ledger.decisions()[-1], "the record takes the next one as ever"


def test_two_people_at_once_lose_nothing(ledger: Ledger) -> None:
    both = [writer(ledger.path, name, 25) for name in ("anna", "bo")]
    assert [each.wait(60) for each in both] == [0, 0]
    for each in both:
        assert each.stdout is not None
        each.stdout.close()
    said = [decision.comment for decision in ledger.decisions()]
    assert sorted(said) == sorted(f"{name} {number}" for name in ("anna", "bo") for number in range(25))
