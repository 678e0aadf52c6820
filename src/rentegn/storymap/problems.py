"""How this room words what is wrong with a file."""

from __future__ import annotations

from collections.abc import Iterable

from rentegn.model.span import Diagnostic, Severity, Span


def error(code: str, message: str, span: Span | None, *hints: str) -> Diagnostic:
    """A problem that keeps the film from being made."""
    return Diagnostic(Severity.ERROR, code, message, span, hints)


def warning(code: str, message: str, span: Span | None, *hints: str) -> Diagnostic:
    """A problem that the film can be made in spite of."""
    return Diagnostic(Severity.WARNING, code, message, span, hints)


def did_you_mean(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """A hint that names the nearest of `known`, or all of them where none is near."""
    # only a mistake needs it, and files without one should be read at once
    from rapidfuzz import distance, process

    choices = tuple(known)
    near = process.extractOne(
        word.lower(), choices, scorer=distance.OSA.normalized_similarity, score_cutoff=0.6, processor=str.lower
    )
    if near is not None:
        return (f"did you mean `{near[0]}`?",)
    return ("known here: " + ", ".join(f"`{choice}`" for choice in choices),)
