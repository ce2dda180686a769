"""`duplicate-url`: Two items with one address, a hidden one included."""

from __future__ import annotations

from prsite.diagnostics import wording
from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_duplicate_url(site: MakeSite) -> None:
    items: dict[str, str | bytes] = {
        "content/posts/belit.md": post("slug: bilit"),
        "content/releases/belit.md": post("slug: bilit"),
    }
    found = site(items).finds("duplicate-url", "content/releases/belit.md:4")
    assert [str(p) for p in found.also] == ["content/posts/belit.md:4"]
    words = wording(found, "fa")
    assert words.message == "دو مطلب یک نشانی دارند و یکی دیگری را پنهان می‌کند: `/1404/08/bilit/`"
    assert words.hint == "نامک (`slug`) یکی را تغییر دهید."


def test_a_hidden_item_counts(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("slug: a\nembargo_until: 1406/01/01")})
    sample.finds("duplicate-url", "content/posts/b.md:4")
