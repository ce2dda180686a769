"""The program's one look at the clock, and the zone that a site keeps."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from prsite.config.schema import Config


def clock() -> datetime:
    """The program's one look at the clock."""
    return datetime.now(UTC)


def zone_of(config: Config) -> tzinfo:
    """The site's zone; UTC where its name is at fault, which the build will report."""
    try:
        return config.zone
    except (KeyError, ValueError, OSError):
        return UTC
