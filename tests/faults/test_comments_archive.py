"""`comments-not-json`, `comments-malformed`, `comments-misplaced`: An archive that is none.
`comment-malformed`, `comment-parent`: A comment that cannot be shown, or not where it belongs.
`comment-restored`: A comment that was removed for good and stands in its archive again.
`comments-more-faults`: More comments at fault than anybody reads of."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import ERROR, WARNING, well_worded

PATH = "content/data/comments/public/post-a.json"
SETTINGS = '\n[comments]\nprovider = "archive"\n'
HEAD = '{"prsite": "comments/1", "edition": "public", "item": "post-a", "comments": [\n'
GOOD = '{"id": "isso-1", "created": "2026-10-02T08:12:30Z", "html": "<p>x</p>"}'


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (HEAD + GOOD + ",\n" + GOOD.replace("}", ""), "comments-not-json", 3),
        (HEAD + GOOD + "]", "comments-not-json", 2),
        ("[]", "comments-malformed", 1),
        (HEAD.replace("comments/1", "comments/9") + GOOD + "]}", "comments-malformed", 1),
        (HEAD.replace("post-a", "post-b") + GOOD + "]}", "comments-misplaced", 1),
        (HEAD.replace("public", "intranet") + GOOD + "]}", "comments-misplaced", 1),
    ],
)
def test_an_archive_that_is_none_stops_publication(site: MakeSite, text: str, code: str, line: int) -> None:
    site({PATH: text}, settings=SETTINGS).finds(code, f"{PATH}:{line}", ERROR)


@pytest.mark.parametrize(
    ("more", "code", "line"),
    [
        (GOOD, "comment-malformed", ":3"),
        ('{"id": "isso-2", "created": "some day", "html": "<p>x</p>"}', "comment-malformed", ":3"),
        (GOOD.replace("isso-1", "isso-2").replace("}", ', "parent": "isso-9"}'), "comment-parent", ""),
    ],
)
def test_one_comment_at_fault_is_told_and_the_site_is_published(
    site: MakeSite, more: str, code: str, line: str
) -> None:
    sample = site({PATH: f"{HEAD}{GOOD},\n{more}]}}"}, settings=SETTINGS)
    sample.finds(code, PATH + line, WARNING)


def test_a_comment_that_was_forgotten_is_told_and_not_shown(site: MakeSite) -> None:
    again = GOOD.replace("isso-1", "isso-2").replace("<p>x</p>", "<p>secret</p>")
    sample = site({PATH: f'{HEAD}{GOOD},\n{again}],\n"forgotten": ["isso-2"]}}'}, settings=SETTINGS)
    found = sample.finds("comment-restored", PATH, WARNING)
    assert found.value("ids") == "isso-2"
    assert not any(b"secret" in path.read_bytes() for path in sample.output.rglob("*") if path.is_file())


def test_the_rest_of_many_faults_is_counted(site: MakeSite) -> None:
    bad = ",\n".join(f'{{"id": "isso-{n}", "html": "<p>x</p>"}}' for n in range(30))
    result = site({PATH: f"{HEAD}{bad}]}}"}, settings=SETTINGS).build()
    assert result.published is not None
    assert len(result.diagnostics) == 21
    (found,) = [d for d in result.diagnostics if d.code == "comments-more-faults"]
    assert (str(found.place), found.severity, found.value("count")) == (f"{PATH}:22", WARNING, "10")
    well_worded(found)


def test_half_a_character_in_a_name_is_told_like_any_other_fault(site: MakeSite) -> None:
    text = HEAD.replace("post-a", "\\ud800") + GOOD + "]}"
    site({PATH: text}, settings=SETTINGS).finds("comments-malformed", f"{PATH}:1", ERROR)
