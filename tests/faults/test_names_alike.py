"""`names-alike`: Two names that Windows and macOS take for one."""

from __future__ import annotations

import unicodedata

from tests.faults.conftest import MakeSite
from tests.faults.sample import PNG, only_on


def test_names_alike(site: MakeSite) -> None:
    sample = site({"content/posts/x.png": PNG, "content/posts/X.png": PNG})
    only_on(len(list(sample.root.rglob("*.png"))) == 2, "this file system knows no letter case")
    found = sample.finds("names-alike", "content/posts/x.png")
    assert [str(p) for p in found.also] == ["content/posts/X.png"]


def test_names_alike_in_unicode_form(site: MakeSite) -> None:
    names = [f"content/posts/{unicodedata.normalize(form, 'é')}.png" for form in ("NFC", "NFD")]
    sample = site(dict.fromkeys(names, PNG))
    only_on(len(list(sample.root.rglob("*.png"))) == 2, "this file system normalises names")
    sample.finds("names-alike", max(names))
