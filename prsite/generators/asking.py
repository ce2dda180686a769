"""The form of a question to the press office, as the FAQ and the press room have it."""

from __future__ import annotations

from prsite.config.schema import Config
from prsite.site.asking import endpoint_host, endpoint_origin, hidden_fields
from prsite.theme.context import AskForm
from prsite.theme.csp import NONE, Origins


def ask_form(config: Config, lang: str, address: str) -> AskForm | None:
    """The form on the page with this absolute address, None where the settings name no endpoint."""
    if not config.ask.endpoint:
        return None
    return AskForm(
        endpoint=config.ask.endpoint,
        host=endpoint_host(config),
        fields=hidden_fields(config, lang, address),
        notice=config.ask.notice.of(lang),
    )


def form_origins(config: Config) -> Origins:
    """What the policy of a page with the form must allow."""
    origin = endpoint_origin(config)
    return Origins(forms=(origin,)) if origin else NONE
