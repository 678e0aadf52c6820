"""The gallery shows the whole vocabulary, in both looks, with its words in four languages."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from rentegn.acting.repertoire import actions
from rentegn.cli import main
from rentegn.direction.lexicons import vocabulary
from rentegn.drawing import measure
from rentegn.drawing.looks.inking import inked_all
from rentegn.drawing.things import things
from rentegn.gallery import groups, pages
from rentegn.gallery.cards import FRAMES, Group
from rentegn.gallery.examples import example
from rentegn.gallery.layout import LOOKS, MARGIN, PAGE_WIDTH, laid_out
from rentegn.gallery.portraits import portrait
from rentegn.gallery.tiles import framed, tile
from rentegn.model.storymap import LANGUAGES

everything = cache(groups)


def group(name: str) -> Group:
    (found,) = [each for each in everything() if each.id == name]
    return found


@cache
def html() -> str:
    shown = everything()
    return pages.markup(shown, [page for each in shown for page in laid_out(each)])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_of_the_vocabulary_is_in_it(language: str) -> None:
    known = vocabulary(language)
    shown = {found.partition("-")[2] for found in re.findall(r'id="([a-z]+-[^"]+)"', html())}
    assert set(known.concepts) - shown == set()
    assert set(known.frames) - shown == set()


def test_everything_that_is_drawn_or_acted_is_in_it_once() -> None:
    ids = [(each.id == "actions", card.id) for each in everything() for card in each.cards if card.drawings]
    assert {(False, thing) for thing in things()} | {(True, action) for action in actions()} <= set(ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("kind", ["actors", "props", "inked", "places", "actions", "own"])
def test_everybody_and_everything_that_is_drawn_has_a_picture(kind: str) -> None:
    count = FRAMES if kind == "actions" else 1
    assert [card.id for card in group(kind).cards if len(card.drawings) != count] == []


@pytest.mark.parametrize("kind", ["unplayed", "undrawn", "ideas", "unacted"])
def test_what_is_only_named_is_listed_without_one(kind: str) -> None:
    assert group(kind).cards
    assert [card.id for card in group(kind).cards if card.drawings] == []


@pytest.mark.parametrize("concept", ["man", "elder", "child", "family", "wheelchair_user"])
def test_a_whole_figure_fills_most_of_its_picture_and_leaves_air_about_it(concept: str) -> None:
    (drawing,) = next(card for card in group("actors").cards if card.id == concept).drawings
    center, wide = framed(drawing)
    left, bottom, right, top = inked_all(drawing.cels(), "ink", 0).box() or (0, 0, 0, 0)
    high = wide / drawing.shape
    assert (0.6 if concept == "child" else 0.72) < (top - bottom) / high <= 0.86
    assert max(center.real - left, right - center.real) < wide / 2
    assert max(center.imag - bottom, top - center.imag) < high / 2


@pytest.mark.parametrize(("concept", "count"), [("family", 3), ("audience", 3), ("colleague", 3), ("leader", 1)])
def test_who_is_several_is_shown_as_several(concept: str, count: int) -> None:
    assert len({cel.key[5] for cel in portrait(concept) if isinstance(cel.key, tuple)}) == count


@pytest.mark.parametrize("action", ["wave", "jump", "enter", "leave", "slump"])
def test_an_action_is_shown_where_it_tells_most(action: str) -> None:
    before, telling = example(action), example(action).telling()
    assert 0 < telling < before.frames
    assert measure.ink_area(before.players(telling)) > 0.2


@pytest.mark.parametrize("kind", ["actors", "props", "inked", "places", "ideas"])
def test_everything_that_a_note_can_name_has_a_word_in_danish_and_in_english(kind: str) -> None:
    assert [card.id for card in group(kind).cards if not (card.words["da"] and card.words["en"])] == []


def test_words_are_told_with_the_usual_one_first() -> None:
    window, look_out = (
        next(card for card in group(kind).cards if card.id == found)
        for kind, found in (("props", "window"), ("actions", "look_out"))
    )
    assert {language: words[0] for language, words in window.words.items()} == {
        "da": "vindue",
        "nb": "vindu",
        "nn": "vindauge",
        "en": "window",
    }
    assert look_out.words["da"][0] == "kigge ud"


@pytest.mark.parametrize("action", actions())
def test_an_action_is_shown_by_a_beat_that_has_it(action: str) -> None:
    shown = example(action)
    assert action in [passage.call.action for passage in shown.passages]
    assert measure.ink_area(shown.at(shown.frames - 1)) > 0.2


def test_pictures_stand_on_their_page_and_never_on_one_another() -> None:
    for each in everything():
        for page in laid_out(each):
            boxes = [
                (spot.left, spot.top, spot.left + spot.width, spot.top + spot.height)
                for placed in page.cards
                for spot in placed.spots
            ]
            assert all(left >= MARGIN and right <= PAGE_WIDTH - MARGIN + 2 for left, _, right, _ in boxes)
            assert all(bottom <= page.height for *_, bottom in boxes)
            texts = [placed.text for placed in page.cards]
            assert not [(b, t) for b in boxes for t in texts if b[0] <= t[0] < b[2] and b[1] <= t[1] < b[3]]
            assert not [
                (one, other)
                for k, one in enumerate(boxes)
                for other in boxes[k + 1 :]
                if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
            ]


def test_both_looks_of_a_thing_are_drawn_and_differ() -> None:
    card = next(card for card in group("props").cards if card.id == "heart")
    ink, sketch = (np.asarray(tile(card.drawings[0], look, 160), float) for look in LOOKS)
    assert ink.shape == (90, 160, 3)
    assert np.ptp(ink) > 100
    assert np.ptp(sketch) > 60
    assert np.abs(ink - sketch).mean() > 2


def test_the_verb_writes_pages_and_html_that_belong_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    few = tuple(replace(each, cards=each.cards[:1]) for each in everything() if each.id in ("props", "unacted"))
    monkeypatch.setattr(pages, "groups", lambda: few)
    assert main(["gallery", "-o", str(tmp_path / "g")]) == 0
    assert capsys.readouterr().out.strip() == str(tmp_path / "g" / "index.html")
    page = (tmp_path / "g" / "index.html").read_text(encoding="utf-8")
    shown = set(re.findall(r"url\(([^)]+)\)", page))
    assert shown == {"props-1.png"}
    picture = Image.open(tmp_path / "g" / "props-1.png")
    left, top = (int(number) for number in re.findall(r"background-position: -(\d+)px -(\d+)px", page)[0])
    window = np.asarray(picture.convert("RGB").crop((left, top, left + 280, top + 150)), float)
    assert np.ptp(window) > 100, "there is a window where the page says"


def test_the_same_gallery_is_the_same_bytes() -> None:
    (page,) = laid_out(replace(group("props"), cards=group("props").cards[:2]))
    assert pages._png(page) == pages._png(page)


def test_the_gallery_of_the_documentation_is_whole_and_light() -> None:
    folder = Path(__file__).parents[2] / "docs" / "gallery"
    page = (folder / "index.html").read_text(encoding="utf-8")
    shown = set(re.findall(r"url\(([^)]+)\)", page))
    assert {name for name in shown if not (folder / name).is_file()} == set()
    assert len(shown) > 15
    assert sum(path.stat().st_size for path in folder.iterdir()) < 14_000_000
