"""Asking an ASGI application without a socket, with whatever path and headers an attacker would send."""

from __future__ import annotations

import asyncio
from collections.abc import MutableMapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_to_bytes

from starlette.types import ASGIApp


@dataclass(frozen=True)
class Answer:
    """A response as it went out."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8")


def ask(
    app: ASGIApp,
    target: str,
    *,
    method: str = "GET",
    host: str | None = "localhost:8000",
    headers: tuple[tuple[str, str], ...] = (),
) -> Answer:
    """Sends one request; ``target`` is the raw path of the request line, decoded once as servers do."""
    path, _, query = target.partition("?")
    sent = [(b"host", host.encode("latin-1"))] if host is not None else []
    sent += [(k.lower().encode(), v.encode("latin-1")) for k, v in headers]
    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote_to_bytes(path).decode("utf-8", "replace"),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": sent,
        "client": ("127.0.0.1", 50000),
        "server": ("127.0.0.1", 8000),
    }
    out: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        """The client stays: it neither sends a body nor goes away."""
        await asyncio.Event().wait()
        return {"type": "http.disconnect"}

    async def send(message: MutableMapping[str, Any]) -> None:
        out.append(message)

    async def exchange() -> None:
        await app(scope, receive, send)

    # In a thread of its own, because another test's browser may own a loop in this one.
    with ThreadPoolExecutor(1) as threads:
        threads.submit(lambda: asyncio.run(exchange())).result()
    start = next(m for m in out if m["type"] == "http.response.start")
    body = b"".join(m.get("body", b"") for m in out if m["type"] == "http.response.body")
    return Answer(start["status"], {k.decode(): v.decode("latin-1") for k, v in start["headers"]}, body)
