"""Image sheets: what a client approves, as an accessible PDF, as PNG pages and as a page for the browser."""

from rentegn.sheet.compose import compose
from rentegn.sheet.keyframes import PENCIL, frames_on_paper, key_frames
from rentegn.sheet.markup import LAYOUTS
from rentegn.sheet.pages import SheetFiles, pages

__all__ = ["LAYOUTS", "PENCIL", "SheetFiles", "compose", "frames_on_paper", "key_frames", "pages"]
