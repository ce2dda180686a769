"""`person-hidden`: A public item that names someone who is not public, whose id then stays hidden too."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, Sample, post

PERSON = "---\nid: secret-person\ngiven_name: شیوا\nfamily_name: راد\ndraft: true\n---\n"


def published(sample: Sample) -> bytes:
    files = [path for path in sample.output.rglob("*") if path.is_file()]
    return b"".join(str(path).encode("utf-8") + path.read_bytes() for path in files)


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("content/posts/b.md", post("authors: secret-person"), 4),
        ("content/posts/b.md", post("genre: speech\nspeaker: secret-person"), 5),
        ("content/releases/b.md", post("quotes:\n  - text: سلام\n    person: secret-person"), 6),
        ("content/posts/b.md", post(body='::: contact person="secret-person"'), 5),
        ("content/posts/b.md", post(body='::: quote person="secret-person"\nسلام\n:::'), 5),
    ],
)
def test_person_hidden(site: MakeSite, path: str, text: str, line: int) -> None:
    sample = site({path: text, "content/people/p.md": PERSON})
    sample.finds("person-hidden", f"{path}:{line}", WARNING)
    assert b"secret-person" not in published(sample)
