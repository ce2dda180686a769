"""What all tests share: the project's root, the built demo newsroom, and Hypothesis without chance."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
DEMO_NOW = "2026-11-22T09:00:00+03:30"
"""The instant at which the tests build the demo newsroom: after its newest item, before its embargoes end."""

settings.register_profile(
    "default",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("proof", settings.get_profile("default"), derandomize=False, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--slow`` runs the tests marked slow, too; ``--demo`` saves building while one works on the tests."""
    parser.addoption("--slow", action="store_true", help="run the tests marked slow, too")
    parser.addoption("--demo", metavar="FOLDER", help="a built demo newsroom to test instead of building one")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out slow tests; keeps all that use the built demo in one process, so that it is built once."""
    skip_slow = pytest.mark.skip(reason="slow: run with --slow, or make proof")
    for item in items:
        if "slow" in item.keywords and not config.getoption("--slow"):
            item.add_marker(skip_slow)
        if "demo_site" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("demo"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def demo_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of the demo newsroom, built once by the command line as a person would."""
    if ready := request.config.getoption("--demo"):
        return Path(str(ready)).resolve()
    output = tmp_path_factory.mktemp("demo") / "public"
    arguments = ["build", str(ROOT), "-o", str(output), "--now", DEMO_NOW, "--adopt"]
    done = subprocess.run(
        [sys.executable, "-m", "prsite", *arguments, "--lang", "en"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, f"the demo newsroom does not build:\n{done.stdout}\n{done.stderr}"
    return output
