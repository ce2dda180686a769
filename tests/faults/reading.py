"""A tiny site whose text is looked over by the real pipeline, and what a finding in it must look like."""

from __future__ import annotations

from prsite.diagnostics import Diagnostic, Severity
from prsite.pipeline import Request, proofread
from tests.faults.conftest import MakeSite
from tests.faults.sample import NOW, WARNING, post, well_worded


def reads(
    site: MakeSite,
    body: str,
    code: str,
    severity: Severity = WARNING,
    *,
    piece: str,
    better: str,
) -> Diagnostic:
    """Proves that a post with this body has this one finding, in its first line, and that no file changes."""
    sample = site({"content/posts/b.md": post(body=body)})
    before = sample.sources()
    result = proofread(Request(root=sample.root, output=sample.output, at=NOW))
    assert [d.code for d in result.diagnostics] == [code], result.diagnostics
    found = result.diagnostics[0]
    assert found.severity is severity
    assert str(found.place) == "content/posts/b.md:5"
    values = dict(found.values)
    assert (values["piece"], values["better"]) == (piece, better)
    assert sample.sources() == before
    well_worded(found)
    return found
