from __future__ import annotations

import queue
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.types import ASGIApp

from prsite.cli.commands.serve import command
from prsite.diagnostics import error
from prsite.model.output import Published
from prsite.pipeline import Request, Result
from tests.cli.conftest import Prsite
from tests.serve.asgi import ask

GOOD = Result(
    diagnostics=(), published=Published(folder="x", written=1, unchanged=0, removed=0), pages=3, files=4
)
BAD = Result(diagnostics=(error("nul-byte", "content/posts/first.md", 3),))
During = Callable[[ASGIApp, socket.socket], None]


@pytest.fixture
def building(monkeypatch: pytest.MonkeyPatch) -> queue.Queue[Request]:
    """Builds are good unless ``content/posts/bad.md`` exists; gives the requests."""
    requests: queue.Queue[Request] = queue.Queue()

    def build(request: Request) -> Result:
        requests.put(request)
        if (request.root / "content/posts/crash.md").exists():
            raise RuntimeError("inside")
        if (request.root / "content/posts/bad.md").exists():
            return BAD
        request.output.mkdir(parents=True, exist_ok=True)
        (request.output / "index.html").write_text("خانه", encoding="utf-8")
        return GOOD

    monkeypatch.setattr("prsite.serve.rebuild.build", build)
    return requests


@pytest.fixture
def while_serving(monkeypatch: pytest.MonkeyPatch) -> Callable[[During], None]:
    """What happens between start and Ctrl+C."""

    def arrange(during: During) -> None:
        monkeypatch.setattr("prsite.serve.run.run", during)

    return arrange


def test_a_preview_is_built_and_served(
    prsite: Prsite, site: Path, building: queue.Queue[Request], while_serving: Callable[[During], None]
) -> None:
    served: list[str] = []
    while_serving(lambda app, _: served.append(ask(app, "/").text))
    ended = prsite("serve", "--drafts")
    assert ended.code == 0
    assert served == ["خانه"]
    request = building.get_nowait()
    port = ended.out.strip().rstrip("/").rpartition(":")[2]
    assert (request.output, request.jobs) == (site / ".prsite" / "serve" / port, 1)
    assert (request.preview, request.drafts, request.strict) == (True, True, False)
    assert ended.out.startswith("http://localhost:80")
    assert ended.lines[-1] == "The preview has ended."


def test_a_change_builds_again_and_faults_keep_the_last_good_site(
    prsite: Prsite, site: Path, building: queue.Queue[Request], while_serving: Callable[[During], None]
) -> None:
    served: list[str] = []

    def during(app: ASGIApp, _listener: socket.socket) -> None:
        building.get(timeout=10)
        (site / "content/posts/bad.md").write_text("x", encoding="utf-8")
        building.get(timeout=10)
        served.append(ask(app, "/").text)

    while_serving(during)
    ended = prsite("serve")
    assert served == ["خانه"]
    assert "Changed: content/posts/bad.md" in ended.lines
    assert "content/posts/first.md:3" in ended.lines
    assert "Until these errors are corrected, the preview shows the last good site." in ended.lines


def test_two_previews_of_a_site_stay_apart(
    prsite: Prsite, site: Path, building: queue.Queue[Request], while_serving: Callable[[During], None]
) -> None:
    def during(_app: ASGIApp, _listener: socket.socket) -> None:
        while_serving(lambda _app, _listener: None)
        assert prsite("serve", "--now", "2030-01-01").code == 0

    while_serving(during)
    assert prsite("serve").code == 0
    assert building.get_nowait().output != building.get_nowait().output


@pytest.mark.parametrize(
    ("name", "said"), [("bad", "There is no good site"), ("crash", "Something went wrong")]
)
def test_without_a_good_site_the_faults_are_served(
    prsite: Prsite,
    site: Path,
    building: queue.Queue[Request],
    while_serving: Callable[[During], None],
    name: str,
    said: str,
) -> None:
    (site / f"content/posts/{name}.md").write_text("x", encoding="utf-8")
    statuses: list[int] = []
    while_serving(lambda app, _: statuses.append(ask(app, "/").status))
    ended = prsite("serve")
    assert statuses == [503]
    assert any(line.startswith(said) for line in ended.lines)
    assert "Traceback" not in ended.err


def test_a_port_in_use(prsite: Prsite, site: Path, building: queue.Queue[Request]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = prsite("serve", "--port", str(taken.getsockname()[1]))
    assert ended.code == 1
    assert "is in use by another program" in ended.lines[1]
    assert building.empty()


def test_the_browser_is_opened_at_the_base_path(
    prsite: Prsite,
    site: Path,
    building: queue.Queue[Request],
    while_serving: Callable[[During], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = site / "prsite.toml"
    text = settings.read_text(encoding="utf-8").replace("https://news.example.org/", "https://x.org/news/")
    settings.write_text(text, encoding="utf-8")
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    while_serving(lambda app, listener: None)
    ended = prsite("serve", "--open")
    assert opened == [ended.out.strip()]
    assert opened[0].endswith("/news/")


def test_no_option_promises_what_is_not_there() -> None:
    names = {p.name for p in command.params}
    assert names == {"directory", "host", "port", "show", "drafts", "now", "edition", "lang"}
