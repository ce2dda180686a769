"""Settings of a theme in prsite.toml."""

from __future__ import annotations

import pytest

from tests.theme.conftest import Sample, codes

DECLARED = """
[settings.motto]
default = "بی‌شعار"
[settings.wide]
type = "boolean"
default = false
[settings.columns]
type = "integer"
default = 2
[settings.tint]
type = "color"
default = "#AbC"
[settings.shape]
type = "choice"
choices = ["round", "square"]
[settings.banner]
type = "image"
"""
HEAD = 'theme = "mini"\nlanguages = ["fa", "en"]\n[theme]\n'


@pytest.fixture
def declaring(sample: Sample) -> Sample:
    """A theme with a setting of each type."""
    sample.write({"builtin/mini/theme.toml": DECLARED, "content/media/b.svg": "<svg/>"})
    return sample


def test_defaults(declaring: Sample) -> None:
    assert declaring.load().value.settings == {
        "accent": "#0b5cad",
        "banner": "",
        "columns": 2,
        "fonts": "bundled",
        "motto": "بی‌شعار",
        "shape": "round",
        "tint": "#aabbcc",
        "wide": False,
    }


def test_values_of_the_site(declaring: Sample) -> None:
    loaded = declaring.load(
        f'{HEAD}wide = true\ncolumns = 3\nshape = "square"\nbanner = "content/media/b.svg"\n'
        'motto = { fa = "روشن", en = "clear" }\n'
    )
    assert loaded.diagnostics == ()
    assert loaded.value.settings_in("en")["motto"] == "clear"
    assert loaded.value.settings_in("fa")["motto"] == "روشن"
    assert loaded.value.settings["banner"] == "content/media/b.svg"


@pytest.mark.parametrize(
    ("line", "code", "value"),
    [
        ("wide = 1", "setting-type", ("wanted", "boolean")),
        ("columns = true", "setting-type", ("wanted", "integer")),
        ("motto = 3", "setting-type", ("wanted", "text")),
        ('shape = "oval"', "setting-choice", ("choices", "round, square")),
        ('tint = "red"', "theme-setting-color", ("value", "red")),
        ('banner = "content/media/none.svg"', "theme-setting-image", ("value", "content/media/none.svg")),
        ('banner = "../secret.png"', "theme-setting-image", ("value", "../secret.png")),
        ('moto = "x"', "setting-unknown-near", ("near", "theme.motto")),
        ('zzzzzzzz = "x"', "setting-unknown", ("key", "theme.zzzzzzzz")),
    ],
)
def test_what_does_not_fit_is_explained_and_the_default_stays(
    declaring: Sample, line: str, code: str, value: tuple[str, str]
) -> None:
    (declaring.root.parent / "secret.png").parent.mkdir(exist_ok=True)
    (declaring.root.parent / "secret.png").write_bytes(b"")
    loaded = declaring.load(HEAD + line + "\n")
    assert codes(loaded.diagnostics) == [code]
    assert str(loaded.diagnostics[0].place) == "prsite.toml:7"
    assert value in loaded.diagnostics[0].values
    assert loaded.value.settings == declaring.load().value.settings


def test_a_theme_may_declare_the_common_settings_itself(sample: Sample) -> None:
    sample.write({"builtin/mini/theme.toml": '[settings.accent]\ntype = "color"\ndefault = "#c00"\n'})
    theme = sample.load().value
    assert theme.settings["accent"] == "#cc0000"
