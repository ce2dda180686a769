"""The wheel, installed into an empty environment, makes a site in an empty folder."""

from __future__ import annotations

import pytest

from tools.wheel import main


def test_the_wheel_makes_a_site(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    assert "The wheel works" in capsys.readouterr().out
