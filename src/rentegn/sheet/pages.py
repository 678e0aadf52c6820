"""A sheet as files: an accessible PDF, its pages as PNG, and a page for the browser with everything in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rentegn.model.progress import Count, Steps, nobody_counts
from rentegn.model.sheet import Sheet
from rentegn.sheet.markup import LAYOUTS, Fit, markup

#: Of the PNG pages: sharp on a screen and in a slide, a few hundred kilobytes each.
_DOTS_PER_INCH = 150
_LAYOUTS_TRIED = 3  # times that a PDF is laid out at most


@dataclass(frozen=True, slots=True)
class SheetFiles:
    """What was written: the PDF, a PNG for each of its pages, the HTML."""

    pdf: Path
    pngs: tuple[Path, ...]
    html: Path


def pages(sheet: Sheet, layout: str, out_dir: Path, count: Count = nobody_counts) -> SheetFiles:
    """Write `<film>_<format>_<language>_<drawn>_sheet-<layout>.pdf` with its pages and its HTML beside it.

    ValueError for a layout there is none of, OSError where a still cannot be read or a file not written. `count` is
    told how far it is.
    """
    from rentegn.sheet.pdf import print_pdf  # what prints takes most of a second to load

    if layout not in LAYOUTS:
        raise ValueError(f"there is no layout {layout!r}")
    out_dir.mkdir(parents=True, exist_ok=True)
    stem = f"{sheet.film}_{sheet.format.name}_{sheet.language}_{sheet.drawn}_sheet-{layout}"
    pdf, html = out_dir / f"{stem}.pdf", out_dir / f"{stem}.html"

    steps = Steps(count, _LAYOUTS_TRIED + 2)

    def laid_out(fit: Fit) -> str:
        steps.step()
        return markup(sheet, layout, fit=fit)

    print_pdf(laid_out, pdf)
    html.write_text(markup(sheet, layout, screen=True), encoding="utf-8", newline="\n")
    steps.step()
    files = SheetFiles(pdf, _pngs(pdf), html)
    count(steps.of, steps.of)
    return files


def _pngs(pdf: Path) -> tuple[Path, ...]:
    import pypdfium2

    for old in pdf.parent.glob(f"{pdf.stem}-[0-9][0-9].png"):
        old.unlink()
    made = []
    with pypdfium2.PdfDocument(pdf) as document:
        document.init_forms()
        for number, page in enumerate(document, 1):
            path = pdf.with_name(f"{pdf.stem}-{number:02}.png")
            page.render(scale=_DOTS_PER_INCH / 72).to_pil().convert("RGB").save(path, dpi=(_DOTS_PER_INCH,) * 2)
            made.append(path)
    return tuple(made)
