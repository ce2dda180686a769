"""One question to a server: bounded in time and size, and every failure a diagnostic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from prsite.diagnostics import Diagnostic, PrsiteError, error

if TYPE_CHECKING:
    from http.client import HTTPConnection
    from socket import socket as Socket

LARGEST = 32 * 1024 * 1024
"""Bytes of an answer."""

_PATIENCE = 4
"""How many times the timeout a whole answer may take: a server may drip for ever, and never be silent."""


class Silent(PrsiteError):
    """The server cannot be reached, or does not come to an end: asking on makes no sense."""


class Nonsense(PrsiteError):
    """The server answers, but not as it should."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server's address, ending in a slash, and how many seconds it may be silent."""

    address: str
    timeout: float = 8.0

    def ask(self, question: str, data: bytes | None = None) -> bytes:
        """What it answers to an address below its own: a GET, or the POST of a JSON text.

        Raises Silent and Nonsense. Redirections are not followed: what is asked for stays where it is meant.
        """
        import http.client  # for start-up time: only `prsite comments pull` asks anybody

        parts = urlsplit(self.address)
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        connection = kind(parts.hostname or "", parts.port, timeout=self.timeout)
        with _Patience(connection, self.timeout * _PATIENCE) as patience:
            try:
                connection.connect()
                patience.sock = connection.sock  # the connection lets go of it when an answer will end it
                connection.request(
                    "GET" if data is None else "POST",
                    parts.path + question,
                    body=data,
                    headers={"Accept": "application/json", "Content-Type": "application/json"},
                )
                with connection.getresponse() as answer:
                    body = answer.read(LARGEST + 1)
                    missing = answer.length
            except TimeoutError:
                raise Silent(self._silent("server-slow")) from None
            except (OSError, http.client.HTTPException, ValueError) as fault:
                if patience.ended:
                    raise Silent(self._silent("server-slow")) from None
                if isinstance(fault, http.client.HTTPException):
                    raise Nonsense(self.nonsense("server-not-http")) from None
                raise Silent(self._silent(_reason(fault))) from None
            if patience.ended:
                raise Silent(self._silent("server-slow"))
        if 300 <= answer.status < 400 and answer.headers["Location"]:
            leads = urljoin(self.address, answer.headers["Location"])
            shown = re.sub("[^!-~]", "", leads)[:200]
            raise Nonsense(error("comments-server-moved", server=self.address, target=shown))
        if answer.status != 200:
            raise Nonsense(self.nonsense(f"HTTP {answer.status}"))
        if len(body) > LARGEST:
            raise Nonsense(self.nonsense("server-too-much"))
        if missing:
            raise Silent(self._silent("server-hangs-up"))
        return body

    def nonsense(self, reason: str) -> Diagnostic:
        """The diagnostic of an answer that makes no sense."""
        return error("comments-server-answer", server=self.address, reason=reason)

    def _silent(self, reason: str) -> Diagnostic:
        return error("comments-server-silent", server=self.address, reason=reason)


class _Patience:
    """Ends a connection that takes too long as a whole."""

    def __init__(self, connection: HTTPConnection, seconds: float) -> None:
        import threading  # for start-up time

        self.connection = connection
        self.sock: Socket | None = None
        self.ended = False
        self.timer = threading.Timer(seconds, self.end)
        self.timer.daemon = True

    def __enter__(self) -> _Patience:
        self.timer.start()
        return self

    def __exit__(self, *fault: object) -> None:
        self.timer.cancel()
        self.connection.close()

    def end(self) -> None:
        """Shuts the socket under the reader's feet: nothing else ends a read that goes on byte by byte."""
        import socket  # for start-up time

        self.ended = True
        if self.sock is not None:
            try:
                self.sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                return


def server_at(address: str, site: str, *, timeout: float = 8.0) -> Server | None:
    """The server of a setting: a whole address, or a path on the host of the site (``/isso/``).

    None for what is no address of the web, or carries a password.
    """
    if address.startswith("/") and not address.startswith("//"):
        address = urljoin(site, address) if site else ""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        return None
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return None
    if re.search(r"[\s\x00-\x1f\x7f]", address):
        return None
    host = f"[{host}]" if ":" in host else host
    path = quote(parts.path, safe="/%:@!$&'()*+,;=-._~").rstrip("/") + "/"
    return Server(address=f"{parts.scheme}://{host}{port}{path}", timeout=timeout)


def _reason(fault: Exception) -> str:
    """Why a server is silent: a word of texts/words.toml, else the system's own."""
    import socket  # for start-up time
    import ssl

    if isinstance(fault, socket.gaierror):
        return "server-no-name"
    if isinstance(fault, ConnectionRefusedError):
        return "server-refuses"
    if isinstance(fault, ssl.SSLCertVerificationError):
        return "server-certificate"
    if isinstance(fault, ssl.SSLError):
        return "server-not-https"
    if isinstance(fault, ConnectionError):
        return "server-hangs-up"
    return getattr(fault, "strerror", None) or type(fault).__name__
