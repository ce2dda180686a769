"""Names and addresses of threads, and references to their comments."""

from __future__ import annotations

import pytest

from prsite.model.comments import asked_of, thread_address, thread_at

ADDRESS = thread_address("public", "post-a")
CODE = ADDRESS.split("/")[2]


@pytest.mark.parametrize("item", ["post-a", "روز-اول", "a b&c?d=e#f%41", "x" * 200])
@pytest.mark.parametrize("before", ["", "https://news.example.org", "http://[::1]:8080/press", "/press/room"])
def test_the_name_of_an_address_wherever_the_site_lies(item: str, before: str) -> None:
    assert thread_at(before + thread_address("public", item)) == f"public/{item}"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "public/post-a",
        "https://news.example.org/1405/08/start/",
        ADDRESS.replace("post-a", "post-b"),
        ADDRESS.replace(f"/n/{CODE}/", "/n/"),
        ADDRESS.replace(f"/n/{CODE}/", f"/x{CODE}/"),
        f"https://news.example.org/n/{CODE}/",
        f"/n/{CODE}/?public",
        "?",
        "\ud800",
        "/n/a/?\ud800/\ud800",
    ],
)
def test_other_addresses_name_no_thread(address: str) -> None:
    assert thread_at(address) == ""


@pytest.mark.parametrize(
    ("reference", "item", "comment"),
    [
        ("post-a", "post-a", ""),
        ("post-a#isso-1", "post-a", "isso-1"),
        ("post#2#isso-1", "post#2", "isso-1"),
        ("post#2#", "post#2", ""),
        ("post#بخش دو", "post#بخش دو", ""),
        ("post#A", "post#A", ""),
        ("#isso-1", "", "isso-1"),
        ("", "", ""),
    ],
)
def test_the_item_and_the_comment_of_a_reference(reference: str, item: str, comment: str) -> None:
    assert asked_of(reference) == (item, comment)
