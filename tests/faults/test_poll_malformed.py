"""`poll-malformed`: A poll whose numbers, dates or texts cannot be read; no page shows half of it."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import post

POLL = '[rail]\nquestion = "؟"\n{options}\n{more}\n'
OPTIONS = 'options = [{label = "آری", votes = 3}]'


@pytest.mark.parametrize(
    ("options", "more", "line", "key", "wanted"),
    [
        ("", "", 1, "options", "list"),
        ('options = "آری"', "", 3, "options", "list"),
        ("options = [{votes = 3}]", "", 3, "options.1.label", "text"),
        ('options = [{label = "آری"}]', "", 3, "options.1.votes", "integer"),
        ('options = [{label = "آری", votes = "بسیار"}]', "", 3, "options.1.votes", "integer"),
        ('options = [{label = "آری", votes = 2.5}]', "", 3, "options.1.votes", "integer"),
        ('options = [{label = "آری", percent = 101}]', "", 3, "options.1.percent", "number"),
        (OPTIONS, "respondents = -1", 4, "respondents", "integer"),
        (OPTIONS, "several = true", 1, "respondents", "integer"),
        (OPTIONS, 'several = "بله"', 4, "several", "boolean"),
        (OPTIONS, 'from = "دیروز"', 4, "from", "date"),
        (OPTIONS, 'from = "1405/08/09"\nto = "1405/08/02"', 5, "to", "date"),
        (OPTIONS, "method = [1]", 4, "method", "text"),
        (OPTIONS, "url = [1]", 4, "url", "text"),
        (OPTIONS, 'url = "example.org/poll"', 4, "url", "web-address"),
    ],
)
def test_poll_malformed(site: MakeSite, options: str, more: str, line: int, key: str, wanted: str) -> None:
    sample = site(
        {
            "content/data/polls.toml": POLL.format(options=options, more=more),
            "content/posts/b.md": post(body="::: poll id=rail"),
        }
    )
    found = sample.finds("poll-malformed", f"content/data/polls.toml:{line}")
    assert (found.value("key"), found.value("wanted")) == (key, wanted)


def test_options_in_tables_of_their_own_have_lines_of_their_own(site: MakeSite) -> None:
    text = (
        '[rail]\nquestion = "؟"\n[[rail.options]]\nlabel = "آری"\nvotes = 1\n[[rail.options]]\nlabel = "نه"\n'
    )
    found = site({"content/data/polls.toml": text}).finds("poll-malformed", "content/data/polls.toml:6")
    assert found.value("key") == "options.2.votes"
