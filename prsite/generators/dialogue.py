"""The comments of an item's page: those that were archived, as a tree, and the place of the live ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta

from prsite.generators.shell import Shell
from prsite.generators.widgets import widget_of, widget_origins
from prsite.model.card import Card, Link
from prsite.model.comments import Comment, Thread, asked_of
from prsite.model.item import Item
from prsite.model.protocols import View
from prsite.theme.context import CommentNode, Dialogue
from prsite.theme.csp import NONE, Origins


def dialogue_of(item: Item, card: Card, view: View, shell: Shell) -> Dialogue | None:
    """The comments of an item's page, None where it has none and takes none.

    Raises PrsiteError where they are archived and the archive cannot be read.
    """
    if not card.comments:
        return None
    thread, live = view.comments(item.id), is_open(item, view, shell)
    if not live and not (thread and thread.comments):
        return None
    return Dialogue(
        comments=_nodes(thread, item, view),
        count=thread.count if thread else 0,
        closed=not live,
        widget=widget_of(item, view, shell) if live else None,
        policy=house_rules(item.lang, view, shell),
        reference=shell.absolute(card.short_url if shell.config.pages.short_addresses else card.url),
    )


def dialogue_origins(item: Item, card: Card, view: View, shell: Shell) -> Origins:
    """What an item's page needs of others for its live comments; nothing where none can be written."""
    return widget_origins(shell.config) if card.comments and is_open(item, view, shell) else NONE


def is_open(item: Item, view: View, shell: Shell) -> bool:
    """Whether comments can be written on an item that has them: there is a provider, and neither the item's
    own word nor its age has closed them. What has no date does not age."""
    settings = shell.config.comments
    if settings.provider in ("none", "archive") or item.comments == "closed":
        return False
    if not settings.close_after or item.date is None:
        return True
    return not view.is_past(item.date.at + timedelta(days=settings.close_after))


def house_rules(lang: str, view: View, shell: Shell) -> Link | None:
    """The page with the rules for those who comment, where the site has one for readers."""
    id = shell.config.comments.policy
    return view.once(("comments", "policy", lang), lambda: _rules(id, lang, view)) if id else None


def _rules(id: str, lang: str, view: View) -> Link | None:
    card = view.find(id, lang)
    return Link(title=card.title, url=card.url, lang=card.lang) if card else None


def _nodes(thread: Thread | None, item: Item, view: View) -> tuple[CommentNode, ...]:
    """A thread as a page shows it, with the questions that came of its comments."""
    if thread is None or not thread.comments:
        return ()
    answers: dict[str, list[Card]] = defaultdict(list)
    for card in view.asked(item.id, item.lang):
        answers[asked_of(str(card.details["asked_in"]))[1]].append(card)
    return tree(thread.comments, lambda comment: tuple(answers.get(comment.id, ())))


def tree(
    comments: tuple[Comment, ...], answers: Callable[[Comment], tuple[Card, ...]] = lambda _: ()
) -> tuple[CommentNode, ...]:
    """A thread's comments with the replies to each, in their order."""
    replies: dict[str, list[Comment]] = defaultdict(list)
    for comment in comments:
        replies[comment.parent].append(comment)

    def nodes(parent: str) -> tuple[CommentNode, ...]:
        return tuple(
            CommentNode(
                comment=comment,
                anchor=f"comment-{comment.id}",
                replies=nodes(comment.id),
                answers=answers(comment),
            )
            for comment in replies.get(parent, ())
        )

    return nodes("")
