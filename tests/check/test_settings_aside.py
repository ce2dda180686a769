"""What `[check]` says concerns no page: changing it makes nothing anew, but is not overlooked either."""

from __future__ import annotations

from pathlib import Path

from tests.faults.sample import LOOKS, SETTINGS, Sample, post
from tests.sites.newsroom import share_compiled


def sample(tmp_path: Path) -> Sample:
    made = Sample(tmp_path / "site")
    made.root.mkdir()
    made.write({"prsite.toml": SETTINGS + LOOKS, "content/posts/a.md": post()})
    share_compiled(made.root)
    return made


def test_pages_stand_when_it_changes(tmp_path: Path) -> None:
    site = sample(tmp_path)
    first = site.build()
    for check in ("[check]\ntext = false\n", '[check.rules]\ntext-percent = "off"\n', "[check]\n", ""):
        site.write({"prsite.toml": SETTINGS + LOOKS + check})
        again = site.build()
        assert again.diagnostics == ()
        assert (again.outputs, again.bodies, again.copied) == (0, 0, 0), check
        assert again.lack == ""
        assert again.files == first.files


def test_what_is_wrong_with_it_is_told_at_once_and_goes_again(tmp_path: Path) -> None:
    site = sample(tmp_path)
    site.build()
    for check, codes in (
        ("[check]\ntxt = false\n", ["setting-unknown-near"]),
        ("[check]\n", []),
        ('[check.rules]\nspelling = "off"\n', ["setting-rule"]),
        ("[check]\n", []),
    ):
        site.write({"prsite.toml": SETTINGS + LOOKS + check})
        assert [d.code for d in site.build().diagnostics] == codes


def test_above_other_settings_it_moves_their_lines(tmp_path: Path) -> None:
    site = sample(tmp_path)
    told = []
    for check in ("", "[check]\ntext = true\n"):
        site.write({"prsite.toml": check + SETTINGS + LOOKS + "[languages.de]\n"})
        told += [str(d.place) for d in site.build().diagnostics]
    assert told == ["prsite.toml:10", "prsite.toml:12"]
