"""`text-isolate-unbalanced`: An isolate that its paragraph does not close."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import post


def test_text_isolate_unbalanced(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="سلام \u2067دنیا.")})
    spots(sample, "text-isolate-unbalanced")
