"""`port-taken`: `prsite serve` on a port that another program has."""

from __future__ import annotations

import socket

from tests.faults.conftest import MakeSite
from tests.faults.sample import runs_into


def test_port_taken(site: MakeSite) -> None:
    sample = site()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        found = runs_into("port-taken", "", "serve", str(sample.root), "--port", str(port))
    assert dict(found.values) == {"port": str(port), "other": str(port + 1)}
