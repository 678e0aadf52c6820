"""One utterance through espeak-ng, in a process of its own: request as JSON on stdin, sound on stdout.

Synthesis is byte-identical only in a fresh process with its dice stilled, so this file is run by path, once an
utterance, and imports nothing of `rentegn`. stdout: one line of JSON (`rate`, `words` as [character, milliseconds],
`phonemes` as [symbol, milliseconds]), then the samples as mono int16.
"""

from __future__ import annotations

import atexit
import ctypes
import json
import os
import shutil
import sys
import tempfile
from typing import Any

import espeakng_loader

_RETRIEVE_SYNCHRONOUSLY = 2
_PHONEME_EVENTS = 1
_DO_NOT_EXIT = 0x8000
_PARAMETERS = {"rate": 1, "volume": 2, "pitch": 3, "range": 4, "gap": 7}
_UTF8, _END_PAUSE = 1, 0x1000
_LONGEST_PATH = 140  # bytes, which leaves room for what espeak-ng appends
_LIST_END, _WORD, _PHONEME = 0, 1, 7


class _Identity(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Identity),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


def reachable(folder: str) -> str:
    """A way to the folder that espeak-ng can follow: it gives up on paths of 160 characters or more."""
    if len(folder.encode()) < _LONGEST_PATH:
        return folder
    passing = tempfile.mkdtemp(prefix="espeak")
    atexit.register(shutil.rmtree, passing, ignore_errors=True)
    short = os.path.join(passing, "data")
    os.symlink(folder, short)
    return short


def synthesise(request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """What `request` (text, voice, rate, pitch, range, gap) sounds like: the header and the samples."""
    library = ctypes.CDLL(str(espeakng_loader.get_library_path()))
    folder = reachable(str(espeakng_loader.get_data_path())).encode()
    rate = library.espeak_Initialize(_RETRIEVE_SYNCHRONOUSLY, 0, folder, _PHONEME_EVENTS | _DO_NOT_EXIT)
    if rate <= 0:
        raise RuntimeError(f"espeak-ng does not start with its data in {folder.decode()}")
    _still_the_dice(library)
    samples = bytearray()
    words: list[tuple[int, int]] = []
    phonemes: list[tuple[str, int]] = []

    def collect(sound: Any, count: int, events: Any) -> int:
        index = 0
        while events[index].type != _LIST_END:
            event = events[index]
            if event.type == _WORD:
                words.append((event.text_position - 1, event.audio_position))
            elif event.type == _PHONEME:
                symbol = bytes(event.id.string).split(b"\0")[0].decode("utf-8", "replace")
                phonemes.append((symbol, event.audio_position))
            index += 1
        if sound and count > 0:
            samples.extend(ctypes.string_at(sound, 2 * count))
        return 0

    keep = _Callback(collect)
    library.espeak_SetSynthCallback(keep)
    if library.espeak_SetVoiceByName(request["voice"].encode()) != 0:
        raise RuntimeError(f"espeak-ng has no voice {request['voice']}")
    for name, number in _PARAMETERS.items():
        if name in request:
            library.espeak_SetParameter(number, int(request[name]), 0)
    text = request["text"].encode()
    library.espeak_Synth(ctypes.c_char_p(text), ctypes.c_size_t(len(text) + 1), 0, 1, 0, _UTF8 | _END_PAUSE, None, None)
    library.espeak_Synchronize()
    return {"rate": rate, "words": words, "phonemes": phonemes}, bytes(samples)


def _still_the_dice(library: ctypes.CDLL) -> None:
    """Breath and roughness are random, seeded by the time of day: seed both sources of them with one number instead."""
    library.espeak_ng_SetRandSeed(ctypes.c_long(1))
    library_of_c = ctypes.CDLL(None) if sys.platform != "win32" else ctypes.cdll.msvcrt
    library_of_c.srand(ctypes.c_uint(1))


def main() -> None:
    """Read the request, write header and samples."""
    header, samples = synthesise(json.load(sys.stdin))
    sys.stdout.buffer.write(json.dumps(header).encode() + b"\n" + samples)


if __name__ == "__main__":
    main()
