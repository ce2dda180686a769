"""axe-core finds nothing: on one page of each type, and in every width and scheme on five types."""

from __future__ import annotations

import pytest

from tests.browser.opening import Opener
from tests.browser.site import SitePage
from tests.browser.survey import Look, findings, violations

TYPES = ("front", "post", "release", "clipping", "presskit")


def test_no_violations_on_any_type(survey: tuple[Look, ...]) -> None:
    assert {look.page.type for look in survey} >= {
        *TYPES,
        "faq",
        "notice",
        "page",
        "person",
        "press",
        "message",
    }
    assert findings(survey, "violations") == {}


@pytest.mark.parametrize("kind", TYPES)
def test_no_violations_in_any_width_and_scheme(
    open_page: Opener, types: dict[tuple[str, str], SitePage], kind: str
) -> None:
    found = {}
    for lang in ("fa", "en"):
        for scheme in ("light", "dark"):
            page, _ = open_page(types[lang, kind].url, scheme=scheme)
            for width in (1280, 360):
                page.set_viewport_size({"width": width, "height": 900})
                found[f"{types[lang, kind]} {width} {scheme}"] = violations(page)
            page.close()
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_a_violation_is_seen(open_page: Opener) -> None:
    page, _ = open_page("/")
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert any(line.startswith("image-alt") for line in violations(page))


def test_the_keyboard_finds_the_way(open_page: Opener) -> None:
    """The first stop is the skip link, it shows itself, and it leads to the content."""
    page, _ = open_page("/")
    page.keyboard.press("Tab")
    name, width, top = page.evaluate("""(() => {
      const box = document.activeElement.getBoundingClientRect();
      return [document.activeElement.className, box.width, box.top];
    })()""")
    assert name == "skip"
    assert width > 40
    assert top >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main_text"


def test_targets_are_large_enough_for_a_thumb(survey: tuple[Look, ...]) -> None:
    assert findings(survey, "small") == {}
