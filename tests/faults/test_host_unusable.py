"""`host-unusable`: `prsite serve` on an address that this computer does not have."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import runs_into


def test_host_unusable(site: MakeSite) -> None:
    runs_into("host-unusable", "", "serve", str(site().root), "--host", "192.0.2.1", "--port", "8000")
