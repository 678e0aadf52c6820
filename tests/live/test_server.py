"""Who may open a page, and what they get."""

import http.client
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from rentegn.live.server import Answer, Request, Routes, Site, open_site

CONTENT = bytes(range(256)) * 4


@pytest.fixture
def told() -> list[bytes]:
    return []


@pytest.fixture
def site(tmp_path: Path, told: list[bytes]) -> Iterator[Site]:
    film = tmp_path / "film.mp4"
    film.write_bytes(CONTENT)

    def look(request: Request) -> Answer:
        told.append(request.body)
        return Answer(".json", "{}")

    reading = {
        "": lambda request: Answer(text="<p>Hej</p>"),
        "file": lambda request: Answer(".mp4", file=film, lasting=True) if request.path == "a b.mp4" else None,
        "gone": lambda request: Answer(".mp4", file=tmp_path / "gone.mp4"),
        "events": lambda request: Answer(stream=iter(["data: 1\n\n", "data: 2\n\n"])),
    }
    with open_site(Routes(reading, {"look": look})) as found:
        yield found


def asked(
    site: Site, path: str = "", method: str = "GET", body: bytes | None = None, token: str | None = None, **headers: str
) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=10)
    try:
        connection.request(method, f"/{site.token if token is None else token}/{path}", body=body, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def test_the_page_is_there_for_whoever_has_its_address(site: Site) -> None:
    answer, text = asked(site)
    assert (answer.status, text) == (200, b"<p>Hej</p>")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert site.address == f"http://127.0.0.1:{site.port}/{site.token}/"
    assert len(site.token) >= 24


@pytest.mark.parametrize("path", ["", "file/a%20b.mp4", "events"])
def test_nobody_gets_anything_without_the_word(site: Site, path: str) -> None:
    for token in ("", "x", site.token[:-1], site.token.swapcase(), "%C3%A6"):
        assert asked(site, path, token=token)[0].status == 403


def test_two_sites_have_different_words(site: Site) -> None:
    with open_site(Routes({}, {})) as other:
        assert other.token != site.token
        assert other.port != site.port


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", "[::1]:80"])
def test_another_name_for_this_machine_is_refused(site: Site, host: str) -> None:
    assert asked(site, Host=host)[0].status == 403
    assert asked(site, Host=f"localhost:{site.port}")[0].status == 200


def test_another_page_can_tell_it_nothing(site: Site, told: list[bytes]) -> None:
    assert asked(site, "look", "POST", b"dag", Origin="http://evil.example")[0].status == 403
    assert asked(site, "look", "POST", b"dag", Origin="null")[0].status == 403
    assert told == []
    assert asked(site, "look", "POST", b"dag", Origin=f"http://127.0.0.1:{site.port}")[0].status == 200
    assert told == [b"dag"]


def test_what_is_too_long_is_not_read(site: Site, told: list[bytes]) -> None:
    assert asked(site, "look", "POST", b"x" * 70_000)[0].status == 413
    assert told == []


@pytest.mark.parametrize("path", ["nowhere", "look", "file/other.mp4", "file/..%2f..%2fetc%2fpasswd", "gone"])
def test_what_is_not_there_is_not_found(site: Site, path: str) -> None:
    assert asked(site, path)[0].status == 404


def test_only_this_machine_is_listened_to_and_no_other_address_may_be_loaded(site: Site) -> None:
    policy = asked(site)[0].headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy
    assert not re.search(r"https?:|\*", policy)
    with pytest.raises(OSError, match="refused"):
        http.client.HTTPConnection("127.0.0.2", site.port, timeout=2).connect()


@pytest.mark.parametrize(
    ("wanted", "status", "part", "told_range"),
    [
        (None, 200, CONTENT, None),
        ("bytes=0-", 206, CONTENT, "bytes 0-1023/1024"),
        ("bytes=10-19", 206, CONTENT[10:20], "bytes 10-19/1024"),
        ("bytes=1000-4000", 206, CONTENT[1000:], "bytes 1000-1023/1024"),
        ("bytes=-24", 206, CONTENT[-24:], "bytes 1000-1023/1024"),
        ("bytes=1024-", 416, b"", None),
        ("bytes=-0", 416, b"", None),
        ("bytes=5-4", 416, b"", None),
        ("pages=1-2", 416, b"", None),
    ],
)
def test_films_are_given_in_the_parts_that_are_wanted(
    site: Site, wanted: str | None, status: int, part: bytes, told_range: str | None
) -> None:
    answer, content = asked(site, "file/a%20b.mp4", **({"Range": wanted} if wanted else {}))
    assert (answer.status, content) == (status, part)
    assert answer.headers["Content-Range"] == told_range


def test_events_go_on_until_they_end(site: Site) -> None:
    answer, text = asked(site, "events")
    assert (answer.headers["Content-Type"], text) == ("text/event-stream", b"data: 1\n\ndata: 2\n\n")


def test_a_port_that_is_taken_is_told(site: Site) -> None:
    with pytest.raises(OSError), open_site(Routes({}, {}), site.port):  # noqa: PT011 – any system's words for it
        pass
