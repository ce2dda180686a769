from __future__ import annotations

import pytest

from prsite.serve.hosts import Hosts


@pytest.mark.parametrize(
    ("asked", "header", "allowed"),
    [
        ("press.local", "press.local:8000", True),
        ("press.local", "PRESS.local", True),
        ("press.local", "localhost", True),
        ("press.local", "other.local", False),
        ("192.168.1.2", "192.168.1.2:8000", True),
        ("192.168.1.2", "192.168.1.3", False),
        ("0.0.0.0", "192.168.1.3:8000", True),
        ("0.0.0.0", "[fe80::1]:8000", True),
        ("0.0.0.0", "evil.example", False),
        ("[::]", "10.0.0.1", True),
    ],
)
def test_the_host_that_was_asked_for_is_ours_too(asked: str, header: str, allowed: bool) -> None:
    assert Hosts(asked).allows_host(header) is allowed


def test_no_origin_is_a_visit_and_no_host_is_none() -> None:
    assert Hosts().allows_origin(None)
    assert not Hosts().allows_host(None)
