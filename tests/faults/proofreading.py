"""Faults of texts: found by ``prsite check``, never by a build."""

from __future__ import annotations

from prsite.diagnostics import Diagnostic, Severity, texts
from prsite.pipeline import Request, proofread
from tests.faults.sample import NOW, WARNING, Sample, well_worded


def spots(
    sample: Sample, code: str, place: str = "content/posts/b.md:5", severity: Severity = WARNING
) -> Diagnostic:
    """Proves that reading the texts over finds this one fault, there, in words, changing no file.

    A build finds nothing. The code is explained at length in both languages.
    """
    before = sample.sources()
    result = proofread(Request(root=sample.root, output=sample.output, at=NOW))
    assert [d.code for d in result.diagnostics] == [code], [
        (d.code, str(d.place), d.values) for d in result.diagnostics
    ]
    found = result.diagnostics[0]
    assert found.severity is severity, found
    assert str(found.place) == place, found
    well_worded(found)
    assert all(len(texts()[code]["explain"][lang]) > 150 for lang in ("fa", "en"))
    assert sample.build().diagnostics == ()
    assert sample.sources() == before
    return found
