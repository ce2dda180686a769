"""One Chromium for all browser tests, a server for the demo newsroom, and a look at a page of each type."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.opening import ALONE, Opener
from tests.browser.servers import Isso
from tests.browser.site import SitePage, by_type, served
from tests.browser.survey import Look, look
from tests.browser.talk import Talk, talking

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ("--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none", ALONE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every test that uses the browser; keeps those of a file with comments in one process."""
    for item in items:
        names = getattr(item, "fixturenames", ())
        if "browser" in names:
            item.add_marker(pytest.mark.browser)
        if "talk" in names:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@pytest.fixture(scope="session")
def chromium() -> str:
    """The program: the one that CHROMIUM names, else the first on PATH."""
    named = os.environ.get("CHROMIUM")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, CHROMIUMS)), None)
    assert found, "Chromium is missing: run `make test`, or name one with CHROMIUM=/path/to/chromium"
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """The one browser of the session."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(demo_site: Path) -> Iterator[str]:
    """The demo newsroom on a loopback port."""
    with served(demo_site) as url:
        yield url


@pytest.fixture(scope="session")
def types(demo_site: Path) -> dict[tuple[str, str], SitePage]:
    """A page of each type by (language, type)."""
    return dict(by_type(demo_site))


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Opener]:
    """Opens pages of the demo: ``open_page(url, width=…, scheme=…)`` gives a page and its watch."""
    opener = Opener(browser, address)
    yield opener
    opener.close()


@pytest.fixture(scope="session")
def survey(browser: Browser, address: str, types: dict[tuple[str, str], SitePage]) -> tuple[Look, ...]:
    """One look at a page of each type in each language."""
    opener = Opener(browser, address)
    looks = tuple(look(opener, page) for page in types.values())
    opener.close()
    return looks


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talk]:
    """A newsroom with comments, for one file of tests; to be built by each."""
    with talking(tmp_path_factory.mktemp("talk")) as talk:
        yield talk


@pytest.fixture(scope="module")
def isso(tmp_path_factory: pytest.TempPathFactory, talk: Talk) -> Iterator[Isso]:
    """A real Isso for that newsroom."""
    server = Isso(tmp_path_factory.mktemp("isso"), (talk.home, talk.intranet))
    server.start()
    yield server
    server.stop()
