from __future__ import annotations

import pytest

from prsite.comments.pulled import name_in
from prsite.model.comments import thread_address


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("public/post-a", "public/post-a"),
        (thread_address("public", "روز-اول"), "public/روز-اول"),
        ("https://news.example.org/n/abc/?public/post-a", "public/post-a"),
        ("https://news.example.org/page", ""),
        ("/blog/1/", ""),
        ("?a=b", ""),
        ("post-a", ""),
        ("public/", ""),
        ("public/../x", ""),
        ("", ""),
    ],
)
def test_the_name_in_an_address(address: str, name: str) -> None:
    assert name_in(address) == name
