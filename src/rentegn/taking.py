"""How stages follow on one another: the first that has no result is the last, and no problem is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from rentegn.model.span import Diagnostic, Outcome

T = TypeVar("T")


class Taking(Protocol):
    """Takes a stage's result out of its outcome and notes its problems; an error ends the work there."""

    def __call__(self, outcome: Outcome[T], /) -> T:
        """The outcome's value."""


class _Unfinished(Exception):  # noqa: N818 – not an error of the program: what went wrong is in the diagnostics
    """A stage gave no result, so what follows cannot be made."""


def outcome_of(work: Callable[[Taking], T]) -> Outcome[T]:
    """What `work` makes of the stages it takes, with every problem they met; no value where one had an error."""
    problems: list[Diagnostic] = []

    def take(outcome: Outcome[Any]) -> Any:
        problems.extend(outcome.diagnostics)
        if not outcome.ok:
            raise _Unfinished
        return outcome.value

    try:
        value = work(take)
    except _Unfinished:
        return Outcome(None, tuple(problems))
    return Outcome(value, tuple(problems))
