"""Real press-office prose, unedited, as it is pasted: it builds, with advice but without errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.sites.addresses import broken
from tests.sites.newsroom import Newsroom, codes, item, tree

CORPUS = ROOT.parent / "shared" / "corpus"
KINDS = {
    "posts": {"date": "۱۴۰۴/۱۱/۰۱"},
    "releases": {"date": "2026-02-02"},
    "clippings": {"date": "2026-02-03", "outlet": "rooznameh"},
    "faq": {"category": "متن‌ها"},
    "pages": {},
    "notices": {"date": "2026-02-04", "type": "circular"},
}


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus lies outside the repository and is not here")
def test_every_text_becomes_an_item_of_every_kind(tmp_path: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    assert texts
    files: dict[str, str | bytes] = {"content/data/outlets.toml": '[rooznameh]\nname = "روزنامه"\n'}
    for n, text in enumerate(texts):
        for section, keys in KINDS.items():
            files[f"content/{section}/{section}-{n}.md"] = item(text, title=text.split("\n")[0][:120], **keys)
    site = Newsroom(tmp_path).write(files)
    result = site.build()
    assert result.published is not None, sorted(set(codes(result)))
    assert broken(tree(site.output), site.url) == []
