"""The gallery as files: PNG pages to look through, and one HTML page that shows its pictures out of them."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from PIL import Image, ImageDraw

from rentegn.drawing.palette import (
    BLUE_PENCIL,
    CORAL,
    CORAL_TINT,
    FAR,
    INK,
    PAPER,
    SKINS,
    SLATE,
    SUN,
    SUN_TINT,
    TEAL,
    TEAL_TINT,
    WHITE,
    mixed,
    rgb,
)
from rentegn.drawing.places.indoors import BOARDS, PEACH, SAGE, STRAW, TILES
from rentegn.drawing.places.open_air import AIR
from rentegn.files import write_whole
from rentegn.gallery.cards import Group, groups
from rentegn.gallery.layout import MARGIN, PAGE_WIDTH, Page, Placed, laid_out
from rentegn.gallery.lettered import letter, width_of
from rentegn.gallery.tiles import tile
from rentegn.model.progress import Count, Steps, nobody_counts
from rentegn.model.storymap import LANGUAGES

#: Colours that pages may have: the house's, on their way to paper and to ink, and many of paper and of grey.
_FULL = (CORAL, TEAL, SUN, CORAL_TINT, TEAL_TINT, SUN_TINT, SLATE, BLUE_PENCIL, *SKINS, "#9A6B3F", "#C99A5B", WHITE)
_GREENS = ("#CFE2C8", "#D5E6CF", "#DCE9D6", "#BFD8BC")
#: What walls, floors, skies and the ground are washed with.
_WALLS = (AIR, SAGE, STRAW, PEACH, BOARDS, TILES, mixed(SAGE, TEAL, 0.14), "#D9BE90", "#C3DDC0", "#C9BC9F", "#EADBBE")
_TO_PAPER, _TO_INK, _GREYS, _PAPERS = 7, 3, 40, 16


@dataclass(frozen=True, slots=True)
class Gallery:
    """What was written: the page for a browser, and the pages as pictures."""

    html: Path
    pages: tuple[Path, ...]


def make_gallery(folder: Path, count: Count = nobody_counts) -> Gallery:
    """Draw everything into `folder`: `index.html` and its pages; OSError where a file cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    shown = groups()
    pages = tuple(page for group in shown for page in laid_out(group))
    steps = Steps(count, len(pages) + 1)
    written = []
    for page in pages:
        written.append(folder / page.name)
        write_whole(written[-1], _png(page))
        steps.step()
    html = folder / "index.html"
    write_whole(html, markup(shown, pages).encode("utf-8"))
    steps.step()
    return Gallery(html, tuple(written))


def markup(shown: Sequence[Group], pages: Sequence[Page]) -> str:
    """The HTML, which shows each picture as the part of its page where it stands."""
    sprites = {(page.group, placed.card.id): (page, placed) for page in pages for placed in page.cards}
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = environment.get_template("gallery.html.j2")
    return template.render(groups=shown, sprites=sprites, languages=LANGUAGES, page_width=PAGE_WIDTH)


def _png(page: Page) -> bytes:
    sheet = Image.new("RGB", (PAGE_WIDTH, page.height), PAPER)
    letter(ImageDraw.Draw(sheet), (MARGIN, MARGIN - 6), page.title, "heading")
    for placed in page.cards:
        for at, picture in _pictures(placed):
            sheet.paste(picture, at)
        _label(sheet, placed)
    small = sheet.quantize(palette=_palette(), dither=Image.Dither.NONE)
    written = io.BytesIO()
    small.save(written, "PNG", optimize=True)
    return written.getvalue()


@cache
def _palette() -> Image.Image:
    """All colours of a page, the same for all pages: 256 at most, so that a page is a small file."""
    colours = [mixed(PAPER, INK, k / (_GREYS - 1)) for k in range(_GREYS)]
    colours += [mixed(PAPER, FAR, 0.6 * k / _PAPERS) for k in range(_PAPERS)]
    colours += (*_GREENS, *_WALLS)
    for full in _FULL:
        colours += [mixed(full, PAPER, k / _TO_PAPER) for k in range(_TO_PAPER)]
        colours += [mixed(full, INK, k / (_TO_INK + 2)) for k in range(1, _TO_INK + 1)]
    made = Image.new("P", (1, 1))
    made.putpalette([round(255 * part) for colour in colours for part in rgb(colour)])
    return made


def _pictures(placed: Placed) -> Iterator[tuple[tuple[int, int], Image.Image]]:
    for spot in placed.spots:
        yield (spot.left, spot.top), tile(placed.card.drawings[spot.drawing], spot.look, spot.width)


def _label(sheet: Image.Image, placed: Placed) -> None:
    pen = ImageDraw.Draw(sheet)
    x, y = placed.text
    letter(pen, (x, y), placed.card.id.replace("_", " "), "name")
    for row, language in enumerate(LANGUAGES if any(placed.card.words.values()) else ()):
        letter(pen, (x, y + 27 + 18 * row), _line(language, placed.card.words[language], placed.wide), "words")


def _line(language: str, words: Sequence[str], wide: int) -> str:
    """As many of the words as go into so many pixels."""
    told = [f"{language}   {', '.join(words[:count]) or '–'}" for count in range(len(words), 0, -1)]
    return next((line for line in told if width_of(line, "words") <= wide), told[-1] if told else f"{language}   –")
