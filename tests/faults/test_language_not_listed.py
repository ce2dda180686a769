"""`language-not-listed`: Settings of a language that the site does not have."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING


def test_language_not_listed(site: MakeSite) -> None:
    sample = site(settings='[languages.de]\ntitle = "Nachrichten"\n')
    sample.finds("language-not-listed", "prsite.toml:7", WARNING)
