"""Small panels and decisions for tests."""

import io
from collections.abc import Sequence
from dataclasses import replace

from PIL import Image, ImageDraw

from rentegn.approval import story
from rentegn.model.approval import ORDER, Decision, KeyPicture, Shown, Signer, Verdict

ANNA = Signer("Anna Holm", "projektleder", "Esbjerg Kommune")
AT = "2026-11-22T10:00:00+00:00"


def picture(mouth: int = 0, level: int = 230, size: tuple[int, int] = (120, 68)) -> bytes:
    """A face as PNG, its mouth so many pixels to the side."""
    image = Image.new("RGB", size, (level, level, level - 10))
    pen = ImageDraw.Draw(image)
    pen.ellipse((30, 10, 80, 60), outline=(20, 20, 30), width=3)
    pen.line((45 + mouth, 45, 65 + mouth, 45), fill=(20, 20, 30), width=3)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def panel(scene: str, **changes: object) -> Shown:
    made = Shown(
        scene=scene,
        text=f"Teksten i {scene}.",
        note=f"En mand vinker i {scene}.",
        frames=100,
        look="ink",
        format="16x9",
        language="da",
        opening=f'[{{"entity":"man","kind":"{scene}"}}]',
        pictures=(KeyPicture(0, picture()), KeyPicture(60, picture(4))),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def film(*scenes: str) -> tuple[Shown, ...]:
    return tuple(panel(scene) for scene in scenes or ("et", "to", "tre", "fire"))


def on(shown: Shown, panels: Sequence[Shown], verdict: Verdict = Verdict.APPROVED, comment: str = "") -> Decision:
    return Decision(shown.scene, verdict, ANNA, AT, story(panels), shown, comment)


def all_approved(panels: Sequence[Shown]) -> list[Decision]:
    order = Decision(ORDER, Verdict.APPROVED, ANNA, AT, story(panels), None)
    return [*(on(each, panels) for each in panels), order]
