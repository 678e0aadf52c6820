"""Many films in one go: what is there, what is made, what failed and where, on one page."""

from rentegn.batching.batch import Watcher, run, take_stock
from rentegn.batching.page import page, write
from rentegn.batching.report import Batch, FilmReport, Forecast, Problem, Result
from rentegn.batching.terminal import BatchTerminal, plan_told, told

__all__ = [
    "Batch",
    "BatchTerminal",
    "FilmReport",
    "Forecast",
    "Problem",
    "Result",
    "Watcher",
    "page",
    "plan_told",
    "run",
    "take_stock",
    "told",
    "write",
]
