"""The finished film: clips, mix and captions in one checked file with its companions, or nothing at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rentegn.delivery.captions import srt, webvtt
from rentegn.delivery.checks import Finding, check
from rentegn.delivery.join import Chapter, ClipError, Piece, Reel, join
from rentegn.delivery.manifest import manifest
from rentegn.delivery.track import track as encoded
from rentegn.files import passing
from rentegn.model.approval import Clearance
from rentegn.model.film import Clip, Film, Mix, Track
from rentegn.model.progress import Count, nobody_counts
from rentegn.model.span import Diagnostic, Outcome, Severity, Span
from rentegn.model.storyboard import Storyboard
from rentegn.model.timeline import FrameRange, Timeline


def conform(
    clips: Sequence[Clip],
    timeline: Timeline,
    mix: Mix,
    storyboard: Storyboard,
    out_dir: Path,
    *,
    look: str,
    language: str,
    clearance: Clearance = Clearance(),  # noqa: B008 – it is frozen
    track: Track | None = None,
    count: Count = nobody_counts,
) -> Outcome[Film]:
    """`<film>_<format>_<language>_<look>.mp4` in `out_dir`, with `.srt`, `.vtt` and `.manifest.json` beside it.

    `clips` are title card, shots and end card in the timeline's order; ValueError for any other clips. A scene without
    picture, or with a wrong one, is an error that names it, and then, as when a check of the finished file fails,
    nothing is written and what was there before stays. The manifest says what `clearance` does of its approval. `track`
    is the mix encoded, where that was done before; `count` is told how many frames are joined.
    """
    ranges = _ranges(timeline, clips)
    if troubles := tuple(_unfit(clips, ranges, storyboard)):
        return Outcome(None, troubles)
    stem = f"{storyboard.film}_{storyboard.format.name}_{language}_{look}"
    reel = _reel(clips, ranges, timeline, mix, track or encoded(mix), storyboard, language)
    names = [f"{stem}.mp4", f"{stem}.srt", f"{stem}.vtt", f"{stem}.manifest.json"]
    placed = [out_dir / name for name in names]
    with passing(out_dir) as folder:
        parts = [folder / name for name in names]
        film, subrip, vtt, record = parts
        try:
            join(reel, film, count)
        except ClipError as error:
            return Outcome(None, (_unjoined(error, storyboard),))
        findings = check(film, reel)
        if failed := tuple(_failed(finding, f"{stem}.mp4") for finding in findings if not finding.ok):
            return Outcome(None, failed)
        subrip.write_text(srt(timeline.captions, timeline.rate), encoding="utf-8", newline="\n")
        vtt.write_text(webvtt(timeline.captions, timeline.rate), encoding="utf-8", newline="\n")
        files = [*zip(names[:3], parts[:3], strict=True), (mix.path.name, mix.path)]
        told = manifest(storyboard, look, reel, clips, files, findings, clearance)
        record.write_text(told, encoding="utf-8", newline="\n")
        for part, place in zip(parts, placed, strict=True):
            part.replace(place)
    checks = {finding.name: finding.measured for finding in findings}
    return Outcome(
        Film(
            placed[0],
            storyboard.format.name,
            language,
            look,
            timeline.length,
            (placed[1], placed[2]),
            placed[3],
            checks,
        )
    )


def _ranges(timeline: Timeline, clips: Sequence[Clip]) -> tuple[FrameRange, ...]:
    wanted = [timing.scene for timing in timeline.shots]
    if [clip.scene for clip in clips[1:-1]] != wanted or len(clips) < 2:
        raise ValueError("the clips are not the title card, the timeline's shots and the end card in order")
    return (timeline.title, *(timing.range for timing in timeline.shots), timeline.end)


def _unfit(clips: Sequence[Clip], ranges: Sequence[FrameRange], storyboard: Storyboard) -> Iterator[Diagnostic]:
    """Every clip that is missing or has not the length of its place."""
    for clip, frames in zip(clips, ranges, strict=True):
        if clip.path is None or clip.error:
            why = f": {clip.error}" if clip.error else ""
            message = f"scene `{clip.scene}` has no picture, so the film is not made{why}"
            yield _trouble("scene-missing", message, clip.scene, storyboard)
        elif clip.frames != len(frames):
            message = f"the picture of scene `{clip.scene}` has {clip.frames} frames where the film has {len(frames)}"
            yield _trouble("clip-length", message, clip.scene, storyboard, "render the scene again")


def _reel(
    clips: Sequence[Clip],
    ranges: Sequence[FrameRange],
    timeline: Timeline,
    mix: Mix,
    track: Track,
    storyboard: Storyboard,
    language: str,
) -> Reel:
    pieces = tuple(
        Piece(clip.scene, clip.path, frames)
        for clip, frames in zip(clips, ranges, strict=True)
        if clip.path is not None
    )
    metadata = (("title", storyboard.title), ("artist", storyboard.client), ("comment", storyboard.subtitle))
    tags = tuple((name, value) for name, value in metadata if value)
    chapters = tuple(_chapters(timeline, storyboard))
    return Reel(pieces, mix, timeline.captions, chapters, language, timeline.rate, tags, track=track)


def _chapters(timeline: Timeline, storyboard: Storyboard) -> Iterator[Chapter]:
    """The title card, and a chapter wherever a sentence begins; the end card belongs to the last."""
    titles = {shot.scene: shot.title or shot.scene for shot in storyboard.shots}
    runs_on = {shot.scene: shot.runs_on for shot in storyboard.shots}
    starts = [(storyboard.title, timeline.title.start)]
    continues = False
    for timing in timeline.shots:
        if not continues:
            starts.append((titles[timing.scene], timing.range.start))
        continues = runs_on[timing.scene]
    ends = [start for _, start in starts[1:]] + [timeline.length]
    for (title, start), end in zip(starts, ends, strict=True):
        yield Chapter(title, FrameRange(start, end))


def _unjoined(error: ClipError, storyboard: Storyboard) -> Diagnostic:
    message = f"the picture of scene `{error.scene}` cannot be joined to the film: {error}"
    return _trouble("clip-unfit", message, error.scene, storyboard, "render the scene again")


def _failed(finding: Finding, name: str) -> Diagnostic:
    message = f"`{name}` is not delivered: its {finding.name} is {finding.measured}, not {finding.expected}"
    return Diagnostic(Severity.ERROR, "film-check-failed", message)


def _trouble(code: str, message: str, scene: str, storyboard: Storyboard, *hints: str) -> Diagnostic:
    span: Span | None = next((shot.span for shot in storyboard.shots if shot.scene == scene), None)
    return Diagnostic(Severity.ERROR, code, message, span, hints)
