"""A live draft at work: real crews, real pictures, a storymap that somebody saves again and again."""

import http.client
import json
import time
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import av
import numpy as np
import pytest

from rentegn.live import Session, follow
from rentegn.live.desk import Desk
from rentegn.live.making import OPENING
from rentegn.live.server import Site
from rentegn.order import Order
from tests.small_film import SMALL, storymap

FILM = storymap("lille-vindue", "vinduet-udvides", "hilsen")
PATIENCE = 90.0

State = dict[str, Any]


@pytest.fixture(scope="module")
def order(tmp_path_factory: pytest.TempPathFactory) -> Order:
    root = tmp_path_factory.mktemp("live")
    file = root / "vinduet.yaml"
    file.write_text(FILM, encoding="utf-8")
    return Order(file, SMALL, scenes=root / "scenes", out=root / "out", store=root / "store")


@pytest.fixture(scope="module")
def session(order: Order) -> Iterator[Session]:
    with follow(order) as found:
        once(found, settled)  # a film that cannot be made is waited for once, and not by every test
        yield found


def save(order: Order, old: str = "", new: str = "") -> None:
    """The film, or the film with one thing changed."""
    assert old in FILM
    order.storymap.write_text(FILM.replace(old, new) if old else FILM, encoding="utf-8")


def as_it_was(session: Session, order: Order) -> State:
    """The film as it stands in the file of all these tests, with everything drawn."""
    save(order)
    lines = [list(line) for line in enumerate(FILM.splitlines(), 1)][5:]

    def holds(state: State) -> bool:
        shown = [list(line) for each in state["scenes"] for line in each["lines"]]
        return shown == lines and state["fault"] is None and settled(state)

    return once(session, holds)


def once(session: Session, holds: Callable[[State], object]) -> State:
    """The first state of which something holds."""
    version, end = -1, time.monotonic() + PATIENCE
    while time.monotonic() < end:
        version, state = session.desk.news(version)
        if state is not None and holds(state):
            return state
    raise TimeoutError(f"not so after {PATIENCE:g} seconds")


def scene(state: State, name: str) -> State:
    found: State = next(each for each in state["scenes"] if each["id"] == name)
    return found


def settled(state: State) -> bool:
    return bool(state["scenes"]) and all(each["fresh"] and each["moves"] == each["frames"] for each in state["scenes"])


def got(session: Session, path: str) -> bytes:
    where = urlsplit(session.address)
    connection = http.client.HTTPConnection(where.netloc, timeout=30)
    connection.request("GET", f"{where.path}{path}")
    answer = connection.getresponse()
    assert answer.status == 200, path
    return answer.read()


def clip(session: Session, name: str, folder: Path) -> tuple[Sequence[np.ndarray], np.ndarray]:
    file = folder / "clip.mp4"
    file.write_bytes(got(session, f"file/{name}"))
    with av.open(str(file)) as film:
        pictures = [frame.to_ndarray(format="gray") for frame in film.decode(video=0)]
    with av.open(str(file)) as film:
        assert film.streams.video[0].average_rate == Fraction(25)
        sound = np.concatenate([frame.to_ndarray() for frame in film.decode(audio=0)], axis=1)
    return pictures, sound


def test_every_scene_comes_to_move_with_its_own_voice(session: Session, tmp_path: Path) -> None:
    state = once(session, settled)
    for each in state["scenes"]:
        pictures, sound = clip(session, each["clip"], tmp_path)
        assert len(pictures) == each["frames"]
        assert abs(sound.shape[1] / 48_000 - each["frames"] / 25) < 0.1
        assert np.abs(sound).max() > 0.1
        assert any(np.abs(a.astype(int) - pictures[0]).max() > 60 for a in pictures)


def test_a_save_changes_its_scene_and_no_other(session: Session, order: Order) -> None:
    before = as_it_was(session, order)
    save(order, "En borger vinker foran rådhuset.", "En borger jubler foran rådhuset.")
    after = once(session, lambda state: state["save"] > before["save"] and settled(state))
    for name in ("lille-vindue", "vinduet-udvides"):
        assert scene(after, name) == scene(before, name)
    changed, old = scene(after, "hilsen"), scene(before, "hilsen")
    assert (changed["still"], changed["clip"]) != (old["still"], old["clip"])
    assert ["jubler", "action"] in [list(run) for run in changed["note"]]
    assert after["changed"] == ["hilsen"]


