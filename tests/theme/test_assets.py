"""Files that a theme publishes."""

from __future__ import annotations

import re

from prsite.digest import short
from prsite.theme.theme import Theme
from tests.theme.conftest import MINI, Sample, codes, values


def sheet(theme: Theme) -> str:
    return next(a.data.decode() for a in theme.assets if a.logical == "style.css")


def test_the_stylesheet_and_script_carry_the_digest_of_their_bytes(sample: Sample) -> None:
    sample.write(
        {
            "themes/mini/theme.toml": 'scripts = ["js/a.js", "js/b.js"]\n',
            "themes/mini/static/js/a.js": "let a = 1;  // keep\n\n",
            "themes/mini/static/js/b.js": "let b;",
        }
    )
    theme = sample.load().value
    assets = {a.logical: a for a in theme.assets}
    assert set(assets) == {"style.css", "script.js"}
    assert assets["script.js"].data == b"let a = 1;  // keep\nlet b;\n"
    for name, asset in assets.items():
        stem, suffix = name.split(".")
        assert asset.path == f"assets/{stem}.{short(asset.data)}.{suffix}"
        assert theme.asset_path(name) == asset.path


def test_static_files_keep_their_names_except_styles_scripts_and_fonts(sample: Sample) -> None:
    sample.write(
        {
            "builtin/mini/static/img/logo.svg": "<svg/>",
            "builtin/mini/static/favicon.ico": "x",
            "builtin/mini/static/js/extra.js": "x",
            "overrides/static/img/logo.svg": "<svg>own</svg>",
        }
    )
    theme = sample.load().value
    assert theme.asset_path("img/logo.svg") == "assets/img/logo.svg"
    assert theme.asset_path("favicon.ico") == "favicon.ico"
    assert re.fullmatch(r"assets/js/extra\.[0-9a-f]{8}\.js", theme.asset_path("js/extra.js") or "")
    assert [a.data for a in theme.assets if a.logical == "img/logo.svg"] == [b"<svg>own</svg>"]


def test_a_site_replaces_a_stylesheet_or_adds_its_own_last(sample: Sample) -> None:
    sample.write({"overrides/static/css/mini.css": "b{top:0}", "overrides/static/css/site.css": "i{top:0}"})
    css = sheet(sample.load().value)
    assert "body{color" not in css
    assert css.index("b{top:0}") < css.index("i{top:0}") < css.index(".highlight")


def test_the_accent_stands_in_both_schemes(sample: Sample) -> None:
    css = sheet(sample.load(MINI + '[theme]\naccent = "#ffcc00"\n').value)
    light, dark, chosen = re.findall(r"--accent:(#[0-9a-f]{6})", css)
    assert dark == chosen == "#ffcc00"
    assert light != dark
    for name in ("accent-strong", "accent-soft", "on-accent", "paper", "ink", "code-keyword"):
        assert css.count(f"--{name}:") == 3
    assert "@media (prefers-color-scheme:dark){:root:not([data-theme=light]){" in css
    assert ":root[data-theme=dark]{color-scheme:dark;" in css


def test_the_themes_own_paper_is_what_the_accent_is_measured_against(sample: Sample) -> None:
    sample.write({"themes/mini/theme.toml": '[colors.light]\npaper = "#888888"\nrule = "#123456"\n'})
    css = sheet(sample.load().value)
    assert "--paper:#888888" in css
    assert "--rule:#123456" in css
    assert "--accent:#0b5cad" not in css.partition("@media")[0]


def test_addresses_in_stylesheets_follow_the_published_names(sample: Sample) -> None:
    sample.write(
        {
            "overrides/static/css/mini.css": 'a{b:url(../img/x.svg#s) url("data:,x") url(#f)}',
            "overrides/static/img/x.svg": "<svg/>",
        }
    )
    loaded = sample.load()
    assert loaded.diagnostics == ()
    assert 'url("img/x.svg#s") url("data:,x") url("#f")' in sheet(loaded.value)


def test_a_file_that_is_missing(sample: Sample) -> None:
    sample.write(
        {
            "themes/mini/theme.toml": 'stylesheets = ["css/mni.css"]\n',
            "overrides/static/css/mini.css": "a{b:url(none.svg)}",
        }
    )
    listed, linked = sample.load().diagnostics
    assert (listed.code, values(listed)["near"]) == ("theme-file-missing", "css/mini.css")
    assert (linked.code, values(linked)["address"]) == ("theme-address-missing", "none.svg")
    assert str(linked.place) == "overrides/static/css/mini.css"


def test_a_stylesheet_in_another_encoding(sample: Sample) -> None:
    sample.write({"overrides/static/css/mini.css": ""})
    (sample.root / "overrides/static/css/mini.css").write_bytes("/* سلام */".encode("cp1256"))
    assert codes(sample.load().diagnostics) == ["theme-file-encoding"]


def test_a_theme_without_a_template_that_pages_need(sample: Sample) -> None:
    (sample.builtin / "mini/templates/terms.html").unlink()
    (found,) = sample.load().diagnostics
    assert (found.code, values(found)["name"]) == ("theme-incomplete", "templates/terms.html")
