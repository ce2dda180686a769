"""Whether the settings of questions to the press office can be used: where a form may be sent to."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from prsite.config.comments import AskSettings
from prsite.config.decode import SETTINGS
from prsite.diagnostics import Checked, Diagnostic, error, warning
from prsite.model.urls import origin_of

OWN_FIELDS = ("name", "contact", "question", "page", "lang")
"""What the form asks its sender for, and what it carries by itself."""

_UNUSABLE = re.compile(r"[\s\\\"'<>#\x00-\x1f]")


def examine_ask(ask: AskSettings, line: Callable[[str], int]) -> Checked[AskSettings]:
    """The settings with a usable endpoint, or none, and without hidden fields that the form has already."""
    found: list[Diagnostic] = []
    endpoint = ask.endpoint.strip()
    if endpoint and not is_endpoint(endpoint):
        found.append(error("ask-endpoint", SETTINGS, line("ask.endpoint"), value=endpoint))
        endpoint = ""
    for name in OWN_FIELDS:
        if name in ask.fields:
            found.append(warning("ask-field-taken", SETTINGS, line(f"ask.fields.{name}"), value=name))
    fields = {name: value for name, value in ask.fields.items() if name not in OWN_FIELDS}
    return Checked(replace(ask, endpoint=endpoint, fields=fields), tuple(found))


def is_endpoint(address: str) -> bool:
    """Whether a form may be sent there: over https, or to a path of the site's own host. What people write of
    themselves never travels in the clear."""
    if _UNUSABLE.search(address):
        return False
    if address.startswith("/"):
        return not address.startswith("//")
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "https" and "@" not in parts.netloc and origin_of(address) != ""
