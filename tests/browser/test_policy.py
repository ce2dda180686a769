"""A page obeys its own content-security policy, asks no other origin, and needs no JavaScript."""

from __future__ import annotations

from pathlib import Path

from tests.browser.opening import Opener
from tests.browser.site import SitePage, file_of, pages_of
from tests.browser.survey import Look, findings


def test_pages_are_quiet_and_keep_to_themselves(survey: tuple[Look, ...]) -> None:
    assert findings(survey, "noises") == {}


def test_every_page_carries_a_strict_policy(demo_site: Path) -> None:
    loose = []
    for page in pages_of(demo_site):
        head = file_of(demo_site, page.url).read_text(encoding="utf-8").partition("</head>")[0]
        policy = head.partition('Content-Security-Policy" content="')[2].partition('"')[0]
        if "default-src" not in policy or "unsafe" in policy or "*" in policy:
            loose.append(f"{page}: {policy}")
        if head.find("Content-Security-Policy") > head.find("<link") > -1:
            loose.append(f"{page}: the policy stands after what it should govern")
    assert loose == []


def test_the_policy_refuses_a_planted_script(open_page: Opener) -> None:
    page, watch = open_page("/")
    page.evaluate("""() => {
      const script = document.createElement('script');
      script.textContent = 'window.planted = true';
      document.body.append(script);
    }""")
    assert page.evaluate("window.planted") is None
    assert any("Content Security Policy" in line for line in watch.console)


def test_a_foreign_request_is_seen_and_refused(open_page: Opener) -> None:
    """The page's policy refuses a foreign picture; without a policy the request is noted, and fails."""
    page, watch = open_page("/")
    plant = "document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.example/x.png'}))"
    page.evaluate(plant)
    page.wait_for_timeout(200)
    assert any("elsewhere.example" in line for line in watch.console)
    page.goto("about:blank")
    page.evaluate(plant)
    page.wait_for_timeout(200)
    assert watch.foreign[-1] == "https://elsewhere.example/x.png"
    assert any("elsewhere.example" in line for line in watch.failed)


def test_pages_are_whole_without_javascript(
    open_page: Opener, types: dict[tuple[str, str], SitePage]
) -> None:
    for (lang, kind), site_page in types.items():
        if lang != "fa":
            continue
        page, watch = open_page(site_page.url, scripts=False)
        assert page.locator("main").inner_text().strip(), site_page
        assert page.locator("h1").count() == 1, site_page
        assert page.locator("button:visible").count() == 0, f"{kind}: a button that can do nothing"
        assert watch.foreign == [], site_page
        page.close()


def test_an_address_that_leads_nowhere_shows_the_404_page(open_page: Opener) -> None:
    page, _ = open_page("/there/is/no/such/page/")
    assert page.locator("body.message").count() == 1
    assert page.locator("main a").count() >= 3
