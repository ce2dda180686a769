"""`front-matter-not-yaml`: Front matter that YAML cannot read, explained without its jargon."""

from __future__ import annotations

from prsite.diagnostics import wording
from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_front_matter_not_yaml(site: MakeSite) -> None:
    keys = "image:\n    file: x.png\n  alt: تورفتگی"
    found = site({"content/posts/b.md": post(keys)}).finds("front-matter-not-yaml", "content/posts/b.md:6")
    assert (
        wording(found, "fa").message == "مشخصه‌ها از این سطر به بعد خوانده نشد: تورفتگی سطرها با هم نمی‌خواند."
    )


def test_a_bracket_left_open(site: MakeSite) -> None:
    found = site({"content/posts/b.md": post("tags: [آب، برق")}).finds(
        "front-matter-not-yaml", "content/posts/b.md:4"
    )
    assert "bracket" in wording(found, "en").message


def test_words_without_a_key(site: MakeSite) -> None:
    site({"content/posts/b.md": post("فقط چند واژه")}).finds("front-matter-not-yaml", "content/posts/b.md:4")
