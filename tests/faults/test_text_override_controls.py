"""`text-override-controls`: An invisible control that turns text round."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import ERROR, post


def test_text_override_controls(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="سلام \u202bدنیا.")})
    spots(sample, "text-override-controls", severity=ERROR)
