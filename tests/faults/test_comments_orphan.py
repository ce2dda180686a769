"""`comments-orphan`: An archive of comments that no item has."""

from __future__ import annotations

from prsite.pipeline import Request, check
from tests.faults.conftest import MakeSite
from tests.faults.sample import NOTE, NOW, Sample, well_worded
from tests.sites.comments import archive, comment

PATH = "content/data/comments/public/post-gone.json"


def found(sample: Sample) -> list[tuple[str, str]]:
    result = check(Request(root=sample.root, output=sample.output, at=NOW))
    for one in result.diagnostics:
        well_worded(one)
        assert one.severity is NOTE
    return [(d.code, str(d.place)) for d in result.diagnostics]


def test_comments_orphan(site: MakeSite) -> None:
    sample = site({PATH: archive("post-gone", comment())})
    assert found(sample) == [("comments-orphan", PATH)]


def test_a_build_says_nothing_of_it(site: MakeSite) -> None:
    sample = site({PATH: archive("post-gone", comment())})
    result = sample.build()
    assert result.diagnostics == ()
    assert result.published is not None


def test_an_archive_of_a_draft_waits_for_it(site: MakeSite) -> None:
    draft = "---\ntitle: فردا\ndate: 1404/08/25\nid: post-gone\ndraft: true\n---\nمتن.\n"
    sample = site({PATH: archive("post-gone", comment()), "content/posts/b.md": draft})
    assert found(sample) == []
