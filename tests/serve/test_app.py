from __future__ import annotations

from dataclasses import replace

import pytest
from starlette.types import ASGIApp

from prsite.diagnostics import error
from prsite.serve.app import make_app
from prsite.serve.rebuild import Preview
from tests.serve.asgi import ask


@pytest.fixture
def app(preview: Preview) -> ASGIApp:
    return make_app(preview)


@pytest.mark.parametrize(
    ("target", "kind", "text"),
    [
        ("/", "text/html; charset=utf-8", "خانه"),
        ("/?a=b", "text/html; charset=utf-8", "خانه"),
        ("/en/", "text/html; charset=utf-8", "home"),
        ("/1405/02/%DA%AF%D8%B4%D8%A7%DB%8C%D8%B4/", "text/html; charset=utf-8", "گشایش"),
        ("/feed.xml", "application/xml; charset=utf-8", "<rss/>"),
        ("/assets/site.css", "text/css; charset=utf-8", "a{}"),
        ("/media/kit.zip", "application/zip", "PK"),
        ("/100%2525.txt", "text/plain; charset=utf-8", "percent"),
    ],
)
def test_files_with_their_types(app: ASGIApp, target: str, kind: str, text: str) -> None:
    answer = ask(app, target)
    assert (answer.status, answer.headers["content-type"], answer.text) == (200, kind, text)


def test_nothing_is_kept_and_nothing_indexed(app: ASGIApp) -> None:
    for target in ("/", "/nowhere", "/media/kit.zip"):
        headers = ask(app, target).headers
        assert headers["cache-control"] == "no-store"
        assert "noindex" in headers["x-robots-tag"]
        assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("target", "text"),
    [("/nowhere/", "نیست"), ("/en/nowhere", "absent"), ("/fr/x", "نیست"), ("/en%2Fx", "absent")],
)
def test_the_404_page_speaks_the_paths_language(app: ASGIApp, target: str, text: str) -> None:
    answer = ask(app, target)
    assert (answer.status, answer.text) == (404, text)
    assert answer.headers["content-type"].startswith("text/html")


def test_without_a_404_page(app: ASGIApp, preview: Preview) -> None:
    (preview.folder / "404.html").unlink()
    answer = ask(app, "/nowhere")
    assert (answer.status, answer.text) == (404, "404\n")


def test_a_folder_without_its_slash(app: ASGIApp) -> None:
    answer = ask(app, "/1405/02/%DA%AF%D8%B4%D8%A7%DB%8C%D8%B4")
    assert answer.status == 307
    assert answer.headers["location"] == "/1405/02/%DA%AF%D8%B4%D8%A7%DB%8C%D8%B4/"


def test_the_base_path_stands_before_everything(preview: Preview) -> None:
    preview.base = "/news/"
    app = make_app(preview)
    assert ask(app, "/news/").text == "خانه"
    assert ask(app, "/news/en/").text == "home"
    assert ask(app, "/").headers["location"] == "/news/"
    assert ask(app, "/news").headers["location"] == "/news/"
    assert ask(app, "/en/").status == 404
    assert ask(app, "/news/en/nowhere").text == "absent"


@pytest.mark.parametrize(
    "target",
    [
        "/../../prsite.toml",
        "/%2e%2e/%2e%2e/prsite.toml",
        "/%2e%2e%2f%2e%2e%2fprsite.toml",
        "/%252e%252e/%252e%252e/prsite.toml",
        "/en/../../secret.txt",
        "/..%5c..%5cprsite.toml",
        "/en\\..\\..\\prsite.toml",
        "/%00../prsite.toml",
        "/index.html%00.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/C:/Windows/win.ini",
        "/index.html::$DATA",
        "/.prsite-manifest",
        "/en/.%2e/.prsite-manifest",
        "/%c0%ae%c0%ae/secret.txt",
        "/./././../secret.txt",
    ],
)
def test_no_path_leads_out(app: ASGIApp, target: str) -> None:
    answer = ask(app, target)
    assert answer.status == 404
    assert "secret" not in answer.text


def test_a_link_does_not_lead_out(app: ASGIApp, preview: Preview) -> None:
    try:
        (preview.folder / "link.toml").symlink_to(preview.root / "prsite.toml")
        (preview.folder / "up").symlink_to(preview.root, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links for this user")
    for target in ("/link.toml", "/up/prsite.toml", "/up/", "/up"):
        answer = ask(app, target)
        assert (answer.status, "secret" in answer.text) == (404, False), target


@pytest.mark.parametrize(
    "target", ["//evil.example", "//evil.example/..", "/%2Fevil.example", "/\\evil.example"]
)
def test_no_redirect_leads_away(app: ASGIApp, target: str) -> None:
    assert "location" not in ask(app, target).headers


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:8000", 200),
        ("localhost", 200),
        ("LOCALHOST:1", 200),
        ("127.0.0.1:8000", 200),
        ("[::1]:8000", 200),
        ("evil.example", 403),
        ("localhost.evil.example", 403),
        ("127.0.0.1.evil.example:8000", 403),
        ("localhost:8000@evil.example", 403),
        ("192.168.1.2", 403),
        ("localhost/..", 403),
        ("localhost:port", 403),
        ("", 403),
        (None, 403),
    ],
)
def test_foreign_hosts_are_refused(app: ASGIApp, host: str | None, status: int) -> None:
    assert ask(app, "/", host=host).status == status


def test_two_hosts_are_one_too_many(app: ASGIApp) -> None:
    assert ask(app, "/", headers=(("host", "evil.example"),)).status == 403


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://localhost:8000", 200),
        ("http://127.0.0.1:8000", 200),
        ("https://evil.example", 403),
        ("null", 403),
        ("file://", 403),
        ("", 403),
    ],
)
def test_foreign_origins_are_refused(app: ASGIApp, origin: str, status: int) -> None:
    assert ask(app, "/", headers=(("origin", origin),)).status == status


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_it_can_only_be_read(app: ASGIApp, method: str) -> None:
    assert ask(app, "/", method=method).status == 405


def test_head_is_reading(app: ASGIApp) -> None:
    assert ask(app, "/media/kit.zip", method="HEAD").status == 200


def test_film_comes_in_parts(app: ASGIApp) -> None:
    answer = ask(app, "/media/kit.zip", headers=(("range", "bytes=1-1"),))
    assert (answer.status, answer.body) == (206, b"K")


def test_before_the_first_good_build_the_faults_are_shown(preview: Preview) -> None:
    preview.ready = False
    preview.diagnostics = (error("empty-file", "content/posts/<x>.md", 1),)
    answer = ask(make_app(preview, lang="fa"), "/anything")
    assert answer.status == 503
    assert "این پرونده خالی است." in answer.text
    assert "content/posts/&lt;x&gt;.md" in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_a_preview_with_faults_shows_the_last_good_site(preview: Preview) -> None:
    preview.diagnostics = (error("empty-file", "content/posts/x.md", 1),)
    assert ask(make_app(preview), "/").text == "خانه"


def test_the_exchange_of_folders_is_waited_for(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    aside = preview.folder.with_name("aside")
    preview.folder.rename(aside)
    monkeypatch.setattr("time.sleep", lambda _: aside.rename(preview.folder))
    assert ask(make_app(preview), "/").text == "خانه"


def test_a_preview_that_is_gone_for_good(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    preview.request = replace(preview.request, output=preview.root / "gone")
    assert ask(make_app(preview), "/").status == 404
