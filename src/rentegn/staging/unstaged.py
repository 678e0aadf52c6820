"""What was understood but is not to be seen: told, never dropped in silence."""

from __future__ import annotations

from rentegn.model.direction import Direction, Reading
from rentegn.model.span import Diagnostic, Severity
from rentegn.model.storymap import StoryScene
from rentegn.staging.camera_told import filmed
from rentegn.staging.draft import Draft


def unstaged(scene: StoryScene, reading: Reading, draft: Draft) -> tuple[Diagnostic, ...]:
    """A warning for every direction of the note that no step of the draft plays, nor the camera, which moves once."""
    played = [step.direction for step in draft.steps if step.direction is not None]
    seen = filmed(reading)
    meant = (d for d in reading.directions if not any(d is other for other in seen) and d.action != "cut_to")
    return tuple(_told(scene, d) for d in meant if not any(d is other for other in played))


def _told(scene: StoryScene, direction: Direction) -> Diagnostic:
    said = " ".join(word.text for word in direction.words if word.kind != "function") or direction.action
    return Diagnostic(
        Severity.WARNING,
        "not-staged",
        f"`{said}` in scene `{scene.id}` is understood, but it cannot be drawn yet",
        direction.words[0].span if direction.words else scene.span,
        ("say it with other words, or add it to the generated scene by hand",),
    )
