"""`comments-never`: Comments are asked for under a condolence, or on a person's page."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING

ARCHIVE = '[comments]\nprovider = "archive"\n'


def test_comments_never(site: MakeSite) -> None:
    notice = "---\ntitle: تسلیت\ndate: 1404/08/25\ntype: condolence\ncomments: true\n---\nمتن.\n"
    sample = site({"content/notices/a.md": notice}, settings=ARCHIVE)
    found = sample.finds("comments-never", "content/notices/a.md:5", WARNING)
    assert found.value("type") == "condolence"


def test_on_a_person(site: MakeSite) -> None:
    person = "---\ngiven_name: الف\nfamily_name: ب\ncomments: true\n---\nمتن.\n"
    sample = site({"content/people/a.md": person}, settings=ARCHIVE)
    sample.finds("comments-never", "content/people/a.md:4", WARNING)
