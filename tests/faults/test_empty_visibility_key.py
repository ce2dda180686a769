"""`empty-visibility-key`: An embargo without an instant must not publish."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


@pytest.mark.parametrize(
    "line",
    ["embargo_until:", "publish_at: ''", "editions: []", "draft:"],
)
def test_empty_visibility_key(site: MakeSite, line: str) -> None:
    sample = site({"content/posts/b.md": post(line)})
    sample.finds("empty-visibility-key", "content/posts/b.md:4")
