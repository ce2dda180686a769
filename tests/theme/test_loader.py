"""Finding a theme and those it extends."""

from __future__ import annotations

import pickle

import pytest

from prsite.diagnostics import PrsiteError
from prsite.theme.layers import builtin_themes
from tests.theme.conftest import Sample, codes, values


def test_a_theme_is_whole_and_can_travel_to_another_process(sample: Sample) -> None:
    loaded = sample.load()
    assert loaded.diagnostics == ()
    assert pickle.loads(pickle.dumps(loaded.value)) == loaded.value
    assert loaded.value.templates["404.html"].is_file()
    assert [layer.name for layer in loaded.value.chain] == ["overrides", "mini"]


def test_the_digest_follows_what_pages_are_made_of(sample: Sample) -> None:
    before = sample.load().value.digest
    assert sample.load().value.digest == before
    for name, text in {
        "overrides/templates/404.html": "x",
        "overrides/static/logo.svg": "<svg/>",
        "overrides/messages/fa.po": 'msgid "a"\nmsgstr "b"\n',
    }.items():
        sample.write({name: text})
        after = sample.load().value.digest
        assert after != before, name
        before = after


def test_overrides_lie_over_the_sites_theme_and_that_over_the_built_in_one(sample: Sample) -> None:
    assert "<p>" not in sample.render()
    sample.write({"themes/mini/theme.toml": "", "themes/mini/templates/404.html": "<p>site"})
    assert sample.render() == "<p>site"
    sample.write({"overrides/templates/404.html": "<p>override"})
    assert sample.render() == "<p>override"
    assert [layer.name for layer in sample.load().value.chain] == ["overrides", "mini", "mini@builtin"]


def test_a_theme_reaches_the_versions_below_its_own(sample: Sample) -> None:
    block = '{% extends "SCOPE:404.html" %}{% block main %}LAYER {{ super() }}{% endblock %}'
    sample.write(
        {
            "themes/ours/theme.toml": 'extends = "mini"\n',
            "themes/ours/templates/404.html": block.replace("SCOPE", "mini").replace("LAYER", "ours"),
            "themes/mini/theme.toml": "",
            "themes/mini/templates/404.html": block.replace("SCOPE", "mini").replace("LAYER", "site"),
            "overrides/templates/404.html": block.replace("SCOPE", "parent").replace("LAYER", "over"),
        }
    )
    assert "over ours site mini" in sample.render(settings='theme = "ours"\n')


def test_a_child_inherits_settings_and_adds_stylesheets(sample: Sample) -> None:
    sample.write(
        {
            "builtin/mini/theme.toml": 'stylesheets = ["css/mini.css"]\n'
            "[settings.columns]\ntype = 'integer'\ndefault = 2\n",
            "themes/ours/theme.toml": 'extends = "mini"\nstylesheets = ["css/ours.css", "css/mini.css"]\n'
            "[settings.motto]\ndefault = 'x'\n",
            "themes/ours/static/css/ours.css": ".ours { margin: 0; }",
        }
    )
    theme = sample.load('theme = "ours"\n').value
    assert theme.settings["columns"] == 2
    assert theme.settings["motto"] == "x"
    (sheet,) = [a.data.decode() for a in theme.assets if a.logical == "style.css"]
    assert sheet.index("body{") < sheet.index(".ours{")
    assert sheet.count("body{") == 1


def test_a_name_that_climbs_out_of_the_folder_is_no_theme(sample: Sample) -> None:
    sample.write({"outside/theme.toml": ""})
    with pytest.raises(PrsiteError) as caught:
        sample.load('theme = "../outside"\n')
    assert codes(caught.value.diagnostics) == ["theme-not-found"]


def test_a_missing_theme_is_named_with_the_nearest(sample: Sample) -> None:
    with pytest.raises(PrsiteError) as caught:
        sample.load('theme = "minni"\n')
    (found,) = caught.value.diagnostics
    assert (found.code, values(found)["near"]) == ("theme-not-found-near", "mini")
    assert str(found.place) == "prsite.toml:4"


@pytest.mark.parametrize(
    ("files", "code", "place"),
    [
        ({"themes/ours/theme.toml": 'extends = "ours"\n'}, "theme-cycle", "themes/ours/theme.toml:1"),
        (
            {
                "themes/ours/theme.toml": 'extends = "yours"\n',
                "themes/yours/theme.toml": '\nextends = "ours"\n',
            },
            "theme-cycle",
            "themes/yours/theme.toml:2",
        ),
        ({"themes/ours/theme.toml": 'extends = "gone"\n'}, "theme-not-found", "themes/ours/theme.toml:1"),
        ({"themes/ours/templates/404.html": ""}, "theme-without-manifest", "themes/ours/theme.toml"),
        ({"themes/ours/theme.toml": "\nname = ours\n"}, "theme-not-toml", "themes/ours/theme.toml:2"),
    ],
)
def test_a_theme_that_cannot_be_read(sample: Sample, files: dict[str, str], code: str, place: str) -> None:
    sample.write(files)
    with pytest.raises(PrsiteError) as caught:
        sample.load('theme = "ours"\n')
    assert codes(caught.value.diagnostics) == [code]
    assert str(caught.value.diagnostics[0].place) == place


def test_a_manifest_in_another_encoding(sample: Sample) -> None:
    sample.write({"themes/ours/theme.toml": ""})
    (sample.root / "themes/ours/theme.toml").write_bytes('title = "ساده"'.encode("cp1256"))
    with pytest.raises(PrsiteError) as caught:
        sample.load('theme = "ours"\n')
    assert codes(caught.value.diagnostics) == ["theme-encoding"]


def test_editors_backups_are_no_templates(sample: Sample) -> None:
    sample.write({"overrides/templates/404.html~": "x", "overrides/templates/.404.html.swp": "x"})
    assert not [name for name in sample.load().value.templates if "~" in name or ".swp" in name]


@pytest.mark.parametrize("name", ["newsroom", "plain"])
def test_the_built_in_themes_are_without_fault(name: str, sample: Sample) -> None:
    config = sample.configure(
        f'theme = "{name}"\nlanguages = ["fa", "en", "ar"]\n[theme]\nfonts = "system"\n'
    )
    from prsite.theme.loader import load_theme
    from prsite.theme.renderer import check_templates

    loaded = load_theme(sample.root, config, cache=sample.cache)
    assert loaded.diagnostics == ()
    assert check_templates(loaded.value).diagnostics == ()
    assert (builtin_themes() / name / "theme.toml").is_file()
