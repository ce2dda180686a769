"""A build, from the command to the publication.

What is needed to see that nothing changed is imported here; everything else when there is something to do.
"""

from __future__ import annotations

from collections.abc import Callable

from prsite.build.crew import seldom_collecting
from prsite.build.fingerprint import head, sources_signature, tree_signature
from prsite.build.lock import lock
from prsite.build.points import code_of_extensions
from prsite.build.request import CACHE, Opened, Progress, Request, Result, quiet
from prsite.build.seal import Seal, seal_file
from prsite.build.staging import Staging, open_staging
from prsite.config.apart import without_check
from prsite.config.decode import SETTINGS
from prsite.config.load import load_config
from prsite.content.scan import scan
from prsite.diagnostics import PrsiteError, Severity, error, ordered
from prsite.digest import digest, short
from prsite.model.output import Published
from prsite.theme.layers import OVERRIDES, builtin_themes

__all__ = ("CACHE", "Progress", "Request", "Result", "build", "check", "open_site", "proofread", "quiet")


def build(request: Request, progress: Progress = quiet) -> Result:
    """Builds and publishes a site; with errors, publishes nothing."""
    with seldom_collecting():
        return _build(request, progress)


def _build(request: Request, progress: Progress) -> Result:
    try:
        opened = open_site(request)
        with (
            lock(opened.cache / "lock"),
            open_staging(
                request.output,
                root=request.root,
                preview=request.preview,
                edition=request.edition,
                adopt=request.adopt,
                mode=opened.config.value.publish.mode,
                memory=opened.cache,
                verify=request.verify,
                trust=request.warm,
            ) as staging,
        ):
            if (seal := _standing(opened, staging)) is not None:
                return _unchanged(seal, request)
            from prsite.stages import make  # everything that reads and renders

            return make(opened, staging, progress)
    except PrsiteError as fault:
        return Result(diagnostics=ordered(fault.diagnostics))
    except OSError as fault:
        reason = fault.strerror or str(fault)
        return Result(diagnostics=(error("output-unwritable", folder=request.output, reason=reason),))


def check(request: Request, progress: Progress = quiet) -> Result:
    """Everything a build looks at, published nowhere, and the texts besides."""
    from prsite.stages import make  # everything that reads and renders

    return _judged(request, lambda opened: make(opened, None, progress))


def proofread(request: Request, progress: Progress = quiet) -> Result:
    """What the rules find in the texts, and what keeps a text from being read; nothing is rendered.

    With ``request.mend`` also what the sources would be if the rules had their way. Nothing is written.
    """
    from prsite.stages import proofread as look_over  # everything that reads and renders

    return _judged(request, lambda opened: look_over(opened, progress))


def _judged(request: Request, judge: Callable[[Opened], Result]) -> Result:
    try:
        opened = open_site(request)
        with lock(opened.cache / "lock"):
            return judge(opened)
    except PrsiteError as fault:
        return Result(diagnostics=ordered(fault.diagnostics))


def open_site(request: Request) -> Opened:
    """Reads the settings and finds the sources. Raises PrsiteError where neither can be done."""
    root = request.root
    config = load_config(root)
    sources = scan(root)
    output = f"{request.output.resolve()}\0{request.edition}\0{request.drafts}\0{request.preview}"
    themes = (root / OVERRIDES, root / "themes", builtin_themes())
    theme, newest = tree_signature(themes)
    settings, checks = without_check((root / SETTINGS).read_bytes())
    return Opened(
        request=request,
        config=config,
        sources=sources,
        signature=sources_signature(sources.value) + theme + digest(checks).encode("ascii"),
        newest_ns=newest,
        cache=root / CACHE / "build",
        head=head(settings, *code_of_extensions()),
        name=f"{request.edition}-{short(output)}",
    )


def _standing(opened: Opened, staging: Staging) -> Seal | None:
    """The seal of the last build where nothing has changed since, neither here nor in the output folder."""
    request = opened.request
    if not request.cache or request.verify or request.watched or staging.damaged or staging.diagnostics:
        return None
    seal = seal_file(opened.cache, opened.head, opened.name).load()
    if seal is None or (seal.signature, seal.manifest) != (opened.signature, staging.manifest_digest):
        return None
    doubtful = request.strict and any(d.severity is Severity.WARNING for d in seal.found)
    return seal if seal.covers(request.at) and not doubtful else None


def _unchanged(seal: Seal, request: Request) -> Result:
    published = Published(folder=str(request.output), written=0, unchanged=seal.files, removed=0)
    return Result(
        diagnostics=seal.found,
        published=published,
        pages=seal.pages,
        files=seal.files,
        reused=seal.outputs,
    )
