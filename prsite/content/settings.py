"""Settings that name kinds of content; only here are both known."""

from __future__ import annotations

from collections.abc import Iterator

from prsite.config.decode import SETTINGS
from prsite.config.schema import Config
from prsite.diagnostics import Diagnostic, error
from prsite.i18n.folding import nearest
from prsite.kinds.registry import Kinds


def check_kind_names(config: Config, kinds: Kinds) -> Iterator[Diagnostic]:
    """Kinds that ``permalinks`` and ``feeds.kinds`` name and that do not exist."""
    named = [(f"permalinks.{kind}", kind) for kind in config.permalinks]
    for tag, own in config.languages.items():
        named += [(f"languages.{tag}.permalinks.{kind}", kind) for kind in own.permalinks]
    named += [("feeds.kinds", kind) for kind in config.feeds.kinds]
    for key, kind in named:
        if kinds.by_name(kind) is None:
            near = nearest(kind, kinds.names) or ""
            yield error(
                "setting-kind",
                SETTINGS,
                config.line(key),
                key=key,
                value=kind,
                near=near,
                known="، ".join(kinds.names),
            )
