"""A bar chart as an SVG file."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

INK, PAPER, ACCENT, PALE = "#2B2A33", "#FBF5E9", "#E2663F", "#BBDCD6"
WIDE, ROW, LABEL = 760, 30, 260


def plot(bars: Sequence[tuple[str, float]], path: Path) -> None:
    """Write one bar a figure, the longest as wide as the picture; bars whose name begins with `film` stand out."""
    most = max((value for _, value in bars), default=1.0)
    rows = []
    for k, (name, value) in enumerate(bars):
        y, length = 14 + k * ROW, (WIDE - LABEL - 90) * value / most
        fill = ACCENT if name.startswith("film") else PALE
        rows.append(
            f'<text x="{LABEL - 10}" y="{y + 15}" text-anchor="end">{escape(name)}</text>'
            f'<rect x="{LABEL}" y="{y}" width="{length:.1f}" height="20" rx="3" fill="{fill}" stroke="{INK}"/>'
            f'<text x="{LABEL + length + 8:.1f}" y="{y + 15}">{value:.1f} ms</text>'
        )
    high = 28 + len(bars) * ROW
    path.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high}" font-family="sans-serif" font-size="14" '
        f'fill="{INK}" role="img" aria-label="Milliseconds of processor a frame">'
        f'<rect width="{WIDE}" height="{high}" fill="{PAPER}"/>{"".join(rows)}</svg>\n',
        encoding="utf-8",
    )
