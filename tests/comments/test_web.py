from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

import prsite.comments.web as web
from prsite.comments.web import Nonsense, Silent, server_at
from prsite.diagnostics import PrsiteError
from tests.comments.servers import Answer, server, serving


def refused(address: str, timeout: float = 5.0) -> tuple[type[PrsiteError], str, str]:
    with pytest.raises((Silent, Nonsense)) as caught:
        server(address, timeout).ask("count", b"[]")
    (found,) = caught.value.diagnostics
    return type(caught.value), found.code, found.value("reason")


@contextmanager
def talking(said: bytes) -> Iterator[str]:
    """A port where whoever calls hears these bytes, whatever was asked, and then silence."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        ended = threading.Event()

        def talk() -> None:
            try:
                caller, _ = listening.accept()
            except OSError:
                return
            with caller:
                caller.sendall(said)
                ended.wait(10)

        thread = threading.Thread(target=talk)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
        finally:
            ended.set()
            thread.join()


def test_a_question_and_its_answer() -> None:
    def answer(method: str, path: str, body: bytes) -> Answer:
        return Answer(f"{method} {path} ".encode() + body)

    with serving(answer) as address:
        assert server(address).ask("count", b"[1]") == b"POST /count [1]"
        assert server(address + "isso/").ask("?uri=%2Fa") == b"GET /isso/?uri=%2Fa "


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert refused(f"http://127.0.0.1:{port}/") == (Silent, "comments-server-silent", "server-refuses")


def test_a_name_that_nobody_has() -> None:
    assert refused("http://nobody.invalid/") == (Silent, "comments-server-silent", "server-no-name")


def test_silence_ends_with_the_timeout() -> None:
    with talking(b"") as address:
        begun = time.perf_counter()
        assert refused(address, 0.3) == (Silent, "comments-server-silent", "server-slow")
        assert time.perf_counter() - begun < 2


def test_an_answer_that_drips_ends_too() -> None:
    with serving(lambda method, path, body: Answer(b"[" * 500, drip=0.05)) as address:
        begun = time.perf_counter()
        assert refused(address, 0.25) == (Silent, "comments-server-silent", "server-slow")
        assert time.perf_counter() - begun < 4


def test_what_is_not_http() -> None:
    with talking(b"220 mail.example ESMTP\r\n") as address:
        assert refused(address) == (Nonsense, "comments-server-answer", "server-not-http")


def test_no_https_where_none_is_spoken() -> None:
    with talking(b"HTTP/1.1 400 Bad Request\r\n\r\n") as address:
        secure = address.replace("http:", "https:")
        assert refused(secure) == (Silent, "comments-server-silent", "server-not-https")


def test_a_connection_that_is_cut() -> None:
    with serving(lambda *asked: Answer(b"[", headers={"Content-Length": "99"})) as address:
        assert refused(address) == (Silent, "comments-server-silent", "server-hangs-up")


@pytest.mark.parametrize("status", [404, 403, 500, 502])
def test_a_refusal_is_told_by_its_number(status: int) -> None:
    with serving(lambda *asked: Answer(b"no", status)) as address:
        assert refused(address) == (Nonsense, "comments-server-answer", f"HTTP {status}")


def test_nobody_is_followed_elsewhere() -> None:
    asked: list[str] = []

    def elsewhere(method: str, path: str, body: bytes) -> Answer:
        asked.append(path)
        return Answer(b"[]")

    with serving(elsewhere) as other:
        leads = Answer(b"", 302, {"Location": other + "x"})
        with serving(lambda *asked: leads) as address, pytest.raises(Nonsense) as caught:
            server(address).ask("count", b"[]")
    (found,) = caught.value.diagnostics
    assert (found.code, found.value("target")) == ("comments-server-moved", other + "x")
    assert asked == []


def test_an_answer_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "LARGEST", 1000)
    with serving(lambda *asked: Answer(b" " * 1001)) as address:
        assert refused(address) == (Nonsense, "comments-server-answer", "server-too-much")


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("https://comments.example.org", "https://comments.example.org/"),
        ("https://comments.example.org:8080/isso", "https://comments.example.org:8080/isso/"),
        ("/isso/", "https://news.example.org/isso/"),
        ("/", "https://news.example.org/"),
        ("http://[::1]:8080/", "http://[::1]:8080/"),
        ("https://bücher.example/گفت", "https://xn--bcher-kva.example/%DA%AF%D9%81%D8%AA/"),
        ("https://example.org/%61?x#y", "https://example.org/%61/"),
    ],
)
def test_addresses_of_servers(address: str, whole: str) -> None:
    made = server_at(address, "https://news.example.org/news/")
    assert made is not None
    assert made.address == whole


@pytest.mark.parametrize(
    "address",
    [
        *("ftp://example.org/", "file:///etc/passwd", "//example.org/", "example.org", "https://", ""),
        *(
            "https://user:word@example.org/",
            "https://a b/",
            "https://a:port/",
            "https://[::1",
            "https://a/\n",
        ),
        "https://" + "a" * 70 + ".example/",
    ],
)
def test_addresses_that_are_none(address: str) -> None:
    assert server_at(address, "https://news.example.org/") is None


def test_a_path_alone_needs_a_site() -> None:
    assert server_at("/isso/", "") is None
