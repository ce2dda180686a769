"""What went wrong in a template, as a diagnostic with the template's line and the page being made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

from jinja2.exceptions import TemplateAssertionError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from prsite.diagnostics import Diagnostic, error
from prsite.i18n.folding import nearest
from prsite.theme.environment import AssetMissing, ThemeEnvironment
from prsite.theme.layers import shown_path

_NO_FILTER = re.compile(r"No (?:filter|test) named '(.*?)'")
_UNDEFINED = re.compile(r"'(?P<name>[^']*)' is undefined")
_NO_ATTRIBUTE = re.compile(r"'(?P<owner>[^']*)' has no attribute '(?P<name>[^']*)'")


def explain(
    fault: Exception, environment: ThemeEnvironment, *, url: str = "", names: Iterable[str] = ()
) -> Diagnostic:
    """The diagnostic of an exception that compiling or filling a template raised.

    ``url`` is the page being made, ``names`` the variables that the template has.
    """
    if isinstance(fault, TemplateSyntaxError):
        return _syntax(fault, environment, url)
    path, line = _place(fault, environment)
    if isinstance(fault, TemplateNotFound):
        name = str(fault.name or fault.message or "")
        near = nearest(name, (n for n in environment.theme.templates if ":" not in n)) or ""
        return error("template-missing", path, line, name=name, near=near, url=url)
    if isinstance(fault, RecursionError):
        return error("template-recursion", path, line, url=url)
    if isinstance(fault, AssetMissing):
        return error("template-asset", path, line, name=fault.name, near=fault.near, url=url)
    if isinstance(fault, UndefinedError):
        return _undefined(fault, path, line, url, names)
    reason = f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__
    return error("template-failed", path, line, reason=reason, url=url)


def _syntax(fault: TemplateSyntaxError, environment: ThemeEnvironment, url: str) -> Diagnostic:
    path = shown_path(Path(fault.filename), environment.theme.root) if fault.filename else fault.name
    unknown = _NO_FILTER.search(fault.message or "")
    if isinstance(fault, TemplateAssertionError) and unknown:
        near = nearest(unknown[1], (*environment.filters, *environment.tests)) or ""
        return error("template-unknown-filter", path, fault.lineno, name=unknown[1], near=near, url=url)
    return error("template-syntax", path, fault.lineno, reason=fault.message, url=url)


def _undefined(
    fault: UndefinedError, path: str | None, line: int, url: str, names: Iterable[str]
) -> Diagnostic:
    message = fault.message or ""
    found = _UNDEFINED.search(message)
    if found:
        near = nearest(found["name"], names) or ""
        return error("template-undefined", path, line, name=found["name"], near=near, url=url)
    found = _NO_ATTRIBUTE.search(message)
    if found:
        owner = found["owner"].removesuffix(" object").rpartition(".")[2]
        return error("template-no-attribute", path, line, name=found["name"], owner=owner, url=url)
    return error("template-failed", path, line, reason=message, url=url)


def _place(fault: BaseException, environment: ThemeEnvironment) -> tuple[str | None, int]:
    """The template and line that stood innermost when the exception was raised."""
    files = {str(path): path for path in environment.theme.templates.values()}
    found: tuple[str | None, int] = (None, 0)
    for filename, line in _frames(fault.__traceback__):
        if filename in files:
            found = (shown_path(files[filename], environment.theme.root), line)
    return found


def _frames(trace: TracebackType | None) -> Iterator[tuple[str, int]]:
    while trace is not None:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
