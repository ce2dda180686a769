"""`poll-key`: A misspelt key of a poll, or of one of its options."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING

POLL = '[rail]\nquestion = "؟"\noptions = [{{label = "آری", votes = 3{more}}}]\n'


def test_poll_key(site: MakeSite) -> None:
    sample = site({"content/data/polls.toml": POLL.format(more="") + "respondent = 3\n"})
    found = sample.finds("poll-key", "content/data/polls.toml:4", WARNING)
    assert (found.value("key"), found.value("near")) == ("respondent", "respondents")


def test_key_of_an_option(site: MakeSite) -> None:
    sample = site({"content/data/polls.toml": POLL.format(more=", colour = 1")})
    assert sample.finds("poll-key", "content/data/polls.toml:3", WARNING).value("key") == "options.1.colour"
