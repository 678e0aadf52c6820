"""A real browser, told what to do through a pipe: no port, no driver, no package."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_PATIENCE = 60.0


class Page:
    """One page of a browser."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands, self._answers = commands, answers
        self._number, self._rest = 0, b""
        self._session: str | None = None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.said: list[str] = []
        self.ask("Runtime.enable")
        self.ask("Log.enable")

    def ask(self, method: str, **settings: Any) -> dict[str, Any]:
        """What the browser answers; RuntimeError where it cannot, TimeoutError where it says nothing."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": settings}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                break
            self._note(answer)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        found: dict[str, Any] = answer["result"]
        return found

    def open(self, address: str) -> None:
        self.ask("Page.navigate", url=address)
        self.wait("document.readyState === 'complete' && location.href !== 'about:blank'")

    def size(self, width: int, height: int, scale: float = 1) -> None:
        settings = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": width < 500}
        self.ask("Emulation.setDeviceMetricsOverride", **settings)

    def does(self, script: str) -> Any:
        """What JavaScript makes of an expression."""
        found = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True)
        if "exceptionDetails" in found:
            raise RuntimeError(found["exceptionDetails"].get("exception", {}).get("description", script))
        return found["result"].get("value")

    def wait(self, script: str, seconds: float = _PATIENCE) -> Any:
        """The value of an expression once it is true; TimeoutError where it does not become so."""
        end = time.monotonic() + seconds
        while not (found := self.does(f"(() => {{ try {{ return {script} }} catch {{ return null }} }})()")):
            if time.monotonic() > end:
                raise TimeoutError(script)
            time.sleep(0.02)
        return found

    def press(self, code: str, *, shift: bool = False) -> None:
        """A key, as it lies on the keyboard."""
        key = {"Space": " "}.get(code, code.removeprefix("Key").lower() if code.startswith("Key") else code)
        for kind in ("keyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, code=code, key=key, modifiers=8 if shift else 0)

    def picture(self, path: Path) -> None:
        """What can be seen, as a PNG."""
        path.write_bytes(base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"]))

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            if not select.select([self._answers], [], [], _PATIENCE)[0]:
                raise TimeoutError("the browser says nothing")
            part = os.read(self._answers, 1 << 20)
            if not part:
                raise RuntimeError("the browser has gone")
            self._rest += part
        message, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found

    def _note(self, event: dict[str, Any]) -> None:
        """Keep what went wrong in the page."""
        settings = event.get("params", {})
        if event.get("method") == "Runtime.exceptionThrown":
            self.said.append(settings["exceptionDetails"].get("exception", {}).get("description", "?"))
        if event.get("method") == "Log.entryAdded" and settings["entry"]["level"] == "error":
            self.said.append(f"{settings['entry']['text']} {settings['entry'].get('url', '')}")


@contextmanager
def browser(folder: Path) -> Iterator[Page]:
    """A browser without a window, its profile in `folder`, gone afterwards."""
    assert CHROMIUM is not None
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    options = (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--mute-audio",
    )
    command = [CHROMIUM, *options, "--remote-debugging-pipe", f"--user-data-dir={folder}", "about:blank"]

    # the browser reads its commands from handle 3 and answers on 4
    script = f'exec 3<&{theirs_in} 4>&{theirs_out}; exec "$@"'
    process = subprocess.Popen(
        ["bash", "-c", script, "bash", *command],
        pass_fds=(theirs_in, theirs_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(theirs_in)
    os.close(theirs_out)
    try:
        yield Page(ours_out, ours_in)
    finally:
        os.close(ours_out)
        os.close(ours_in)
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # and whoever it has started
        process.wait(10)
