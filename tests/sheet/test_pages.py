import base64
import io
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from rentegn.model.approval import (
    Approval,
    Bound,
    Cause,
    Decision,
    PanelState,
    Shown,
    Signer,
    Status,
    Verdict,
)
from rentegn.model.sheet import Change, Edition, Sheet
from rentegn.sheet import LAYOUTS, SheetFiles, compose, pages
from rentegn.sheet.markup import markup, rows
from tests.sheet.films import OPEN, PUFF, WIDER, WINDOW, film, scene

SENTENCE = "Åh, så ærligt følger du op og lærer af dine medarbejdere. "
LONG = (SENTENCE * 12).strip()
ENDLESS = (SENTENCE * 50).strip()
SIX = WINDOW + WIDER + PUFF + OPEN + scene("lang", LONG, "Medarbejderne jubler.") + scene("kort", "Åh!")


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Sheet:
    return film(tmp_path_factory.mktemp("film"), SIX).sheet()


Press = Callable[[str], SheetFiles]


@pytest.fixture(scope="module")
def press(sheet: Sheet, tmp_path_factory: pytest.TempPathFactory) -> Press:
    """Prints the sheet in a layout, each once."""
    folder = tmp_path_factory.mktemp("sheet")

    @cache
    def printed_in(layout: str) -> SheetFiles:
        return pages(sheet, layout, folder)

    return printed_in


@pytest.fixture(params=LAYOUTS)
def printed(request: pytest.FixtureRequest, press: Press) -> SheetFiles:
    return press(request.param)


def text(pdf: Path) -> str:
    """All text of a PDF with its lines joined."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = " ".join(page.get_textpage().get_text_range() for page in document)
    return re.sub(r"\s+", " ", found)


def tags(pdf: Path) -> Iterator[tuple[str, str]]:
    """The structure's tags in reading order, each with its alternative text."""

    def walk(element: Any) -> Iterator[tuple[str, str]]:
        if "/S" in element:
            yield str(element.S)[1:], str(element.get("/Alt", ""))
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from walk(kid)

    with pikepdf.open(pdf) as document:
        yield from walk(document.Root.StructTreeRoot)


def test_every_word_that_is_spoken_stands_on_the_pages(sheet: Sheet, printed: SheetFiles) -> None:
    found = text(printed.pdf)
    for panel in sheet.panels:
        assert panel.text in found
        assert "".join(run.text for run in panel.reading) in found
        assert f"{len(panel.range)} b." in found
    for word in ("Vinduet", "udvides", "forsvinder", "(ingen note i storymappet)", "UDKAST".lower(), "Underskrift"):
        assert word in found


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_speech_longer_than_a_page_is_not_cut(tmp_path: Path, layout: str) -> None:
    assert len(ENDLESS.split()) > 400
    made = film(tmp_path, WINDOW + scene("uden-ende", ENDLESS, "Medarbejderne jubler.") + PUFF).sheet()
    # where a page ends, its foot and the next one's head come between two words
    assert text(pages(made, layout, tmp_path / "ud").pdf).count("ærligt") == ENDLESS.count("ærligt")


def test_the_pdf_is_what_it_says(sheet: Sheet, printed: SheetFiles) -> None:
    with pikepdf.open(printed.pdf) as document:
        assert document.check_pdf_syntax() == []
        assert str(document.Root.Lang) == "da"
        assert document.docinfo["/Title"] == "Tillid på Ærø – billedark, version 1"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        with document.open_outline() as outline:
            assert [item.title for item in outline.root] == ["Tillid på Ærø"]
        fonts = {str(each.BaseFont) for each in document.objects if is_font(each)}
    assert all(any(name in font for font in fonts) for name in ("Kalam", "Source-Sans", "Source-Code")), fonts
    report = pdfua.validate(str(printed.pdf))
    assert [str(finding) for finding in report.findings] == []


def is_font(each: Any) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font" and "/BaseFont" in each


