from __future__ import annotations

import pytest

from prsite.cli.editing import FrontMatterText, NotEditable, open_text

PLAIN = "---\ntitle: یک\nslug: old\n# پس از نامک\ntags: [آب، برق]\n---\n\nslug: متن\n"


def opened(text: str) -> FrontMatterText:
    return open_text(text.encode(), "content/posts/x.md")


def test_a_key_changes_in_its_place() -> None:
    text = opened(PLAIN)
    text.set("slug", "new")
    assert text.text == PLAIN.replace("slug: old", "slug: new")


def test_a_new_key_stands_after_the_slug() -> None:
    text = opened(PLAIN)
    text.set("id", "post-x")
    assert text.text == PLAIN.replace("slug: old\n", "slug: old\nid: post-x\n")


def test_without_a_slug_a_new_key_stands_last() -> None:
    text = opened("---\ntitle: یک\n# پایان\n---\nمتن")
    text.set("slug", "new")
    assert text.text == "---\ntitle: یک\n# پایان\nslug: new\n---\nمتن"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_marks_stay(end: str, mark: str) -> None:
    before = mark + PLAIN.replace("\n", end)
    text = opened(before)
    text.set("slug", "new")
    text.set_list("aliases", ("/old/",))
    after = before.replace(f"slug: old{end}", f"slug: new{end}aliases: [/old/]{end}")
    assert text.text.encode() == after.encode()


def test_a_value_over_several_lines_is_replaced_whole() -> None:
    text = opened("---\nslug: >\n  a\n  b\n\n# دربارهٔ عنوان\ntitle: یک\n---\n")
    text.set("slug", "new")
    assert text.text == "---\nslug: new\n\n# دربارهٔ عنوان\ntitle: یک\n---\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("aliases: [/a/]", "aliases: [/a/, /b/]"),
        ("aliases:", "aliases: [/a/, /b/]"),
        ("aliases: /a/", "aliases: [/a/, /b/]"),
        ("aliases:\n  - /a/", "aliases:\n  - /a/\n  - /b/"),
        ("aliases:\n- /a/  \n# x", "aliases:\n- /a/  \n- /b/\n# x"),
        ("aliases: [\n  /a/,\n]", "aliases: [/a/, /b/]"),
    ],
)
def test_a_list_grows(before: str, after: str) -> None:
    text = opened(f"---\ntitle: یک\n{before}\n---\n")
    text.set_list("aliases", ("/a/", "/b/"))
    assert text.text == f"---\ntitle: یک\n{after}\n---\n"
    assert text.values("aliases") == ("/a/", "/b/")


def test_addresses_that_need_quotes_get_them() -> None:
    text = opened("---\ntitle: یک\n---\n")
    text.set_list("aliases", ("/it's, here/", "/آب/"))
    assert text.values("aliases") == ("/it's, here/", "/آب/")


def test_flow_tables_and_unclosed_blocks_are_left_alone() -> None:
    for source in ("---\n{title: a, slug: b}\n---\n", "---\ntitle: a\n"):
        with pytest.raises(NotEditable):
            opened(source).set("slug", "new")


def test_what_is_no_text_is_left_alone() -> None:
    with pytest.raises(NotEditable):
        open_text(b"---\ntitle: \xff\n---\n", "x.md")
