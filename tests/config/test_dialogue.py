"""Settings of comments that cannot be used are told, and comments are off until they can."""

from __future__ import annotations

import pytest

from prsite.config.comments import CommentsSettings
from prsite.config.dialogue import DAYS, SECONDS
from prsite.config.load import parse_config
from prsite.diagnostics import Diagnostic
from prsite.model.urls import is_origin, origin_of

SITE = '[site]\ntitle = "x"\nurl = "{url}"\n'
LINE = 5
"""The line of the first setting of comments."""


def parsed(comments: str, url: str = "https://x.example/") -> tuple[CommentsSettings, tuple[Diagnostic, ...]]:
    checked = parse_config(f"{SITE.format(url=url)}[comments]\n{comments}")
    return checked.value.comments, checked.diagnostics


def found(comments: str, url: str = "https://x.example/") -> list[str]:
    """The codes, with the settings they are about; a site with any of them takes no comments."""
    settings, diagnostics = parsed(comments, url)
    assert settings.provider == "none" or not diagnostics
    return [f"{d.code} {d.value('key')}" for d in diagnostics]


def test_off_by_default() -> None:
    assert CommentsSettings().provider == "none"
    assert parsed("") == (CommentsSettings(), ())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://talk.example", "https://talk.example/"),
        ("https://talk.example:8443/isso", "https://talk.example:8443/isso/"),
        (" /isso ", "/isso/"),
        ("/", "/"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/"),
        ("http://localhost/isso/", "http://localhost/isso/"),
        ("https://گفتگو.example", "https://گفتگو.example/"),
    ],
)
def test_servers(written: str, read: str) -> None:
    settings, diagnostics = parsed(f'provider = "isso"\nserver = "{written}"\n')
    assert (settings.server, diagnostics) == (read, ())


@pytest.mark.parametrize(
    "server",
    [
        "talk.example",
        "//talk.example/",
        "ftp://talk.example/",
        "https://",
        "https://[::1]/",
        "https://user@talk.example/",
        "https://talk.example/?a=1",
        "https://talk.example/#a",
        "https://talk.example:99999/",
        "https://talk example/",
        "/isso/' onload='x",
        "https://talk.example;script-src *",
        "isso/",
    ],
)
def test_what_is_no_server(server: str) -> None:
    assert found(f'server = "{server}"\nprovider = "isso"\n') == ["comments-server comments.server"]


def test_what_would_run_code_is_told_once() -> None:
    codes = found('server = "javascript:alert(1)"\nprovider = "isso"\n')
    assert [code.partition(" ")[0] for code in codes] == ["unsafe-link"]


def test_an_encrypted_site_asks_no_plain_server() -> None:
    plain = 'provider = "isso"\nserver = "http://talk.example/"\n'
    assert found(plain) == ["comments-insecure comments.server"]
    assert found(plain, url="http://x.example/") == []
    inside = plain + '[editions.intranet]\nurl = "https://in.example/"\n'
    assert found(inside, url="http://x.example/") == ["comments-insecure comments.server"]


@pytest.mark.parametrize(
    ("settings", "missing"),
    [
        ('provider = "isso"', ["server"]),
        ('provider = "remark42"\nserver = "/r/"\nremark42 = {site_id = ""}', ["remark42.site_id"]),
        ('provider = "giscus"', ["giscus.repo", "giscus.repo_id", "giscus.category_id"]),
        (
            'provider = "giscus"\ngiscus = {repo = "name", repo_id = "a", category_id = "b"}',
            ["giscus.repo"],
        ),
        ('provider = "custom"', []),
        ('provider = "archive"', []),
        ('provider = "none"\nserver = ""', []),
    ],
)
def test_what_a_provider_cannot_do_without(settings: str, missing: list[str]) -> None:
    assert found(f"{settings}\n") == [f"comments-incomplete comments.{key}" for key in missing]


@pytest.mark.parametrize(("key", "bounds"), [("close_after", DAYS), ("timeout", SECONDS)])
def test_numbers_have_bounds(key: str, bounds: tuple[int, int]) -> None:
    for value in bounds:
        assert found(f"{key} = {value}\n") == []
    for value in (bounds[0] - 1, bounds[1] + 1, -(10**12), 10**12):
        assert found(f"{key} = {value}\n") == [f"setting-range comments.{key}"]


def test_origins_of_a_widget_of_ones_own() -> None:
    settings, diagnostics = parsed(
        'provider = "custom"\n[comments.custom]\nconnects = ["wss://w.example/", "https://w.example:444"]\n'
    )
    assert diagnostics == ()
    assert settings.custom.connects == ("wss://w.example", "https://w.example:444")


@pytest.mark.parametrize(
    "origin",
    ["*", "https://*.example", "https://w.example/path", "w.example", "'unsafe-inline'", "data:", "", "a; b"],
)
def test_what_is_no_origin(origin: str) -> None:
    settings = f'provider = "custom"\n[comments.custom]\nscripts = ["https://w.example", "{origin}"]\n'
    assert found(settings) == ["setting-origin comments.custom.scripts.1"]


def test_plain_origins_on_an_encrypted_site() -> None:
    settings = 'provider = "custom"\n[comments.custom]\nframes = ["http://w.example"]\n'
    assert found(settings) == ["comments-insecure comments.custom.frames.0"]


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://a.example/x?y#z", "https://a.example"),
        ("https://a.example:8443/x", "https://a.example:8443"),
        ("HTTPS://A.Example/", "https://a.example"),
        ("https://دیدگاه.example/", "https://xn--mgbbb0gxcn.example"),
        ("/isso/", ""),
        ("https://[::1]/", ""),
        ("https://a.example:x/", ""),
        ("", ""),
    ],
)
def test_the_origin_of_an_address(address: str, origin: str) -> None:
    if "xn--" in origin:
        origin = f"https://{'دیدگاه.example'.encode('idna').decode('ascii')}"
    assert origin_of(address) == origin
    assert not origin or is_origin(origin)
