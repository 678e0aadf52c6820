"""The page in a real browser: what somebody sees who saves, makes a mistake, mends it, and plays."""

from collections.abc import Iterator

import pytest

from rentegn.live import follow
from rentegn.order import Order
from tests.live.browser import CHROMIUM, Page, browser
from tests.small_film import SMALL, storymap

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")

FILM = storymap("lille-vindue", "hilsen")
#: The number of the frame that the video shows, by its own clock.
SHOWN = "Math.floor(clip.currentTime * 25)"
#: The last scene's note as the page has it.
NOTE = "film.scenes[1].note.map((run) => run[0]).join('')"
PATIENCE = 90.0


@pytest.fixture(scope="module")
def order(tmp_path_factory: pytest.TempPathFactory) -> Order:
    root = tmp_path_factory.mktemp("page")
    file = root / "vinduet.yaml"
    file.write_text(FILM, encoding="utf-8")
    return Order(file, SMALL, scenes=root / "scenes", out=root / "out", store=root / "store")


@pytest.fixture(scope="module")
def opened(order: Order, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with follow(order) as session, browser(tmp_path_factory.mktemp("profile")) as page:
        page.size(1440, 900)
        page.open(session.address)
        page.wait("film.scenes.length && film.scenes.every((each) => each.moves === each.frames)", PATIENCE)
        yield page


@pytest.fixture
def page(opened: Page, order: Order) -> Page:
    """The page as it is when nothing is wrong, on its last scene, at rest."""
    order.storymap.write_text(FILM, encoding="utf-8")
    opened.does("pause()")
    opened.wait(f"!film.fault && {NOTE} === 'En borger vinker foran rådhuset.'", PATIENCE)
    opened.wait("film.scenes.every((each) => each.moves === each.frames)", PATIENCE)
    opened.does("look(film.scenes[1].id)")
    opened.wait("!clip.hidden && clip.currentSrc.endsWith(scene().clip) && !seeking")
    return opened


def picture(page: Page) -> str:
    """The address of the picture that can be seen now, once it is there."""
    page.wait("(!still.hidden && still.complete && still.naturalWidth > 0) || (!clip.hidden && clip.readyState >= 2)")
    return str(page.does("still.hidden ? clip.currentSrc : still.src"))


def test_every_scene_is_in_the_list_and_the_one_looked_at_is_told(page: Page) -> None:
    assert page.does("[...document.querySelectorAll('nav b')].map((each) => each.textContent)") == [
        "1lille-vindue",
        "2hilsen",
    ]
    assert page.does("document.querySelector('[aria-current]').textContent").startswith("2hilsen")
    assert page.does("one('said').textContent") == "Farvel og tak."
    assert page.does("one('note').querySelector('.k-action').textContent") == "vinker"
    assert page.does("[...one('lines').children].map((each) => each.firstChild.textContent)") == ["9", "10", "11"]
    assert page.does("document.querySelectorAll('nav img').length") == 2


def test_a_save_brings_its_new_still_and_then_it_moves(page: Page, order: Order) -> None:
    old = page.does("[scene().still, scene().clip, film.scenes[0].still]")
    page.does("look(film.scenes[0].id)")
    order.storymap.write_text(FILM.replace("En borger vinker", "En borger jubler"), encoding="utf-8")
    page.wait(f"current === 'hilsen' && scene().fresh && scene().still !== '{old[0]}'", PATIENCE)
    assert picture(page).endswith(str(page.does("still.hidden ? scene().clip : scene().still")))
    assert page.does("film.scenes[0].still") == old[2]
    assert page.does("one('note').querySelector('.k-action').textContent") == "jubler"
    page.wait(f"scene().clip && scene().clip !== '{old[1]}' && clip.readyState >= 2", PATIENCE)
    assert "opdateret kl." in page.does("one('link').textContent")


def test_a_mistake_is_shown_at_its_line_and_the_picture_stays_until_it_is_mended(page: Page, order: Order) -> None:
    before = picture(page)
    page.does("look(film.scenes[0].id)")
    order.storymap.write_text(FILM.replace("visual: En borger", 'visual: "En borger'), encoding="utf-8")
    page.wait("!one('fault').hidden && current === 'hilsen' && !clip.hidden", PATIENCE)
    assert page.does("one('fault').querySelector('h2').textContent") == "✕ Linje 11, tegn 13: citatet er ikke lukket"
    assert page.does("one('fault').querySelector('.hit b').textContent") == "▸11"
    assert page.does("one('fault').querySelector('mark').textContent").startswith('"En borger vinker')
    assert page.does("one('stamp').textContent") == "Sidste gode billede"
    assert picture(page) == before
    assert page.does("document.querySelector('[aria-current] small').textContent") == "✕ linje 11"
    assert page.does("document.title").startswith("✕")
    order.storymap.write_text(FILM, encoding="utf-8")
    page.wait("one('fault').hidden", PATIENCE)
    assert page.does("one('stamp').hidden")
    assert picture(page) == before


def test_scrubbing_is_exact_to_the_frame(page: Page) -> None:
    last = page.does("+seek.max")
    for frame in (0, 7, 3, last, last - 1, 40, 41, 20):
        page.does(f"seek.value = {frame}; seek.dispatchEvent(new Event('input'))")
        page.wait(f"!seeking && wish === null && {SHOWN} === {frame} && !clip.hidden")
        assert page.does("one('clock').textContent").endswith(f"billede {frame} / {last}")


def test_the_keys_do_what_the_page_says(page: Page) -> None:
    page.does("go(30)")
    for code, shift, frame in [
        ("ArrowRight", False, 31),
        ("ArrowLeft", False, 30),
        ("ArrowLeft", True, 5),
        ("ArrowRight", True, 30),
        ("ArrowLeft", True, 5),
        ("ArrowLeft", True, 0),
    ]:
        page.press(code, shift=shift)
        page.wait(f"frame === {frame} && !seeking && {SHOWN} === {frame}")
    page.press("ArrowUp")
    assert page.does("current") == "lille-vindue"
    page.press("ArrowUp")
    assert page.does("current") == "lille-vindue"
    page.press("ArrowDown")
    assert page.does("current") == "hilsen"
    page.press("KeyL")
    assert page.does("[loops, one('loop').getAttribute('aria-pressed')]") == [False, "false"]
    page.press("KeyL")
    assert page.does("loops")


def test_it_plays_with_sound_and_begins_again_at_the_end(page: Page) -> None:
    page.press("Space")
    page.wait("playing && !clip.paused && frame > 5")
    assert page.does("clip.webkitAudioDecodedByteCount") > 0
    assert not page.does("clip.muted")
    page.does("seen = 0; clip.addEventListener('ended', () => { seen += 1; }, { once: true })")
    page.wait("seen === 1 && playing && frame > 0 && frame < 60")
    page.press("Space")
    page.wait("!playing && clip.paused && !seeking")
    assert page.does(f"frame === {SHOWN}")


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768), (390, 844)])
def test_nothing_is_lost_sideways_whatever_the_window(page: Page, order: Order, width: int, height: int) -> None:
    order.storymap.write_text(FILM.replace("visual: En borger", 'visual: "En borger'), encoding="utf-8")
    page.wait("!one('fault').hidden", PATIENCE)
    try:
        page.size(width, height)
        page.wait(f"innerWidth === {width}")
        assert page.does("document.documentElement.scrollWidth") <= width
        seen = "[...document.querySelectorAll('main *, aside *')].filter((each) => !each.closest('.unseen, .keys'))"
        assert page.does(f"{seen}.filter((each) => each.getBoundingClientRect().right > innerWidth + 1).length") == 0
    finally:
        page.size(1440, 900)


def test_a_film_in_another_language_is_told_in_it(page: Page, order: Order) -> None:
    norwegian = FILM.replace("language: da", "language: nb").replace(" foran rådhuset", "")
    norwegian = norwegian.replace("En mand kigger ud gennem et lille vindue …", "En mann ser ut av et vindu.")
    order.storymap.write_text(norwegian.replace("En borger", "En innbygger"), encoding="utf-8")
    page.wait("document.documentElement.lang === 'nb' && film && current", PATIENCE)
    assert page.does("one('playing').textContent") == "Spill av"
    order.storymap.write_text(FILM, encoding="utf-8")
    page.wait("document.documentElement.lang === 'da' && film && current", PATIENCE)


def test_nothing_went_wrong_in_the_page(page: Page) -> None:
    assert page.said == []
