"""A built site on a loopback port, as a plain web server would serve it, and its pages by type."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote

_BODY = re.compile(r'<html lang="([^"]+)".*?<body class="([^"]+)"', re.DOTALL)


class _Handler(SimpleHTTPRequestHandler):
    """Files of one folder; what is not there is answered with the site's own 404 page."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not worth a line."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        data = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder while it is served, without a final slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page: language, type (the first class of its body), root-relative address."""

    lang: str
    type: str
    url: str

    def __str__(self) -> str:
        return f"{self.lang} {self.type} {self.url}"


def pages_of(folder: Path) -> tuple[SitePage, ...]:
    """Every page of a built site, in the order of their paths; redirects left out."""
    found = []
    for path in sorted(folder.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        match = _BODY.search(text)
        assert match, f"{path} has no <html lang> or no <body class>"
        kind = match[2].replace(" ", "-")
        url = "/" + quote(path.relative_to(folder).as_posix().removesuffix("index.html"))
        if 'http-equiv="refresh"' not in text:
            found.append(SitePage(match[1], kind, url))
    return tuple(found)


def by_type(folder: Path) -> Mapping[tuple[str, str], SitePage]:
    """One page of each type in each language: the one with most in it, so that every part is looked at."""
    best: dict[tuple[str, str], tuple[int, SitePage]] = {}
    for page in pages_of(folder):
        size = file_of(folder, page.url).stat().st_size
        key = (page.lang, page.type)
        if key not in best or size > best[key][0]:
            best[key] = (size, page)
    return {key: page for key, (_, page) in sorted(best.items())}


def file_of(folder: Path, url: str) -> Path:
    """The file behind a root-relative address."""
    path = folder / unquote(url).lstrip("/")
    return path / "index.html" if url.endswith("/") else path
