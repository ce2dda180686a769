"""Running the preview's application until the person ends it."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp


def run(app: ASGIApp, listener: socket.socket) -> None:
    """Serves on a bound socket; returns after Ctrl+C. Says nothing itself."""
    import uvicorn  # for start-up time

    config = uvicorn.Config(
        app,
        log_level="error",
        access_log=False,
        lifespan="off",
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=1,
        ws="none",
    )
    try:
        uvicorn.Server(config).run(sockets=[listener])
    except KeyboardInterrupt:
        return
