from __future__ import annotations

import pytest

from prsite.diagnostics import PrsiteError
from prsite.serve.listen import FIRST_PORT, address_of, bind


def test_the_first_free_port_is_taken() -> None:
    with bind("127.0.0.1", 0) as first, bind("127.0.0.1", 0) as second:
        ports = [s.getsockname()[1] for s in (first, second)]
    assert FIRST_PORT <= ports[0] < ports[1]


def test_a_port_that_was_asked_for_is_not_exchanged() -> None:
    with bind("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with pytest.raises(PrsiteError) as refused:
            bind("127.0.0.1", port)
    (fault,) = refused.value.diagnostics
    assert (fault.code, dict(fault.values)["port"]) == ("port-taken", str(port))


def test_a_host_that_is_not_ours() -> None:
    with pytest.raises(PrsiteError) as refused:
        bind("192.0.2.1", 0)
    assert refused.value.diagnostics[0].code == "host-unusable"
    with pytest.raises(PrsiteError):
        bind("no such host", 0)


@pytest.mark.parametrize(
    ("host", "shown"), [("127.0.0.1", "localhost"), ("0.0.0.0", "localhost"), ("localhost", "localhost")]
)
def test_the_address_is_one_to_open(host: str, shown: str) -> None:
    with bind(host, 0) as listener:
        port = listener.getsockname()[1]
        assert address_of(listener, host, "/news/") == f"http://{shown}:{port}/news/"
