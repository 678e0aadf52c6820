"""What storymaps may hold that pages are not made for: all of it stands on them, word for word."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pdfua
import pypdfium2
import pytest

from rentegn.model.sheet import Sheet
from rentegn.sheet import LAYOUTS, SheetFiles, pages
from rentegn.sheet.markup import rows
from tests.sheet.films import OPEN, PUFF, WINDOW, film, scene

#: A hundred and twenty words, and five hundred, each of them another.
LONG = " ".join(f"lang{number:03}" for number in range(120)) + "."
ENDLESS = " ".join(f"ord{number:03}" for number in range(500)) + "."
LONG_NOTE = "Medarbejderne jubler. " + " ".join(f"note{number:03}" for number in range(80)) + "."
VAST = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzkonsekvensvurderingsudvalgsformand"
LETTERS = "Æblegrød på Ærø, ål i Ålborg og øl på øerne: »Ååh!« – hør æ, ø og å … & <b>"
HARD = (
    WINDOW
    + scene("hundrede-og-tyve", LONG, "Medarbejderne jubler.")
    + scene("fem-hundrede", ENDLESS, LONG_NOTE)
    + scene("bogstaver", LETTERS, "Ældre åsjæle på Ærø: medarbejderne jubler & råber »Ååh!«, og så <i>ikke</i>.")
    + scene("vaeldige-ord", f"{VAST} er et ord.", f"En mand kigger ud på {VAST}.")
    + scene("ukendt", "Hør!", "En gnaskebims fnolrer på en trulemuk, mens lederen forsvinder.")
    + scene("et-meget-langt-id-som-ingen-kan-laese-i-et-hug-her", "Åh!", "Medarbejderne jubler.")
    + OPEN
    + PUFF
)
Press = Callable[[str], SheetFiles]


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Sheet:
    made = film(tmp_path_factory.mktemp("film"), HARD).sheet()
    silent = tuple(replace(panel, text="") if panel.scene == "lederen-forsvinder" else panel for panel in made.panels)
    return replace(made, panels=silent)


@pytest.fixture(scope="module")
def press(sheet: Sheet, tmp_path_factory: pytest.TempPathFactory) -> Press:
    folder = tmp_path_factory.mktemp("sheet")

    @cache
    def printed(layout: str) -> SheetFiles:
        return pages(sheet, layout, folder)

    return printed


def text(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def squeezed(told: str) -> str:
    """Without white space, for a word that is longer than a line goes on on the next."""
    return re.sub(r"[\s\u00ad\u200b\ufffe]", "", told)


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS)
def test_text_and_note_stand_on_paper_word_for_word(sheet: Sheet, press: Press, layout: str) -> None:
    whole = text(press(layout).pdf)
    found = squeezed(whole)
    for panel in sheet.panels:
        if panel.scene == "fem-hundrede":
            continue  # where a page ends, its foot and the next one's head come between two words
        assert squeezed(panel.text) in found, panel.scene
        for run in panel.note:
            assert squeezed(run.text) in found, panel.scene
    for word, count in (("ord", 500), ("lang", 120), ("note", 80)):
        numbers = [int(number) for number in re.findall(rf"\b{word}(\d\d\d)\b", whole)]
        assert sorted(set(numbers)) == list(range(count))
    assert [int(number) for number in re.findall(r"\bord(\d\d\d)\b", whole)] == list(range(500)), "and in order"


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_is_printed_outside_the_page(press: Press, layout: str) -> None:
    with pypdfium2.PdfDocument(press(layout).pdf) as document:
        for page in document:
            width, _ = page.get_size()
            words = page.get_textpage()
            boxes = [words.get_charbox(index) for index in range(words.count_chars())]
            edges = [right for left, _, right, _ in boxes if right > left]
            assert max(edges) <= width - 30, "the margin is 12 mm"


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS)
def test_hard_cases_are_accessible_too(press: Press, layout: str) -> None:
    assert [str(finding) for finding in pdfua.validate(str(press(layout).pdf)).findings] == []


@pytest.mark.slow
def test_what_is_silent_unknown_or_proposed_says_so(press: Press) -> None:
    found = " ".join(text(press("6").pdf).split())
    for words in ("(ingen tale)", "(ingen note i storymappet)", "forslag fra programmet", "Ikke forstået"):
        assert words in found
    assert "Ordene »gnaskebims«, »fnolrer« og »trulemuk« kan vi ikke tegne. Hvad skal man se?" in found


@pytest.mark.slow
def test_one_scene_makes_two_pages_and_forty_fill_theirs(tmp_path: Path) -> None:
    assert len(pages(film(tmp_path, WINDOW.replace(" …", ".")).sheet(), "6", tmp_path / "en").pngs) == 2
    many = film(tmp_path, "".join(scene(f"scene-{n}", "Når du ikke er der!", "En borger vinker.") for n in range(40)))
    made = pages(many.sheet(), "6", tmp_path / "mange")
    assert len(made.pngs) == 1 + 37 // 6 + 1 + 1  # three scenes under the cover, six a page, and the last page
    found = text(made.pdf)
    assert [number for number in range(40) if not re.search(rf"\bscene-{number}\b", found)] == []


def test_long_panels_take_more_room(sheet: Sheet) -> None:
    sizes = {panel.scene: size for row in rows(sheet.panels, "6") for panel, size in row.panels}
    assert sizes["hundrede-og-tyve"] == "wide"
    assert sizes["fem-hundrede"] == "endless"
    assert sizes["lille-vindue"] == ""
