"""A socket to listen on, and the server that runs on it."""

from __future__ import annotations

import errno
import socket
import sys

from prsite.diagnostics import PrsiteError, error

FIRST_PORT = 8000
_TRIES = 50
_TAKEN = {errno.EADDRINUSE, errno.EACCES}


def bind(host: str, port: int) -> socket.socket:
    """A bound socket; ``port`` 0 stands for the first free one from 8000. Raises PrsiteError."""
    bare = host.strip("[]")
    candidates = range(FIRST_PORT, FIRST_PORT + _TRIES) if port == 0 else (port,)
    for number in candidates:
        try:
            return _bound(bare, number)
        except OSError as fault:
            if fault.errno not in _TAKEN:
                reason = fault.strerror or fault
                raise PrsiteError(error("host-unusable", host=host, reason=reason)) from None
    raise PrsiteError(error("port-taken", port=candidates[0], other=candidates[-1] + 1))


def _bound(host: str, port: int) -> socket.socket:
    family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind)
    try:
        if sys.platform == "win32":
            # There SO_REUSEADDR would let two programs share a port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener


def address_of(listener: socket.socket, host: str, base: str) -> str:
    """The address to open in a browser."""
    port = listener.getsockname()[1]
    name = {"0.0.0.0": "localhost", "::": "localhost", "127.0.0.1": "localhost"}.get(host.strip("[]"), host)
    shown = f"[{name.strip('[]')}]" if ":" in name else name
    return f"http://{shown}:{port}{base}"
