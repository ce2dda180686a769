"""`theme-messages`: A catalogue that cannot be read."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_theme_messages(site: MakeSite) -> None:
    sample = site({"overrides/messages/fa.po": b'msgid "\xd3"\nmsgstr ""\n'})
    sample.finds("theme-messages", "overrides/messages/fa.po")


def test_a_plural_rule_that_cannot_be_computed(site: MakeSite) -> None:
    head = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n/0);\\n"\n\n'
    forms = 'msgid "{n} item"\nmsgid_plural "{n} items"\nmsgstr[0] "یک"\nmsgstr[1] "دو"\n'
    result = site({"overrides/messages/fa.po": head + forms}).build()
    assert [(d.code, str(d.place)) for d in result.diagnostics] == [
        ("theme-messages", "overrides/messages/fa.po:3")
    ]
