import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread

import pytest

from rentegn.run import Crew, Reason, Shift, Standby, Task
from tests.processes import members
from tests.run import works

CREW = Crew(workers=2, seconds=20)


def test_results_come_in_the_order_of_the_tasks() -> None:
    tasks = [Task(f"scene-{n}", works.double, {"number": n}) for n in range(5)]
    assert [(result.name, result.value) for result in CREW.run(tasks)] == [(f"scene-{n}", 2 * n) for n in range(5)]


def test_nothing_to_do_starts_no_worker() -> None:
    assert CREW.run([]) == ()


def test_two_tasks_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="same name"):
        CREW.run([Task("a", works.double, {"number": 1}), Task("a", works.double, {"number": 2})])


def test_a_task_that_fails_stops_none_of_the_others(tmp_path: Path) -> None:
    tasks: list[Task[object]] = [
        Task("raises", works.stumble),
        Task("leaves", works.leave),
        Task("dies", works.die, {"tally": tmp_path / "tally"}),
        Task("hoards", works.hoard),
        Task("good", works.double, {"number": 21}),
    ]
    found = {result.name: result for result in CREW.run(tasks)}
    assert found["good"].value == 42
    reasons = {name: result.failure.reason for name, result in found.items() if result.failure}
    assert reasons == {
        "raises": Reason.RAISED,
        "leaves": Reason.RAISED,
        "dies": Reason.DIED,
        "hoards": Reason.RAISED,
    }
    assert "MemoryError" in found["hoards"].failure.message  # type: ignore[union-attr]
    assert (tmp_path / "tally").read_text() == "xxx"


def test_a_crew_whose_idle_workers_are_killed_is_called_in_anew() -> None:
    with CREW.at_work() as shift:
        assert [result.value for result in shift.run([Task("a", works.double, {"number": 1})])] == [2]
        for worker in multiprocessing.active_children():
            os.kill(worker.pid or 0, signal.SIGKILL)
        deadline = time.monotonic() + 5
        while shift.pool.active and time.monotonic() < deadline:
            time.sleep(0.02)
        assert not shift.pool.active
        assert [result.value for result in shift.run([Task("b", works.double, {"number": 2})])] == [4]


def test_a_worker_that_leaves_is_let_to_leave(tmp_path: Path) -> None:
    CREW.run([Task("parts", works.part, {"diary": tmp_path / "diary"})])
    assert (tmp_path / "diary").read_text() == "left"


def test_what_a_stopped_worker_left_half_done_goes_with_the_crew(tmp_path: Path) -> None:
    diary = tmp_path / "diary"
    (result,) = Crew(workers=1, seconds=1).run([Task("hangs", works.hang_in_a_folder, {"diary": diary})])
    assert result.failure is not None
    assert not Path(diary.read_text()).exists()


def test_a_failure_says_where_in_the_work_it_arose() -> None:
    (result,) = CREW.run([Task("raises", works.stumble)])
    assert result.failure is not None
    assert result.failure.message == "ValueError: no such pose"
    assert [(Path(step.file).name, step.function) for step in result.failure.steps] == [("works.py", "stumble")]


def test_a_failure_to_read_code_names_the_line_of_the_code() -> None:
    (result,) = CREW.run([Task("misspelt", works.misspell)])
    assert result.failure is not None
    assert (result.failure.steps[-1].file, result.failure.steps[-1].line) == ("scene.py", 2)


def test_a_task_whose_worker_died_is_tried_again(tmp_path: Path) -> None:
    (result,) = CREW.run([Task("dies once", works.die, {"tally": tmp_path / "tally", "survive_after": 1})])
    assert result.value == "alive"


def test_a_task_that_hangs_is_ended_at_its_limit() -> None:
    began = time.monotonic()
    tasks: list[Task[object]] = [Task("hangs", works.hang), Task("good", works.double, {"number": 1})]
    hanging, good = Crew(workers=2, seconds=1).run(tasks)
    assert hanging.failure is not None
    assert (hanging.failure.reason, hanging.failure.message) == (Reason.TIMEOUT, "not done after 1 seconds")
    assert good.value == 2
    assert time.monotonic() - began < 15


def test_a_watcher_sees_how_far_each_task_has_come() -> None:
    seen: list[Mapping[str, int]] = []
    CREW.run([Task("scene", works.count, {"frames": 10, "seconds": 1.0})], watch=seen.append)
    counts = [glance["scene"] for glance in seen]
    assert counts == sorted(counts)
    assert counts[-1] == 10
    assert any(0 < count < 10 for count in counts)


