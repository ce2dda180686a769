"""`published-in-place`: An output folder that cannot be exchanged at once."""

from __future__ import annotations

import pytest

from prsite.build import staging
from tests.faults.conftest import MakeSite
from tests.faults.sample import NOTE


def test_published_in_place(site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = site()
    sample.output.mkdir()
    monkeypatch.setattr(staging, "can_be_exchanged", lambda output: False)
    found = sample.finds("published-in-place", severity=NOTE)
    assert dict(found.values)["folder"] == str(sample.output)
    assert (sample.output / "index.html").exists()


def test_not_where_it_is_wished_for(site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = site(settings='\n[publish]\nmode = "inplace"\n')
    sample.output.mkdir()
    monkeypatch.setattr(staging, "can_be_exchanged", lambda output: False)
    assert sample.build().diagnostics == ()