def test_qpdf_has_nothing_to_say(printed: SheetFiles) -> None:
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not installed, so its own check of the PDF did not run")
    done = subprocess.run([qpdf, "--check", printed.pdf], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_reader_hears_heading_pictures_and_fields_panel_by_panel(sheet: Sheet, press: Press) -> None:
    found = list(tags(press("6").pdf))
    assert [name for name, _ in found if name.startswith("H")][:4] == ["H1", "H2", "H3", "H3"]
    articles = [number for number, (name, _) in enumerate(found) if name == "Art"]
    assert len(articles) == len(sheet.panels)
    for panel, start, end in zip(sheet.panels, articles, [*articles[1:], len(found)], strict=True):
        own = [each for each in found[start:end] if each[0] in ("H2", "Figure", "Form")]
        assert own[0][0] == "H2"
        assert [alt for name, alt in own if name == "Figure"] == [picture.alt for picture in panel.pictures]
        assert [name for name, _ in own[: len(panel.pictures) + 5]][-4:] == ["Form"] * 4


def test_every_panel_has_three_boxes_that_exclude_each_other_and_a_comment(sheet: Sheet, press: Press) -> None:
    with pikepdf.open(press("2").pdf) as document:
        fields = {str(field.T): field for field in document.Root.AcroForm.Fields}
        for panel in sheet.panels:
            assert len(fields[f"{panel.scene}-answer"].Kids) == 3
            assert str(fields[f"{panel.scene}-comment"].TU) == f"Kommentar til scene {panel.number}"
        assert {"order", "every", "sign-name", "sign-role", "sign-organisation", "sign-date", "remarks"} <= set(fields)
        assert len(fields) == 2 * len(sheet.panels) + 7


def test_two_rows_of_panels_share_a_page(press: Press, tmp_path: Path) -> None:
    assert len(press("6").pngs) == 3
    many = "".join(scene(f"scene-{number}", "Når du ikke er der!", "Medarbejderne jubler.") for number in range(9))
    assert len(pages(film(tmp_path, many).sheet(), "6", tmp_path).pngs) == 3


def test_a_page_is_a_png_of_a4_on_its_side(printed: SheetFiles) -> None:
    with pypdfium2.PdfDocument(printed.pdf) as document:
        assert len(document) == len(printed.pngs)
    for png in printed.pngs:
        with Image.open(png) as page:
            assert page.size == (1754, 1241)
            ink = page.convert("L").point(lambda grey: 255 * (grey < 128)).getbbox()
        assert ink is not None
        assert ink[0] >= 60
        assert ink[2] <= 1754 - 60


def test_pages_of_an_earlier_longer_sheet_go(tmp_path: Path) -> None:
    short = film(tmp_path, WINDOW).sheet()
    stale = tmp_path / "film_16x9_da_ink_sheet-text-09.png"
    stale.write_bytes(b"")
    pages(short, "text", tmp_path)
    assert not stale.exists()


def test_the_same_sheet_is_the_same_bytes(sheet: Sheet, press: Press, tmp_path: Path) -> None:
    one, other = press("text"), pages(sheet, "text", tmp_path)
    assert one.pdf.read_bytes() == other.pdf.read_bytes()
    assert one.html.read_bytes() == other.html.read_bytes()


def test_the_page_for_the_browser_asks_nobody_for_anything(sheet: Sheet, printed: SheetFiles) -> None:
    page = printed.html.read_text(encoding="utf-8")
    assert not re.search(r"""(?:src|href)=["'](?!data:|#)|url\((?!["']?data:)|<script""", page)
    assert "default-src 'none'" in page
    assert all(picture.alt in page for panel in sheet.panels for picture in panel.pictures)
    first = re.search(r'src="data:image/jpeg;base64,([^"]+)"', page)
    assert first is not None
    with Image.open(io.BytesIO(base64.b64decode(first[1]))) as picture:
        assert picture.size == (96, 54)


def test_words_are_marked_by_kind_and_what_was_not_understood_is_asked(tmp_path: Path) -> None:
    page = markup(film(tmp_path, scene("et", "Åh!", "En mand kigger ud og fnolrer.") + OPEN).sheet(), "6")
    for marked in ('k-actor">mand', 'k-action">kigger ud', 'k-unknown">fnolrer', 'class="tag">forslag fra programmet'):
        assert marked in page
    assert "Ordet »fnolrer« kan vi ikke tegne. Hvad skal man se?" in page
    assert "Storymappet har ingen visuel note her." in page


def test_markup_in_a_storymap_is_text(tmp_path: Path) -> None:
    page = markup(film(tmp_path, scene("et", "<b>Åh</b> & <script>", "Medarbejderne jubler.")).sheet(), "6")
    assert "&lt;b&gt;Åh&lt;/b&gt; &amp; &lt;script&gt;" in page


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", ("bildeark", "Tolket som", "Godkjent med endringer", "utkast", "22. november 2026")),
        ("nn", ("biletark", "Tolka som", "Godkjend med endringar", "utkast", "22. november 2026")),
        ("en", ("image sheets", "Read as", "Approved with changes", "draft", "22 November 2026")),
    ],
)
def test_a_sheet_speaks_the_storymaps_language(tmp_path: Path, language: str, words: tuple[str, ...]) -> None:
    note = {"nb": "Lederen forsvinner.", "nn": "Leiaren forsvinn.", "en": "The leader vanishes."}[language]
    page = markup(film(tmp_path, scene("et", "Åh!", note), language=language).sheet(), "6")
    assert f'<html lang="{language}">' in page
    assert all(word in page for word in words)


def test_a_revision_is_marked_and_logged(tmp_path: Path) -> None:
    change = Change(2, "2026-11-22", (1,), "Vinduet er blevet mindre", "Esbjerg Kommune")
    edition = Edition(2, "2026-11-22", "Rentegn", changes=(change,), revised={"lille-vindue": "note"})
    page = markup(film(tmp_path, WINDOW + PUFF).sheet(edition=edition), "6")
    assert page.count("ændret i v2: note") == 1
    assert "Vinduet er blevet mindre" in page
    assert "scene 1</dd>" in page


def test_a_panel_says_how_its_approval_stands(tmp_path: Path) -> None:
    made = film(tmp_path, WINDOW + PUFF)
    by = Decision("x", Verdict.APPROVED, Signer("Åse Ørsted", "chef"), "", (), Shown("x", "", "", 1, "", "", "", ""))
    panels = (
        PanelState("lille-vindue", Status.APPROVED, decision=by),
        PanelState("lederen-forsvinder", Status.STALE, (Cause(Bound.NOTE),)),
    )
    approval = Approval(panels, PanelState("_order", Status.OPEN))
    named: dict[str, Any] = {}
    sheet = compose(
        made.storymap, made.directions, made.storyboard, made.timeline, made.stills(), named, approval=approval
    )
    assert "godkendt af Åse Ørsted" in markup(sheet, "6", screen=True)
    page = markup(sheet, "6")
    assert "✓ Åse Ørsted" in page
    assert "forældet: ændret siden note" in page
    assert 'class="stamp">til godkendelse' in page


def test_a_panel_that_speaks_for_long_takes_the_room_of_two(sheet: Sheet) -> None:
    sizes = {panel.scene: size for row in rows(sheet.panels, "6") for panel, size in row.panels}
    assert sizes["lang"] == "wide"
    assert sizes["kort"] == ""
    assert [len(row.panels) for row in rows(sheet.panels, "6")] == [3, 2, 1]
