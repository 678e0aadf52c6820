"""HTML → an accessible PDF (PDF/UA-1): tagged, titled, with language, bookmarks, alternative texts and form fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name
from weasyprint import HTML

from rentegn.sheet.markup import Fit

_MM = 25.4 / 96
_VARIANT = "pdf/ua-1"
#: Of `print.css`, in millimetres: what a page holds, and what parts two rows.
_PAGE, _GAP = 183.8, 3.0
#: What two rows on a page give when they are set smaller, what a comment may take more (of a page with one row, and of
#: one with several), and what stays free.
_GIVES, _MOST_ROOM, _SLACK = 11.0, (34.0, 14.0), 2.0
#: A ticked box is crossed from corner to corner of this share of it, with lines of so many points.
_CROSS = (0.24, 1.3)


def print_pdf(markup: Callable[[Fit], str], out: Path) -> int:
    """Write the PDF of what `markup` gives for a fit; its number of pages."""
    document = _fitted(markup)
    document.write_pdf(out, pdf_variant=_VARIANT, pdf_forms=True)
    _finish(out)
    return len(document.pages)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of panels as it was laid out, in millimetres: the panels' heights by scene, where the row ends, and where
    its page does. `beside` is what an answer beside the pictures lacks to the panel's end.
    """

    page: int
    heights: Mapping[str, float]
    beside: Mapping[str, float]
    bottom: float
    page_bottom: float

    @property
    def height(self) -> float:
        """That of the tallest panel."""
        return max(self.heights.values())


def _fitted(markup: Callable[[Fit], str]) -> Any:
    """The document laid out so that rows share pages, answers are level, and comments take the room that is left.

    Equal heights by flex boxes take WeasyPrint half a minute, so the panels are measured and laid out once more.
    """
    document = _laid_out(markup(Fit()))
    rows = list(_rows(document))
    tight = _tight(rows)
    if tight:
        rows = list(_rows(_laid_out(markup(Fit(tight=tight)))))
    return _laid_out(markup(Fit(_pads(rows), _room(rows), tight))) if rows else document


def _laid_out(html: str) -> Any:
    return HTML(string=html, base_url=".").render(pdf_variant=_VARIANT, pdf_forms=True)


def _tight(rows: Sequence[_Row]) -> frozenset[str]:
    """The first scenes of rows that share a page only if they are set smaller."""
    tight: set[str] = set()
    above = rows[0].bottom if rows else 0.0
    for before, row in pairwise(rows):
        over = above + _GAP + row.height - row.page_bottom
        if 0 < over <= _GIVES:
            tight |= {next(iter(before.heights)), next(iter(row.heights))}
        above = above + _GAP + row.height if over <= _GIVES else row.page_bottom - _PAGE + row.height
    return frozenset(tight)


def _pads(rows: Iterable[_Row]) -> dict[str, float]:
    """How much lower each answer must stand to be level with that of the longest panel of its row."""
    return {
        scene: round(row.height - height + row.beside[scene], 2)
        for row in rows
        for scene, height in row.heights.items()
    }


def _room(rows: Iterable[_Row]) -> dict[str, float]:
    """What each comment may take of the room left on its page."""
    room: dict[str, float] = {}
    for _, together in groupby(rows, lambda row: row.page):
        page = list(together)
        left = (page[0].page_bottom - page[-1].bottom - _SLACK) / len(page)
        most = _MOST_ROOM[len(page) > 1]
        room |= {scene: round(min(left, most), 2) for row in page for scene in row.heights if left > 0}
    return room


def _rows(document: Any) -> Iterator[_Row]:
    """Every row of panels that stands on one page."""
    for number, page in enumerate(document.pages):
        sheet = page._page_box
        for box in sheet.descendants():
            panels = [each for each in box.descendants() if each.element_tag == "article"] if _is(box, "row") else []
            if panels and not _is(box, "single"):
                yield _Row(
                    page=number,
                    heights={_scene(panel): panel.margin_height() * _MM for panel in panels},
                    beside={_scene(panel): _beside(panel) for panel in panels},
                    bottom=(box.position_y + box.border_height()) * _MM,
                    page_bottom=(sheet.content_box_y() + sheet.height) * _MM,
                )


def _beside(panel: Any) -> float:
    columns = {name: box for box in panel.descendants() for name in ("left", "right") if _is(box, name)}
    if len(columns) < 2:
        return 0.0
    return float(max(0.0, columns["left"].margin_height() - columns["right"].margin_height()) * _MM)


def _is(box: Any, name: str) -> bool:
    element = box.element
    return element is not None and box.element_tag == "div" and name in (element.get("class") or "").split()


def _scene(panel: Any) -> str:
    return str(panel.element.get("id")).removeprefix("scene-")


def _finish(path: Path) -> None:
    """What WeasyPrint leaves out of PDF/UA: scopes of table heads, one field for each choice, the order of tabs."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for each in pdf.objects:
            if isinstance(each, Dictionary) and each.get("/S") == Name.TH:
                _scope(each)
        _choices(pdf)
        for page in pdf.pages:
            if "/Annots" in page:
                page.Tabs = Name.S
        pdf.save(path, deterministic_id=True)


def _scope(head: Any) -> None:
    if "/Scope" in (head.get("/A") or {}):
        return
    row = head.P
    cells = list(row.K) if isinstance(row.K, Array) else [row.K]
    is_column = all(cell.get("/S") == Name.TH for cell in cells if isinstance(cell, Dictionary))
    head.A = Dictionary(O=Name.Table, Scope=Name.Column if is_column else Name.Row)


def _choices(pdf: Any) -> None:
    """A choice's buttons belong to it alone, and a ticked one shows a cross that can be seen on paper."""
    if "/AcroForm" not in pdf.Root:
        return
    fields, buttons = pdf.Root.AcroForm.Fields, set()
    for field in fields:
        for button in field.get("/Kids", []):
            buttons.add(button.objgen)
            button.Parent = field
            if "/T" in button:
                del button.T
            _cross(pdf, button)
        if "/Kids" in field and "/TU" in field:
            field.TU = pikepdf.String(str(field.TU).partition(":")[0])
    pdf.Root.AcroForm.Fields = Array([field for field in fields if field.objgen not in buttons])


def _cross(pdf: Any, button: Any) -> None:
    share, width = _CROSS
    off = None
    for _, look in list(button.AP.N.items()):
        left, bottom, right, top = (float(edge) for edge in look.BBox)
        inset = share * (right - left)
        xs, ys = (left + inset, right - inset), (bottom + inset, top - inset)
        strokes = " ".join(
            f"{xs[0]:.2f} {a:.2f} m {xs[1]:.2f} {b:.2f} l" for a, b in (*pairwise(ys), *pairwise(reversed(ys)))
        )
        look.write(f"q {width} w 1 J .169 .165 .2 RG {strokes} S Q".encode())
        off = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=look.BBox)
    if off is not None:
        button.AP.N[Name.Off] = off
