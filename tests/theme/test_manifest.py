"""theme.toml."""

from __future__ import annotations

import pytest

from tests.theme.conftest import Sample, codes, values


@pytest.mark.parametrize(
    ("text", "code", "key", "line"),
    [
        ('titel = "x"', "theme-manifest-key", "titel", 1),
        ('[settings.a]\ntype = "colour"', "theme-manifest-value", "settings.a.type", 2),
        ('[settings.a]\ntype = "choice"\nchoices = ["b"]\ndefault = "c"', "theme-manifest-value",
         "settings.a.default", 4),
        ("stylesheets = 'css/a.css'", "theme-manifest-value", "stylesheets", 1),
        ('[colors.light]\npaper = "white"', "theme-manifest-value", "colors.light.paper", 2),
        ("[fonts]\nlatin_adjust = 9", "theme-manifest-value", "fonts.latin_adjust", 2),
        ('name = "other"', "theme-name", "name", 1),
    ],
)  # fmt: skip
def test_faults_have_their_key_and_line(sample: Sample, text: str, code: str, key: str, line: int) -> None:
    sample.write({"themes/mini/theme.toml": text + "\n"})
    loaded = sample.load()
    assert codes(loaded.diagnostics) == [code]
    assert values(loaded.diagnostics[0])["key"] == key
    assert str(loaded.diagnostics[0].place) == f"themes/mini/theme.toml:{line}"


def test_an_unknown_key_names_the_nearest(sample: Sample) -> None:
    sample.write({"themes/mini/theme.toml": "stylesheet = []\n"})
    (found,) = sample.load().diagnostics
    assert values(found)["near"] == "stylesheets"


def test_the_example_in_the_documentation_is_right(sample: Sample) -> None:
    import tomllib
    from inspect import cleandoc

    from prsite.theme import manifest

    example = cleandoc((manifest.__doc__ or "").partition("\n\n")[2])
    assert set(tomllib.loads(example)) == set(manifest._KEYS)
    theirs = example.replace('"newsroom"', '"ours"').replace('"plain"', '"mini"')
    sample.write(
        {
            "themes/ours/theme.toml": theirs.replace("[fonts]", "[fonts]\n").partition("[fonts]")[0]
            + theirs[theirs.index("[colors.light]") :],
            "themes/ours/static/css/base.css": "a{}",
            "themes/ours/static/js/theme.js": "",
        }
    )
    loaded = sample.load('theme = "ours"\n')
    assert loaded.diagnostics == ()
    assert loaded.value.title.of("fa") == "اتاق خبر"
