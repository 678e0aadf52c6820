"""What each panel of a storyboard shows: that which a decision is bound to."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from rentegn.model.approval import Decision, KeyPicture, Mark, Shown
from rentegn.model.storyboard import Shot, Storyboard, Tableau
from rentegn.model.timeline import Timeline
from rentegn.model.timing_json import placement_to_json
from rentegn.store import digest

#: Pixels across a reference picture: enough for a face, small enough to keep for ever.
PICTURE_WIDTH = 480


def shown(
    storyboard: Storyboard, timeline: Timeline, look: str, pictures: Mapping[str, Sequence[KeyPicture]]
) -> tuple[Shown, ...]:
    """A panel for every shot, in order; `pictures` are its key frames by scene. KeyError where a shot has none."""
    breaths = _breaths(storyboard.shots)
    return tuple(
        Shown(
            scene=shot.scene,
            text=shot.text,
            note=shot.note,
            frames=len(timeline.shot(shot.scene).range),
            look=look,
            format=storyboard.format.name,
            language=storyboard.language,
            opening=_canonical(shot.opening),
            breath=breaths[shot.scene],
            pictures=tuple(pictures[shot.scene]),
            arriving=timeline.shot(shot.scene).arriving,
        )
        for shot in storyboard.shots
    )


def small(still: Path) -> bytes:
    """A still as a PNG of that width. OSError where it cannot be read."""
    from PIL import Image

    with Image.open(still) as picture:
        height = round(PICTURE_WIDTH * picture.height / picture.width)
        made = picture.convert("RGB").resize((PICTURE_WIDTH, height), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    made.save(written, "PNG")
    return written.getvalue()


def look_decided_on(decisions: Sequence[Decision]) -> str:
    """The film's look in the latest decision, "" where there is none."""
    return next((decision.shown.look for decision in reversed(decisions) if decision.shown), "")


def story(panels: Sequence[Shown]) -> tuple[Mark, ...]:
    """The film's scenes in order, as a decision remembers them."""
    return tuple(Mark(panel.scene, _short(panel.text), _short(panel.note)) for panel in panels)


def _canonical(tableau: Tableau) -> str:
    """The same text for the same picture, in whatever order its people came on."""
    records = sorted((placement_to_json(placement) for placement in tableau), key=lambda record: record["entity"])
    return json.dumps(records, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _breaths(shots: Sequence[Shot]) -> dict[str, str]:
    """For each scene what its sentence says in other scenes, which may change its own length by a frame or two."""
    sentences: list[list[Shot]] = [[]]
    for shot in shots:
        sentences[-1].append(shot)
        if not shot.runs_on:
            sentences.append([])
    return {
        shot.scene: _short("\n".join(other.text for other in sentence if other is not shot)) if sentence[1:] else ""
        for sentence in sentences
        for shot in sentence
    }


def _short(text: str) -> str:
    return digest(text.encode())[:16] if text else ""
