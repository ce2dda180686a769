"""`poll-respondents`: More votes than people who voted."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING

POLL = """[rail]
question = "؟"
options = [{label = "آری", votes = 60}, {label = "نه", votes = 50}]
respondents = 100
"""


def test_poll_respondents(site: MakeSite) -> None:
    sample = site({"content/data/polls.toml": POLL})
    assert sample.finds("poll-respondents", "content/data/polls.toml:4", WARNING).value("value") == "110"


@pytest.mark.parametrize(("people", "codes"), [(100, []), (59, ["poll-respondents"])])
def test_where_each_may_choose_several(site: MakeSite, people: int, codes: list[str]) -> None:
    text = POLL.replace("100", str(people)) + "several = true\n"
    found = site({"content/data/polls.toml": text}).build().diagnostics
    assert [d.code for d in found] == codes
