from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from prsite.cli.framework import Misuse
from prsite.cli.request import Wish, make_request, usable_cpus
from prsite.pipeline import Request

NOW = datetime(2026, 4, 23, 9, 0, tzinfo=UTC)


def ask(**wish: object) -> Request:
    return make_request(Wish(**wish), clock_now=NOW)  # type: ignore[arg-type]


def test_what_nothing_said_means(site: Path) -> None:
    request = ask()
    assert (request.root, request.output) == (site, site / "public")
    assert (request.at, request.edition, request.preview) == (NOW, "public", False)
    assert request.jobs == usable_cpus() >= 1
    assert str(request.at.tzinfo) == "Asia/Tehran"


def test_the_site_is_found_from_below(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site / "content" / "posts")
    assert ask().root == site


def test_another_edition_has_a_folder_of_its_own(site: Path) -> None:
    assert ask(edition="intranet").output == site / "public-intranet"


def test_an_edition_that_is_not_defined_is_misuse(site: Path) -> None:
    with pytest.raises(Misuse) as refused:
        ask(edition="intrant")
    assert refused.value.values["known"] == "public, intranet"


@pytest.mark.parametrize(
    ("wish", "folder", "preview"),
    [
        ({"drafts": True}, ".prsite/preview", True),
        ({"drafts": True, "edition": "intranet"}, ".prsite/preview-intranet", True),
        ({"now": "1405/02/04"}, ".prsite/preview", True),
        ({"now": "۴ اردیبهشت ۱۴۰۵ ساعت ۸ صبح"}, ".prsite/preview", True),
        ({"now": "2026-04-23 12:29"}, "public", False),
        ({"now": "2026-04-23 12:31"}, ".prsite/preview", True),
        ({"now": "1405-02-01"}, "public", False),
        ({"drafts": True, "output": Path("elsewhere")}, "elsewhere", True),
    ],
)
def test_what_is_not_yet_public_is_a_preview(
    site: Path, wish: dict[str, object], folder: str, preview: bool
) -> None:
    request = ask(**wish)
    assert (request.output, request.preview) == (site / folder, preview)


def test_now_is_read_in_the_sites_zone(site: Path) -> None:
    assert ask(now="1405-02-03 10:30").at == datetime(2026, 4, 23, 7, 0, tzinfo=UTC)


def test_a_now_that_is_none_is_misuse_with_the_reason(site: Path) -> None:
    with pytest.raises(Misuse) as refused:
        ask(now="31 مهر 1405")
    assert "مهر" in str(refused.value.values["fa"])
    assert "There is no date" in str(refused.value.values["en"])


@pytest.mark.parametrize(
    ("output", "phrase"),
    [
        (".", "output-is-root"),
        ("..", "output-is-root"),
        ("/", "output-is-root"),
        ("content", "output-in-sources"),
        ("content/out", "output-in-sources"),
        ("content/posts/../out", "output-in-sources"),
        ("static/x", "output-in-sources"),
        ("themes", "output-in-sources"),
        ("overrides/x/y", "output-in-sources"),
        (".prsite", "output-in-sources"),
    ],
)
def test_the_sites_own_files_are_never_an_output(site: Path, output: str, phrase: str) -> None:
    for name in ("static", "themes", "overrides", ".prsite"):
        (site / name).mkdir()
    with pytest.raises(Misuse) as refused:
        ask(output=Path(output))
    assert refused.value.phrase == phrase


def test_a_link_to_the_sources_is_seen_through(site: Path) -> None:
    link = site / "innocent"
    try:
        link.symlink_to(site / "content", target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links for this user")
    with pytest.raises(Misuse):
        ask(output=Path("innocent"))


def test_folders_beside_the_sources_are_fine(site: Path) -> None:
    for output in ("contents", "public-2", ".prsite/other", "../beside"):
        assert ask(output=Path(output)).output == (site / output).resolve()


def test_later_than_the_clock_by_a_moment_is_later(site: Path) -> None:
    at = (NOW + timedelta(hours=3, minutes=31)).strftime("%Y-%m-%d %H:%M")
    assert ask(now=at).preview
