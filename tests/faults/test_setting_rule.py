"""`setting-rule`: A weight for a rule that does not exist."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_setting_rule(site: MakeSite) -> None:
    found = site(settings='[check.rules]\n"text-persent" = "off"\n').finds("setting-rule", "prsite.toml:8")
    values = dict(found.values)
    assert (values["near"], values["other"]) == ("text-percent", "text-percent")


def test_a_name_like_no_other(site: MakeSite) -> None:
    found = site(settings='[check.rules]\nspelling = "off"\n').finds("setting-rule", "prsite.toml:8")
    assert dict(found.values)["near"] == ""


def test_it_is_found_where_the_site_was_built_before(site: MakeSite) -> None:
    sample = site()
    assert sample.build().published is not None
    settings = (sample.root / "prsite.toml").read_text(encoding="utf-8")
    sample.write({"prsite.toml": settings + '[check.rules]\nspelling = "off"\n'})
    sample.finds("setting-rule", "prsite.toml:11")
