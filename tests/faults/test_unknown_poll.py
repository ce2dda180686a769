"""`unknown-poll`: A body that shows a poll nobody has the results of."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_unknown_poll(site: MakeSite) -> None:
    sample = site(
        {
            "content/posts/b.md": post(body='::: poll id="rail-2025"'),
            "content/data/polls.toml": '[rail]\nquestion = "؟"\noptions = [{label = "آری", votes = 1}]\n',
        }
    )
    found = sample.finds("unknown-poll", "content/posts/b.md:5")
    assert found.value("poll") == "rail-2025"
