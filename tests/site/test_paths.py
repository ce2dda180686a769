"""Which names a published file may have."""

from __future__ import annotations

import pytest

from prsite.site.paths import is_device, is_publishable, is_safe_path


@pytest.mark.parametrize("url", ["/", "/a/", "/a.html", "/faq/b/#c", "/con-/", "/console/", "/خبر/"])
def test_addresses_that_a_file_can_answer(url: str) -> None:
    assert is_publishable(url)


@pytest.mark.parametrize(
    "url", ["/con/", "/a/NUL/", "/aux.html", "/com1/#a", "/a//", "/a./", "/a\\b/", "/../a/", f"/{'a' * 256}/"]
)
def test_addresses_that_no_file_can_answer(url: str) -> None:
    assert not is_publishable(url)


def test_names_and_paths() -> None:
    assert is_device("Con")
    assert not is_device("cone")
    assert not is_safe_path("a/b\x00")
