"""A server on this computer that answers as Isso does, or as a test wishes."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from prsite.comments.web import Server
from prsite.model.comments import thread_address


@dataclass
class Answer:
    """What a server says: a status, headers and bytes; ``drip`` sends the bytes one by one, so slowly."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    drip: float = 0.0


Asked = Callable[[str, str, bytes], Answer]
"""Takes a method, a path with its query, and a body."""


@contextmanager
def serving(answer: Asked) -> Iterator[str]:
    """The address of a server that answers so, with a slash at its end."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            made = answer(self.command, self.path, self.rfile.read(length))
            self.send_response(made.status)
            for name, value in made.headers.items():
                self.send_header(name, value)
            if "Content-Length" not in made.headers:
                self.send_header("Content-Length", str(len(made.body)))
            self.end_headers()
            try:
                self._send(made)
            except OSError:
                return

        do_POST = do_GET

        def _send(self, made: Answer) -> None:
            if not made.drip:
                self.wfile.write(made.body)
                return
            for byte in made.body:
                self.wfile.write(bytes([byte]))
                if stopped.wait(made.drip):
                    return

        def log_message(self, format: str, *values: object) -> None:
            """Nobody reads it."""

    stopped = threading.Event()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()


class Isso:
    """What Isso's server has: entries by address. ``asked`` are the questions it was put."""

    def __init__(self) -> None:
        self.threads: dict[str, list[dict[str, Any]]] = {}
        self.asked: list[str] = []

    def __call__(self, method: str, path: str, body: bytes) -> Answer:
        """Answers ``POST /count`` and ``GET /?uri=``."""
        parts = urlsplit(path)
        self.asked.append(f"{method} {parts.path}")
        if (method, parts.path) == ("POST", "/count"):
            return self._json([self._count(address) for address in json.loads(body)])
        if (method, parts.path) == ("GET", "/"):
            (address,) = parse_qs(parts.query)["uri"]
            top = [e for e in self.threads.get(address, []) if not e["parent"]]
            below = [
                {**e, "replies": [r for r in self.threads[address] if r["parent"] == e["id"]]} for e in top
            ]
            return self._json({"id": None, "total_replies": len(top), "replies": below, "config": {}})
        return Answer(b"Not Found", 404)

    def add(self, item: str, id: int, text: str, *, edition: str = "public", **more: object) -> None:
        """Takes an approved comment on an item in."""
        entry = {
            "id": id,
            "parent": None,
            "text": text,
            "author": None,
            "website": None,
            "mode": 1,
            "created": 1_790_000_000.25 + id,
            "modified": None,
            "likes": 0,
            "dislikes": 0,
            "hash": "0123456789ab",
        }
        self.threads.setdefault(thread_address(edition, item), []).append({**entry, **more})

    def _count(self, address: str) -> int:
        return sum(entry["mode"] == 1 for entry in self.threads.get(address, []))

    def _json(self, value: object) -> Answer:
        return Answer(json.dumps(value).encode(), headers={"Content-Type": "application/json"})


def server(address: str, timeout: float = 5.0) -> Server:
    """A server to ask, with little patience."""
    return Server(address=address, timeout=timeout)
