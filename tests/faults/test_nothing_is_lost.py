"""A build that fails leaves the published site as it stood, whatever the stage that stopped it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import SETTINGS, post

SPOILED: dict[str, dict[str, str]] = {
    "settings": {"prsite.toml": "[site"},
    "source": {"content/posts/b.md": "---\ntitle: ب\n"},
    "site": {"content/posts/b.md": post("slug: a")},
    "theme": {"prsite.toml": SETTINGS.replace("plain", "qwertyuiop")},
    "template": {"overrides/templates/post.html": "{% if %}"},
    "page": {"overrides/templates/post.html": "{{ 1 / 0 }}"},
    "body": {"content/posts/a.md": post(body="[x](nobody.md)")},
    "file": {"content/posts/a.md": post("image: x.png"), "content/posts/x.png": "no picture"},
}


def published(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("stage", SPOILED)
def test_the_published_site_stands(site: MakeSite, stage: str) -> None:
    sample = site()
    assert sample.build().published is not None
    before = published(sample.output)
    sample.write(SPOILED[stage])
    spoiled = sample.sources()
    result = sample.build()
    assert result.published is None
    assert [d.severity for d in result.diagnostics] == ["error"]
    assert published(sample.output) == before
    assert sample.sources() == spoiled
    assert list(sample.root.glob(".public*")) == []


def test_warnings_stop_a_strict_build_only(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("qwertyuiop: ب")})
    assert sample.build(strict=True).published is None
    assert not sample.output.exists()
    assert sample.build().published is not None


def test_what_was_mended_is_published(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "---\ntitle: ب\n"})
    assert sample.build().published is None
    sample.write({"content/posts/b.md": post()})
    assert sample.build().published is not None