def test_its_first_second_is_there_before_all_of_it(session: Session, order: Order) -> None:
    before = as_it_was(session, order)
    seen: list[int] = []

    def watched(state: State) -> bool:
        if state["save"] > before["save"]:
            seen.append(scene(state, "hilsen")["moves"])
        return state["save"] > before["save"] and settled(state)

    save(order, "Farvel og tak.", "Farvel og tak for i dag, allesammen. " * 8)
    once(session, watched)
    moves = list(dict.fromkeys(seen))
    assert moves[:2] == [0, OPENING]
    assert moves[-1] > OPENING


def test_a_mistake_is_told_at_its_line_and_the_pictures_stay(session: Session, order: Order) -> None:
    before = as_it_was(session, order)
    save(order, "visual: En borger", 'visual: "En borger')
    broken = once(session, lambda state: state["fault"])
    assert (broken["fault"]["line"], broken["fault"]["scene"]) == (14, "hilsen")
    assert broken["scenes"] == before["scenes"]
    mended = as_it_was(session, order)
    assert mended["scenes"] == before["scenes"]


def test_a_scene_edited_by_hand_is_followed_too(session: Session, order: Order) -> None:
    before = as_it_was(session, order)
    path = order.scenes / "vinduet" / "hilsen.py"
    source = path.read_text(encoding="utf-8")
    try:
        path.write_text(source.replace("self.open_on", "self.nonsense()\n        self.open_on"), encoding="utf-8")
        broken = once(session, lambda state: scene(state, "hilsen")["fault"])
        fault = scene(broken, "hilsen")["fault"]
        assert "nonsense" in fault["message"][0]
        assert str(path) in fault["hint"][0]
        assert scene(broken, "hilsen")["still"] == scene(before, "hilsen")["still"]
        assert scene(broken, "lille-vindue") == scene(before, "lille-vindue")
    finally:
        path.write_text(source, encoding="utf-8")
    mended = once(session, lambda state: settled(state) and not scene(state, "hilsen")["fault"])
    assert scene(mended, "hilsen") == scene(before, "hilsen")


def test_the_page_and_all_it_needs_come_from_here_in_the_films_language(session: Session) -> None:
    once(session, lambda state: state["scenes"])
    page = got(session, "").decode()
    assert '<html lang="da">' in page
    assert "http" not in page.replace("http-equiv", "")
    for path in (
        "style/words.css",
        "style/live.css",
        "style/live.js",
        "font/sans.ttf",
        "font/mono.ttf",
        "font/hand.ttf",
    ):
        assert len(got(session, path)) > 500
    assert b"k-unknown" in got(session, "style/words.css")
    words = page.partition('id="words">')[2].partition("</script>")[0]
    assert json.loads(words)["kinds"]["actor"] == "hvem"


def test_a_storymap_that_is_broken_from_the_start_is_told_and_then_mended(tmp_path: Path) -> None:
    file = tmp_path / "vinduet.yaml"
    file.write_text(FILM.replace("storymap: 1", "storymap: 9"), encoding="utf-8")
    desk = Desk(file)
    session = Session(
        Order(file, SMALL, scenes=tmp_path / "scenes", out=tmp_path / "out", store=tmp_path / "store"),
        desk,
        Site(0, ""),
    )
    reader = Thread(target=session.read, args=(tmp_path / "copies",))
    reader.start()
    try:
        broken = once(session, lambda state: state["fault"])
        assert (broken["scenes"], broken["fault"]["line"], broken["save"]) == ([], 1, 0)
        file.write_text(FILM, encoding="utf-8")
        mended = once(session, lambda state: state["scenes"])
        assert (mended["fault"], mended["title"]) == (None, "Vinduet")
    finally:
        session.end()
        reader.join(PATIENCE)
    assert not reader.is_alive()


def test_a_mistake_of_the_program_is_told_in_the_page_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def breaks(order: Order, folder: Path) -> None:
        raise ZeroDivisionError("of all things")

    monkeypatch.setattr("rentegn.live.session.read_cut", breaks)
    session = Session(Order(tmp_path / "film.yaml"), Desk(tmp_path / "film.yaml"), Site(0, ""))
    reader = Thread(target=session.read, args=(tmp_path,))
    reader.start()
    try:
        (tmp_path / "film.yaml").write_text(FILM, encoding="utf-8")
        state = once(session, lambda state: state["fault"])
        assert "ZeroDivisionError: of all things" in state["fault"]["message"][0]
    finally:
        session.end()
        reader.join(PATIENCE)
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.slow
def test_two_processes_may_follow_the_same_film(session: Session, order: Order) -> None:
    with follow(order) as other:
        assert other.address != session.address
        assert once(other, lambda state: state["scenes"])["title"] == "Vinduet"
