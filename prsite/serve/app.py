"""The preview's web application: files of the last good build, or the faults that prevent one."""

from __future__ import annotations

import time
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from prsite.serve.hosts import Hosts
from prsite.serve.locate import locate, mime_type, missing_page
from prsite.serve.overlay import faults_page
from prsite.serve.rebuild import Preview

_ATTEMPTS, _PAUSE = 20, 0.05
_IN_PARTS = frozenset({".mp3", ".m4a", ".ogg", ".mp4", ".webm", ".zip", ".pdf"})
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def make_app(preview: Preview, *, host: str = "127.0.0.1", lang: str = "en") -> ASGIApp:
    """The application that serves a preview to this machine's own names only."""
    return _Doorkeeper(preview, Hosts(host), lang)


class _Doorkeeper:
    """Refuses foreign requests before anything looks at them, then answers the others."""

    def __init__(self, preview: Preview, hosts: Hosts, lang: str) -> None:
        self.preview = preview
        self.hosts = hosts
        self.lang = lang

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = Request(scope)
        response = self._refusal(request)
        if response is None:
            response = await run_in_threadpool(answer, self.preview, request.scope["path"], self.lang)
        response.headers.update(_HEADERS)
        await response(scope, receive, send)

    def _refusal(self, request: Request) -> Response | None:
        hosts = [v for k, v in request.scope["headers"] if k == b"host"]
        if len(hosts) != 1 or not self.hosts.allows_host(hosts[0].decode("latin-1")):
            return PlainTextResponse("This preview answers to this machine's own names only.\n", 403)
        if not self.hosts.allows_origin(request.headers.get("origin")):
            return PlainTextResponse("This preview answers its own pages only.\n", 403)
        if request.method not in ("GET", "HEAD"):
            return PlainTextResponse("This preview can only be read.\n", 405, {"Allow": "GET, HEAD"})
        return None


def answer(preview: Preview, path: str, lang: str) -> Response:
    """The response to a decoded path."""
    if not preview.ready:
        page = faults_page(preview.root, preview.diagnostics, lang, waiting=True)
        return HTMLResponse(page, 503)
    for _ in range(_ATTEMPTS):
        try:
            return _answer_from(preview, path)
        except FileNotFoundError:
            # The builder is exchanging the folders at this very instant.
            time.sleep(_PAUSE)
    return PlainTextResponse("404\n", 404)


def _answer_from(preview: Preview, path: str) -> Response:
    found = locate(preview.folder, preview.base, path)
    if found.redirect:
        return RedirectResponse(found.redirect, 307)
    if found.file is not None:
        return _file(found.file, 200)
    page = missing_page(preview.folder, preview.base, path)
    if page is not None:
        return _file(page, 404)
    if not preview.folder.is_dir():
        raise FileNotFoundError(preview.folder)
    return PlainTextResponse("404\n", 404)


def _file(path: Path, status: int) -> Response:
    """Texts whole, in one read; sound, film and archives in parts, as players ask for them."""
    kind = mime_type(path)
    if path.suffix.lower() in _IN_PARTS:
        return FileResponse(path, status, headers={"Content-Type": kind})
    return Response(path.read_bytes(), status, headers={"Content-Type": kind})
