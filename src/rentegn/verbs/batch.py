"""`rentegn batch`."""

from __future__ import annotations

import argparse
from datetime import date

from rentegn.verbs import options as shared
from rentegn.verbs.page import DONE, PROBLEMS, Page
from rentegn.verbs.telling import print_json

PAGE = Page(
    name="batch",
    takes="FILE… [options]",
    about="many films in one go, and a page that tells what became of them",
    text="""\
Makes the film of every storymap. All are looked at first, so that a broken one is told before anything is
drawn. A film that fails stops none of the others. Run again after a stop, only what is missing is made.""",
    writes=(
        ("out/batch.html", "a page with a picture, the length and the result of every film, kept up to date"),
        ("out/FILM/", "each film with what belongs to it, as film writes it"),
    ),
    examples=(
        ("rentegn batch storymaps/*.yaml --plan", "what is there and what would be made, without making it"),
        ("rentegn batch storymaps/*.yaml", "all of them"),
        ("rentegn batch storymaps/*.yaml --final --json", "only approved ones, with the result as data"),
    ),
    done="every film is made; with --plan: every film can be made",
    problems="at least one film could not be made; the others are",
    see=("film", "approve"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """The files, which films of them, and how to draw them."""
    shared.storymaps(parser)
    parser.add_argument(
        "--plan", action="store_true", help="only tell what would be made and what is there (default: make it)"
    )
    shared.json(parser)
    shared.variant(parser)
    shared.rendering(parser)
    shared.verbose(parser)
    shared.finishing(parser)


def run(chosen: argparse.Namespace) -> int:
    """Make every film."""
    from rentegn import batching

    orders = [shared.order(chosen, storymap) for storymap in shared.films(chosen)]
    if chosen.plan:
        forecasts = batching.take_stock(orders)
        if chosen.json:
            print_json({"films": [forecast.as_json() for forecast in forecasts]})
        else:
            print(batching.plan_told(forecasts))
        return DONE if all(forecast.ok for forecast in forecasts) else PROBLEMS
    page = orders[0].out / "batch.html"
    with batching.BatchTerminal() as terminal:
        batch = batching.run(orders, terminal, lambda now: batching.write(page, now, date.today().isoformat()))
    if chosen.json:
        print_json({**batch.as_json(), "page": str(page)})
    else:
        print("\n".join([*map(batching.told, batch), str(page)]))
    return DONE if batch.ok else PROBLEMS
