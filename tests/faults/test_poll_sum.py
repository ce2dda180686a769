"""`poll-sum`: Shares that do not add up to a hundred; those that only rounding parts from it do."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING

POLL = '[rail]\nquestion = "؟"\noptions = [{}]\n'


def options(*percents: object) -> str:
    return POLL.format(", ".join(f'{{label = "{n}", percent = {p}}}' for n, p in enumerate(percents)))


def test_poll_sum(site: MakeSite) -> None:
    sample = site({"content/data/polls.toml": options(50, 30.5)})
    assert sample.finds("poll-sum", "content/data/polls.toml:3", WARNING).value("value") == "80.5"


def test_sums_that_are_well(site: MakeSite) -> None:
    sample = site({"content/data/polls.toml": options(33, 33, 33) + "\n"})
    assert sample.build().diagnostics == ()
    sample.write({"content/data/polls.toml": options(80, 70) + "several = true\n"})
    assert sample.build().diagnostics == ()
