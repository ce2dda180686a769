"""Filling templates: one renderer per build and process, one environment per language."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from zoneinfo import ZoneInfo

from jinja2.exceptions import TemplateError

from prsite.config.load import base_path, calendar_of, digits_of, second_calendar_of
from prsite.config.schema import Config
from prsite.diagnostics import Checked, Diagnostic, PrsiteError
from prsite.i18n.dates import line_calendars
from prsite.model.protocols import View
from prsite.theme.context import Context
from prsite.theme.environment import Record, ThemeEnvironment
from prsite.theme.faults import explain
from prsite.theme.formats import Formats
from prsite.theme.messages import phrasebook
from prsite.theme.theme import Theme

_KEPT = 4096
"""How many messages are kept for each language."""


def formats_of(config: Config, tag: str) -> Formats:
    """How a language of the site writes dates and numbers."""
    own, of_site = calendar_of(config, tag), calendar_of(config, config.site.language)
    return Formats(
        tag=tag,
        calendar=own,
        digits=digits_of(config, tag),
        zone=config.zone,
        base=base_path(config),
        second_calendar=second_calendar_of(config, tag),
        # Where dates are typed by the Hijri calendar, no language shows another day of it.
        hijri_offset=0 if of_site == "hijri" else config.site.hijri_offset,
        isolate=config.markdown.isolate,
        date_line=line_calendars(own, tag, of_site),
    )


class Renderer:
    """Fills the templates of a theme for the languages of a site.

    ``record`` is told every read of the theme (see ``Theme.read`` for the kinds), each once a page; it can be
    replaced between pages. A renderer cannot be pickled: make one in each process.
    """

    def __init__(
        self,
        theme: Theme,
        config: Config,
        *,
        record: Record | None = None,
    ) -> None:
        self.theme = theme
        self._config = config
        self._record = record
        self._environments: dict[str, ThemeEnvironment] = {}
        self._texts: dict[str, Callable[[str], str]] = {}

    @property
    def record(self) -> Record | None:
        """Where reads are told."""
        return self._record

    @record.setter
    def record(self, record: Record | None) -> None:
        self._record = record
        for environment in self._environments.values():
            environment.record = record

    def environment(self, tag: str) -> ThemeEnvironment:
        """The environment of a language, made when it is first asked for."""
        if tag not in self._environments:
            self._environments[tag] = ThemeEnvironment(
                self.theme,
                formats_of(self._config, tag),
                site_url=self._config.site.url,
                record=self._record,
            )
        return self._environments[tag]

    def render(self, template: str, context: Context, view: View) -> str:
        """A template filled with the fields of a context and ``view``.

        Raises PrsiteError with the template's path and line and the page's URL for whatever goes wrong.
        """
        environment = self.environment(context.page.lang)
        variables = {**context.parts(), "view": view}
        outer = environment.told, environment.view
        environment.told, environment.view = set(), view
        try:
            environment.tell("messages", context.page.lang)
            return environment.get_template(template).render(variables)
        except PrsiteError:
            raise
        except Exception as fault:
            found = explain(fault, environment, url=context.page.url, names=variables)
            raise PrsiteError(found) from fault
        finally:
            environment.told, environment.view = outer

    def text(self, message: str, tag: str) -> str:
        """A message of the theme in a language, without values."""
        found = self._texts.get(tag)
        if found is None:
            found = self._texts[tag] = lru_cache(_KEPT)(phrasebook(self.theme, tag).gettext)
        return found(message)


def check_templates(theme: Theme) -> Checked[None]:
    """Compile every template, so that a fault in any is known before the first page is made."""
    formats = Formats(tag="en", calendar="gregorian", digits="latn", zone=ZoneInfo("UTC"))
    environment = ThemeEnvironment(theme, formats)
    found: list[Diagnostic] = []
    done = set()
    for name, path in sorted(theme.templates.items()):
        if path in done:
            continue
        done.add(path)
        try:
            environment.get_template(name)
        except PrsiteError as fault:
            found += fault.diagnostics
        except (TemplateError, RecursionError) as fault:
            found.append(explain(fault, environment))
    return Checked(None, tuple(found))
