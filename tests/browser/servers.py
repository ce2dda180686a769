"""Servers of comments for the browser tests: a real Isso, stand-ins of others, and some that fail on purpose.

All listen on loopback only. A stand-in answers what its project documents; the true servers are not run.
"""

from __future__ import annotations

import json
import re
import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".tools" / "isso"
STANDINS = Path(__file__).resolve().parent / "standins"
PATIENCE = 20.0
"""Seconds in which Isso must have started; it takes less than one on an idle machine."""

SETTINGS = """
[general]
dbpath = {database}
host = {hosts}
notify = stdout
[moderation]
enabled = true
[server]
listen = http://127.0.0.1:{port}/
[guard]
enabled = false
"""

START = "import isso; isso.main()"
_ACTIVATE = re.compile(r"Activate comment: (http://\S+/id/(\d+)/activate/\S+)")


def _python() -> Path:
    """The interpreter of Isso's own environment."""
    for place in ("bin/python", "Scripts/python.exe"):
        if (ENVIRONMENT / place).exists():
            return ENVIRONMENT / place
    raise AssertionError("Isso is missing: run `make browser-tools`")


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(slots=True)
class Isso:
    """A real Isso with its own settings and database in a folder. ``hosts`` are the sites that may use it.

    It moderates, so that a comment shows only after ``activate``; what is posted is never held for haste.
    """

    folder: Path
    hosts: tuple[str, ...]
    port: int = 0
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where it listens, without a final slash."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def database(self) -> Path:
        """Its SQLite file."""
        return self.folder / "comments.db"

    def start(self) -> None:
        """Start it, again on the port that it had; returns when it answers."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.port = self.port or free_port()
        settings = self.folder / "isso.cfg"
        hosts = "".join(f"\n    {host}/" for host in self.hosts)
        text = SETTINGS.format(database=self.database, hosts=hosts, port=self.port)
        settings.write_text(text, encoding="utf-8")
        with self._log.open("ab") as log:
            command = [str(_python()), "-c", START, "-c", str(settings), "run"]
            self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            with closing(socket.socket()) as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError(f"Isso does not start:\n{self.log()}")

    def stop(self) -> None:
        """End it; its database stays."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(timeout=PATIENCE)
            self.process = None

    def log(self) -> str:
        """What it has said so far."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def pending(self) -> dict[int, str]:
        """The links by which a moderator lets comments through, by comment: Isso tells them in its log."""
        return {int(number): link for link, number in _ACTIVATE.findall(self.log())}

    def activate(self, number: int) -> None:
        """Let a comment through, as a moderator does by the link."""
        with urlopen(Request(self.pending()[number], method="POST")) as answer:
            assert answer.status == 200

    def post(self, thread: str, text: str, *, author: str = "", parent: int | None = None) -> int:
        """A comment as a browser would send it, and let through; its number."""
        data = {"text": text, "author": author, "parent": parent, "title": "عنوان"}
        request = Request(
            f"{self.address}/new?uri={quote(thread, safe='')}",
            data=json.dumps(data).encode("utf-8"),
            headers={"Content-Type": "application/json", "Origin": self.hosts[0]},
            method="POST",
        )
        with urlopen(request) as answer:
            number = int(json.load(answer)["id"])
        self.activate(number)
        return number

    @property
    def _log(self) -> Path:
        return self.folder / "isso.log"


@dataclass(slots=True)
class Provider:
    """A server of files for pages of any origin; ``asked`` are the paths that were asked of it.

    A path in ``instead`` is answered with that status and no body. ``paths`` gives files other names.
    """

    address: str
    asked: list[str] = field(default_factory=list)
    instead: dict[str, int] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)


class _Files(SimpleHTTPRequestHandler):
    """Answers of a ``Provider``."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}

    def __init__(self, *arguments: Any, provider: Provider, **named: Any) -> None:
        self.provider = provider
        super().__init__(*arguments, **named)

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.provider.asked.append(self.path)
        if path in self.provider.instead:
            self.send_response(self.provider.instead[path])
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.path = self.provider.paths.get(path, self.path)
        super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Requests are noted, not printed."""


@contextmanager
def provider(folder: Path, paths: Mapping[str, str]) -> Iterator[Provider]:
    """A folder on a loopback port of its own, with other names for some of its files."""
    one = Provider("", paths=paths)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Files, provider=one, directory=str(folder)))
    server.daemon_threads = True
    one.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield one
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def black_hole() -> Iterator[str]:
    """The address of a server that takes every connection and never says a word."""
    with closing(socket.socket()) as hole:
        hole.bind(("127.0.0.1", 0))
        hole.listen(64)
        yield f"http://127.0.0.1:{hole.getsockname()[1]}"
