from __future__ import annotations

import pytest

from prsite.cli.language import message_language


@pytest.mark.parametrize(
    ("words", "environ", "expected"),
    [
        ([], {}, "en"),
        ([], {"LANG": "fa_IR.UTF-8"}, "fa"),
        ([], {"LANG": "fa_IR", "LC_ALL": "C"}, "en"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"LANG": "fa_IR", "PRSITE_LANG": "en"}, "en"),
        ([], {"LANG": "en_GB", "PRSITE_LANG": "fa"}, "fa"),
        (["build", "--lang", "fa"], {"PRSITE_LANG": "en"}, "fa"),
        (["build", "--lang=en"], {"PRSITE_LANG": "fa"}, "en"),
        (["new", "post", "--", "--lang=fa"], {}, "en"),
        (["build", "--lang"], {"PRSITE_LANG": "fa"}, "fa"),
    ],
)
def test_wish_then_variable_then_locale(words: list[str], environ: dict[str, str], expected: str) -> None:
    # On Windows an empty environment asks the system; there the first case has no fixed answer.
    environ = {"LANG": "C", **environ}
    assert message_language(words, environ) == expected
