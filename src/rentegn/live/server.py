"""Pages for one person on this machine: no other machine can reach them, and no other page can open them.

The server listens on the loopback address only. The first part of every path is a word that nobody can guess; a request
must name the server as the browser's address bar does, so that no other name can be made to point here.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".mp4": "video/mp4",
    ".ttf": "font/ttf",
}
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")
#: The longest body that is read.
_LONGEST = 1 << 16
_BLOCK = 1 << 18


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asks for: the path below the page's own, as text, and what was sent along."""

    path: str
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """What they get: text of a type (named as a file's ending), or a file of it, or text that goes on and on.

    A `lasting` answer never changes, so that a browser need not ask again.
    """

    ending: str = ".html"
    text: str = ""
    file: Path | None = None
    stream: Iterator[str] | None = None
    lasting: bool = False


#: Answers a request; None where there is no such page.
Handler = Callable[[Request], Answer | None]


@dataclass(frozen=True, slots=True)
class Routes:
    """Who answers: by the first part of the path, "" for the page itself."""

    reading: Mapping[str, Handler]
    telling: Mapping[str, Handler]


@dataclass(frozen=True, slots=True)
class Site:
    """A server at work; `address` is that of its page."""

    port: int
    token: str

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://127.0.0.1:{self.port}/{self.token}/"


@contextmanager
def open_site(routes: Routes, port: int = 0) -> Iterator[Site]:
    """Serve until the block is left, at a port that is free where 0 is given. OSError where it is taken."""
    token = secrets.token_urlsafe(18)
    server = _Server(("127.0.0.1", port), _Asked)
    site = Site(server.server_address[1], token)
    server.site, server.routes = site, routes
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    site: Site
    routes: Routes

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle is nobody's mistake."""


class _Asked(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server
    server_version, sys_version = "rentegn", ""
    timeout = 60

    def do_GET(self) -> None:
        """A page or a file."""
        self._answered(self.server.routes.reading)

    def do_POST(self) -> None:
        """Something is told."""
        self._answered(self.server.routes.telling)

    def log_message(self, format: str, *args: Any) -> None:
        """The terminal is for the film."""

    def _answered(self, handlers: Mapping[str, Handler]) -> None:
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal() or int(length) > _LONGEST:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        body = self.rfile.read(int(length))
        if not self._may_ask():
            self._refuse(HTTPStatus.FORBIDDEN)
            return
        _, _, path = unquote(urlsplit(self.path).path).lstrip("/").partition("/")
        first, _, rest = path.partition("/")
        handler = handlers.get(first)
        answer = handler(Request(rest, body)) if handler else None
        if answer is None:
            self._refuse(HTTPStatus.NOT_FOUND)
        elif answer.stream is not None:
            self._go_on(answer.stream)
        elif answer.file is not None:
            self._hand_out(answer.file, answer.ending, lasting=answer.lasting)
        else:
            self._say(HTTPStatus.OK, answer.text.encode(), answer.ending)

    def _may_ask(self) -> bool:
        """Whether it is this page that asks, in this machine's own browser."""
        site = self.server.site
        names = (f"127.0.0.1:{site.port}", f"localhost:{site.port}")
        origin = self.headers.get("Origin")
        given = urlsplit(self.path).path.lstrip("/").partition("/")[0]
        return (
            self.headers.get("Host") in names
            and origin in (None, *(f"http://{name}" for name in names))
            and secrets.compare_digest(given.encode(), site.token.encode())
        )

    def _refuse(self, status: HTTPStatus) -> None:
        self.close_connection = True
        self._say(status, f"{status.value} {status.phrase}\n".encode(), ".html")

    def _say(self, status: HTTPStatus, content: bytes, ending: str) -> None:
        self._begin(status, ending, {"Content-Length": str(len(content)), "Cache-Control": "no-store"})
        self.wfile.write(content)

    def _begin(self, status: HTTPStatus, ending: str, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": _TYPES[ending], **_HEADERS, **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def _go_on(self, stream: Iterator[str]) -> None:
        """Server-sent events, until whoever listens has gone."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        for name, value in {"Content-Type": "text/event-stream", "Cache-Control": "no-store", **_HEADERS}.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):
            for part in stream:
                self.wfile.write(part.encode())
                self.wfile.flush()

    def _hand_out(self, path: Path, ending: str, *, lasting: bool) -> None:
        """A file, or the part of it that is asked for: films are wanted in parts."""
        try:
            file, size = path.open("rb"), path.stat().st_size
        except OSError:
            self._refuse(HTTPStatus.NOT_FOUND)
            return
        with file:
            kept = {"Cache-Control": "private, max-age=31536000, immutable" if lasting else "no-store"}
            part = _part(self.headers.get("Range"), size)
            if part is None:
                self._begin(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, ending, {"Content-Length": "0"})
                return
            start, end = part
            headers = {"Content-Length": str(end - start), "Accept-Ranges": "bytes", **kept}
            if "Range" in self.headers:
                headers["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
            status = HTTPStatus.PARTIAL_CONTENT if "Range" in self.headers else HTTPStatus.OK
            self._begin(status, ending, headers)
            file.seek(start)
            left = end - start
            while left and (block := file.read(min(left, _BLOCK))):
                self.wfile.write(block)
                left -= len(block)


def _part(wanted: str | None, size: int) -> tuple[int, int] | None:
    """The bytes from, and up to, that a Range header asks for; None where there are no such."""
    if wanted is None:
        return 0, size
    found = _RANGE.fullmatch(wanted.strip())
    if found is None or not (found[1] or found[2]):
        return None
    if not found[1]:
        start, end = max(0, size - int(found[2])), size
    else:
        start, end = int(found[1]), min(size, int(found[2]) + 1) if found[2] else size
    return (start, end) if start < end else None