def test_a_crew_at_work_keeps_its_workers_from_one_run_to_the_next() -> None:
    with Crew(workers=1, seconds=20).at_work() as shift:
        first, second = (shift.run([Task("who", works.name_of_worker)])[0].value for _ in range(2))
        assert first == second
        assert shift.run([]) == ()


def test_a_crew_that_gets_no_task_starts_nobody() -> None:
    with CREW.at_work():
        assert multiprocessing.active_children() == []


def test_two_who_give_work_at_once_share_the_workers_and_each_hears_of_its_own() -> None:
    heard: dict[str, list[Mapping[str, int]]] = {"a": [], "b": []}
    with CREW.at_work() as shift, ThreadPoolExecutor(2) as givers:
        names = {name: [Task(f"{name}{n}", works.name_of_worker, {"seconds": 0.1}) for n in range(4)] for name in heard}
        given = {name: givers.submit(shift.run, tasks, heard[name].append) for name, tasks in names.items()}
        done = {name: [result.value for result in each.result()] for name, each in given.items()}
    assert len({*done["a"], *done["b"]}) == 2
    assert {scene for glance in heard["a"] for scene in glance} == {"a0", "a1", "a2", "a3"}


def test_whoever_waits_for_a_crew_that_is_sent_home_is_interrupted() -> None:
    ended: list[type[BaseException]] = []

    def give(shift: Shift) -> None:
        try:
            shift.run([Task("hangs", works.hang), Task("too", works.hang)])
        except KeyboardInterrupt as interrupt:
            ended.append(type(interrupt))

    with CREW.at_work() as shift:
        giver = Thread(target=give, args=(shift,), daemon=True)
        giver.start()
        time.sleep(0.5)
        shift.stop()
        giver.join(5)
    assert ended == [KeyboardInterrupt]


def test_a_worker_gives_back_what_a_task_leaves_in_circles() -> None:
    with Crew(workers=1, seconds=20).at_work() as shift:
        weights = [shift.run([Task("weigh", works.weigh)])[0].value or 0 for _ in range(8)]
    assert max(weights[1:]) - weights[0] < 15_000, weights


def test_who_is_called_in_early_is_there_when_the_work_is_known() -> None:
    with Standby(CREW) as standby:
        assert multiprocessing.active_children() == []
        standby.call_in(1)
        (early,) = (child.pid for child in multiprocessing.active_children() if child.name.startswith("pebble"))
        assert standby.run([]) == ()
        assert standby.run([Task("who", works.name_of_worker)])[0].value == early
        several = [Task(f"who {n}", works.name_of_worker, {"seconds": 0.2}) for n in range(3)]
        late = {result.value for result in standby.run(several)}
        assert len(late) == 2
        assert early not in late


def test_who_was_called_in_for_nothing_goes_at_once() -> None:
    began = time.monotonic()
    with Standby(Crew(workers=2, warm=("tests.run.slow_to_load",))) as standby:
        standby.call_in(9)
        time.sleep(0.3)
    assert time.monotonic() - began < 6
    assert not [child for child in multiprocessing.active_children() if child.name.startswith("pebble")]


LEADER = """
from rentegn.run import Crew, Task
from tests.run import works
if __name__ == "__main__":
    print("ready", flush=True)
    Crew(workers=2).run([Task("a", works.hang), Task("b", works.hang)])
"""


@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGKILL])
def test_whatever_ends_the_leader_no_worker_stays_behind(tmp_path: Path, blow: signal.Signals) -> None:
    script = tmp_path / "leader.py"
    script.write_text(LEADER)
    root = Path(__file__).parents[2]
    leader = subprocess.Popen(
        [sys.executable, str(script)],
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert leader.stdout is not None
    leader.stdout.readline()
    deadline = time.monotonic() + 20
    while len(members(leader.pid)) < 3 and time.monotonic() < deadline:
        time.sleep(0.1)
    assert len(members(leader.pid)) >= 3
    time.sleep(0.5)
    if blow is signal.SIGINT:
        os.killpg(leader.pid, blow)  # as Ctrl-C does
    else:
        leader.kill()
    leader.communicate(timeout=20)
    deadline = time.monotonic() + 2
    while members(leader.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert members(leader.pid) == []
