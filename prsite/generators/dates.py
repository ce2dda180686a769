"""Instants in the site's zone, for machines."""

from __future__ import annotations

from datetime import datetime

from prsite.config.schema import Config
from prsite.model.values import Moment


def local(moment: Moment | None, config: Config) -> datetime | None:
    """A moment's instant in the site's zone."""
    return moment.at.astimezone(config.zone) if moment else None


def modified(date: Moment | None, updated: Moment | None, config: Config) -> datetime | None:
    """When an item was last changed: never before it was published."""
    instants = [m.at for m in (date, updated) if m is not None]
    return max(instants).astimezone(config.zone) if instants else None
