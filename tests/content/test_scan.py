"""What lies under content/ and static/: roles, languages, what is passed over."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from prsite.content.scan import scan
from prsite.model.source import Source


def lay(root: Path, *names: str) -> dict[str, Source]:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    checked = scan(root)
    assert checked.diagnostics == ()
    return {source.path: source for source in checked.value}


def test_roles(tmp_path: Path) -> None:
    found = lay(
        tmp_path,
        "content/posts/a.md",
        "content/posts/a.png",
        "content/data/tags.toml",
        "content/posts/data.toml",
        "content/note.md",
        "static/robots.txt",
        "static/notes.md",
        "prsite.toml",
    )
    assert {path: source.role for path, source in found.items()} == {
        "content/posts/a.md": "item",
        "content/posts/a.png": "file",
        "content/data/tags.toml": "data",
        "content/posts/data.toml": "file",
        "content/note.md": "item",
        "static/robots.txt": "static",
        "static/notes.md": "static",
    }
    assert found["content/note.md"].section == ""
    assert found["content/data/tags.toml"].stem == "tags"
    assert found["content/posts/a.png"].size == 1


@pytest.mark.parametrize(
    ("name", "stem", "lang"),
    [
        ("khat2.md", "khat2", ""),
        ("khat2.en.md", "khat2", "en"),
        ("khat2.fa-AF.md", "khat2", "fa-AF"),
        ("khat2.az-Arab.markdown", "khat2", "az-Arab"),
        ("v1.2.md", "v1.2", ""),
        ("v1.2.en.md", "v1.2", "en"),
        ("خط ۲.en.MD", "خط ۲", "en"),
    ],
)
def test_language_suffixes(tmp_path: Path, name: str, stem: str, lang: str) -> None:
    source = lay(tmp_path, f"content/posts/1404/{name}")[f"content/posts/1404/{name}"]
    assert (source.section, source.stem, source.lang) == ("posts", stem, lang)


def test_what_editors_and_systems_leave_is_passed_over(tmp_path: Path) -> None:
    names = (".hidden", ".git/config", "a.md~", "~$a.docx", "Thumbs.db", "desktop.ini", ".DS_Store")
    assert lay(tmp_path, *(f"content/posts/{n}" for n in names)) == {}


def test_the_order_is_that_of_paths(tmp_path: Path) -> None:
    names = ["content/posts/b.md", "content/posts/a/z.md", "content/faq/c.md", "static/a"]
    assert list(lay(tmp_path, *names)) == sorted(names)


def test_a_site_without_content(tmp_path: Path) -> None:
    assert scan(tmp_path).value == ()


def test_a_link_to_a_file_inside_is_a_file(tmp_path: Path) -> None:
    lay(tmp_path, "content/posts/a.png")
    try:
        (tmp_path / "content" / "posts" / "b.png").symlink_to("a.png")
    except OSError:
        pytest.skip("this system makes no symbolic links")
    checked = scan(tmp_path)
    assert [s.path for s in checked.value] == ["content/posts/a.png", "content/posts/b.png"]
    assert checked.diagnostics == ()


def test_a_link_that_leads_to_itself(tmp_path: Path) -> None:
    (tmp_path / "static").mkdir()
    try:
        (tmp_path / "static" / "round").symlink_to("round")
    except OSError:
        pytest.skip("this system makes no symbolic links")
    assert [d.code for d in scan(tmp_path).diagnostics] == ["symlink-outside"]


def test_links_may_not_cross_from_static_into_content(tmp_path: Path) -> None:
    lay(tmp_path, "content/posts/a.png", "static/b")
    try:
        (tmp_path / "static" / "a.png").symlink_to(tmp_path / "content" / "posts" / "a.png")
    except OSError:
        pytest.skip("this system makes no symbolic links")
    assert [d.code for d in scan(tmp_path).diagnostics] == ["symlink-outside"]


def test_files_that_hosts_ask_for(tmp_path: Path) -> None:
    found = lay(
        tmp_path,
        "static/.well-known/security.txt",
        "static/.nojekyll",
        "static/.git/config",
        "content/.nojekyll",
    )
    assert set(found) == {"static/.well-known/security.txt", "static/.nojekyll"}


def test_looking_for_changes_loads_nothing_that_only_changes_need() -> None:
    heavy = (
        "yaml",
        "frontmatter",
        "babel",
        "markdown",
        "PIL",
        "prsite.i18n.spellings",
        "prsite.content.composing",
    )
    code = (
        "import sys; import prsite.config.load, prsite.content.scan, prsite.content.frontmatter;"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert asked.stdout.strip() == "[]"


def test_archives_of_comments_are_threads_and_never_files(tmp_path: Path) -> None:
    folder = "content/data/comments"
    names = (f"{folder}/public/post-a.json", f"{folder}/public/notes.md", f"{folder}/loose.toml")
    lay(tmp_path, *names, "content/data/comments.toml", "content/data/commentsx.json")
    roles = {s.path: s.role for s in scan(tmp_path).value}
    assert [roles[name] for name in names] == ["thread"] * 3
    assert roles["content/data/comments.toml"] == "data"
    assert roles["content/data/commentsx.json"] == "file"
