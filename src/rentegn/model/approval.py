"""The yes: who decided what about which panel, what they were shown when they did, and what has changed since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

#: The panel that stands for the order of the scenes; no scene can have this id.
ORDER = "_order"


class Verdict(StrEnum):
    """What somebody decided."""

    APPROVED = "approved"
    CHANGES = "changes"
    REJECTED = "rejected"


class Status(StrEnum):
    """How a panel stands now: undecided, decided, or changed since somebody decided."""

    OPEN = "open"
    APPROVED = "approved"
    CHANGES = "changes"
    REJECTED = "rejected"
    STALE = "stale"


class Bound(StrEnum):
    """What a decision is bound to: a change of any of these makes it stale."""

    TEXT = "text"
    NOTE = "note"
    LENGTH = "length"
    PICTURES = "key frames"
    LOOK = "look"
    FORMAT = "format"
    LANGUAGE = "language"
    OPENING = "opening"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Signer:
    """Who decides."""

    name: str
    role: str
    organisation: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip() or not self.role.strip():
            raise ValueError("a decision needs a name and a role")


@dataclass(frozen=True, slots=True)
class KeyPicture:
    """A key frame as it was shown: a small PNG of the frame so many frames after the scene's first."""

    frame: int
    png: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Mark:
    """A scene as one of the story's: enough to tell whether it stood elsewhere, or said something else."""

    scene: str
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What a panel shows. `note` is "" where the storymap leaves it open, `frames` the scene's length.

    `opening` is the opening tableau as canonical JSON, `breath` a digest of what other scenes say in the same sentence.
    The first `arriving` frames are the way in from the scene before, whichever that is.
    """

    scene: str
    text: str
    note: str
    frames: int
    look: str
    format: str
    language: str
    opening: str = field(repr=False)
    breath: str = ""
    pictures: tuple[KeyPicture, ...] = ()
    arriving: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the record, never changed. `at` is UTC in ISO 8601; `shown` is None where `panel` is the order.

    `story` is every scene of the film in its order then; `digest` seals the line and all before it, "" until kept.
    """

    panel: str
    verdict: Verdict
    signer: Signer
    at: str
    story: tuple[Mark, ...]
    shown: Shown | None
    comment: str = ""
    channel: str = "command line"
    digest: str = ""

    def __post_init__(self) -> None:
        if (self.panel == ORDER) != (self.shown is None):
            raise ValueError("a decision shows its panel, but for the order, which shows the story alone")


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a decision is stale: what changed, from what to what, and the scene that brought it on if it was another."""

    what: Bound
    before: str = ""
    now: str = ""
    scene: str = ""


@dataclass(frozen=True, slots=True)
class PanelState:
    """How one panel stands: `causes` where it is stale, the decision that counts where there is one."""

    id: str
    status: Status
    causes: tuple[Cause, ...] = ()
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Approval:
    """How a film stands: its panels in the film's order, and the order itself."""

    panels: tuple[PanelState, ...]
    order: PanelState

    @property
    def missing(self) -> tuple[PanelState, ...]:
        """Everything that is not approved."""
        return tuple(state for state in (*self.panels, self.order) if state.status is not Status.APPROVED)

    @property
    def complete(self) -> bool:
        """Whether the film may be called approved: every panel, and their order."""
        return not self.missing

    @property
    def approved(self) -> tuple[str, ...]:
        """The scenes whose panel is."""
        return tuple(state.id for state in self.panels if state.status is Status.APPROVED)

    @property
    def by_panel(self) -> Mapping[str, PanelState]:
        """The panels' states by scene."""
        return {state.id: state for state in self.panels}


class Edit(StrEnum):
    """What may be new in a scene from one version of a film to the next; `ORDER` is of all scenes."""

    TEXT = "text"
    NOTE = "note"
    NEW = "new"
    GONE = "gone"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Revision:
    """What is new in a scene (`ORDER`: in their order), and the decision that asked for it where one did."""

    scene: str
    edits: tuple[Edit, ...]
    asked: Decision | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """The story as it was when somebody decided on it, or as it is now; `day` (ISO) is "" where nobody has yet."""

    number: int
    day: str
    revisions: tuple[Revision, ...] = ()


@dataclass(frozen=True, slots=True)
class Override:
    """Who has a film finished that is not approved, and why."""

    name: str
    reason: str

    def __post_init__(self) -> None:
        if not self.name.strip() or not self.reason.strip():
            raise ValueError("an override needs a name and a reason")


@dataclass(frozen=True, slots=True)
class Answer:
    """A decision about to be taken, on `scenes`, or on every panel and the order where that is None."""

    verdict: Verdict
    signer: Signer
    at: str
    scenes: tuple[str, ...] | None = None
    comment: str = ""
    channel: str = "command line"


@dataclass(frozen=True, slots=True)
class Clearance:
    """What a film's manifest says of the yes to it; without `approval` nobody was asked."""

    approval: Approval | None = None
    override: Override | None = None

    @property
    def granted(self) -> bool:
        """Whether the film is approved as it stands."""
        return self.approval is not None and self.approval.complete

    def as_json(self) -> dict[str, object]:
        """The manifest's lines about it, in the words of the sheets."""
        told: dict[str, object] = {"approval": "godkendt" if self.granted else "ikke godkendt"}
        if self.approval is not None and self.granted:
            told["approved"] = [_line(state) for state in (*self.approval.panels, self.approval.order)]
        if self.approval is not None and self.override is not None and not self.granted:
            lacking = [{"panel": state.id, "status": state.status.value} for state in self.approval.missing]
            told["override"] = {"name": self.override.name, "reason": self.override.reason, "lacking": lacking}
        return told


def _line(state: PanelState) -> dict[str, str]:
    if state.decision is None:
        raise ValueError(f"`{state.id}` is called approved, and nobody decided on it")
    signer = state.decision.signer
    return {
        "panel": state.id,
        "name": signer.name,
        "role": signer.role,
        "organisation": signer.organisation,
        "at": state.decision.at,
        "decision": state.decision.digest,
    }
