"""`terms-share-address`: Two tags that differ in a mark alone, and so have one listing."""

from __future__ import annotations

from prsite.diagnostics import Place, wording
from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_terms_share_address(site: MakeSite) -> None:
    newer = post("tags: [.NET]").replace("1404/08/25", "1405/01/02")
    sample = site({"content/posts/b.md": post("tags: [NET]"), "content/posts/c.md": newer})
    found = sample.finds("terms-share-address", "content/posts/c.md:4", WARNING)
    assert found.also == (Place("content/posts/b.md", 4),)
    assert wording(found, "fa").message == "«.NET» و «NET» در `tags` یک نشانی دارند و یکی شمرده شدند."
    assert (sample.output / "tags" / "net" / "index.html").is_file()


def test_names_without_letters_do_not_stop_a_build(site: MakeSite) -> None:
    keys = "tags: [con, '.', '..', C++]\nauthors: ['😀']\nseries: '🎉🎉'"
    result = site({"content/posts/b.md": post(keys)}).build()
    assert result.diagnostics == ()
    assert result.published


def test_an_unusable_name_is_told_once_where_it_is_written(site: MakeSite) -> None:
    person = "---\ngiven_name: شیوا\nfamily_name: راد\nslug: con\n---\n"
    sample = site({"content/people/p.md": person, "content/posts/b.md": post("authors: person-p")})
    found = [(d.code, str(d.place)) for d in sample.build().diagnostics]
    assert found == [("output-path-unsafe", "content/people/p.md:4")]


def test_a_build_of_what_is_unchanged_tells_it_again_and_a_mended_one_no_more(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("tags: [NET]"), "content/posts/c.md": post("tags: [.NET]")})
    told = [[d.code for d in sample.build().diagnostics] for _ in range(2)]
    sample.write({"content/posts/b.md": post("tags: [NET]", body="متن دیگر.")})
    told.append([d.code for d in sample.build().diagnostics])
    assert told == [["terms-share-address"]] * 3
    sample.write({"content/posts/c.md": post("tags: [NET]")})
    assert sample.build().diagnostics == ()
