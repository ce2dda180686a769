"""The language that a person is spoken to: ``--lang``, else PRSITE_LANG, else the user's own."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence


def message_language(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """``fa`` or ``en``, from the words of the command line and the environment.

    The words are searched before they are parsed, because a fault in them must be told in the right
    language too.
    """
    for wish in (_asked(arguments), environ.get("PRSITE_LANG", ""), user_locale(environ)):
        if wish:
            return "fa" if wish.lower().startswith(("fa", "prs", "pes")) else "en"
    return "en"


def _asked(arguments: Sequence[str]) -> str:
    for i, word in enumerate(arguments):
        if word == "--":
            break
        if word == "--lang" and i + 1 < len(arguments):
            return arguments[i + 1]
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return ""


def user_locale(environ: Mapping[str, str]) -> str:
    """The user's locale, such as ``fa_IR.UTF-8``; empty where none can be read."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return environ[name]
    if sys.platform == "win32":
        # Only Windows keeps the language outside the environment; both imports are for it alone.
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""
