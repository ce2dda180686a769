"""`unsafe-link`: A link that runs code, wherever an address can be written."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import post

CODE = "java\\tScript:alert(1)"


def test_unsafe_link(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="[ما](javascript:alert(1))")})
    sample.finds("unsafe-link", "content/posts/b.md:5")


def test_in_front_matter(site: MakeSite) -> None:
    outlets = '[bamdad]\nname = "بامداد"\n'
    clipping = post(f'outlet: bamdad\nsource_url: "{CODE}"')
    sample = site({"content/clippings/b.md": clipping, "content/data/outlets.toml": outlets})
    sample.finds("unsafe-link", "content/clippings/b.md:5")


def test_in_a_registry(site: MakeSite) -> None:
    sample = site({"content/data/share.toml": f'[x]\nname = "ایکس"\nurl = "{CODE}"\n'})
    sample.finds("unsafe-link", "content/data/share.toml:3")


@pytest.mark.parametrize(
    "settings",
    [
        f'\n[organisation]\nurl = "{CODE}"\n',
        f'\n[[organisation.social]]\nname = "ایکس"\nurl = "{CODE}"\n',
        f'\n[[menus.main]]\ntitle = "ایکس"\nurl = "{CODE}"\n',
    ],
)
def test_in_the_settings(site: MakeSite, settings: str) -> None:
    sample = site(settings=settings)
    line = (sample.root / "prsite.toml").read_text(encoding="utf-8").split("\n").index(f'url = "{CODE}"') + 1
    sample.finds("unsafe-link", f"prsite.toml:{line}")
