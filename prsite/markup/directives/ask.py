"""``::: ask``: a question to the press office, by mail or by the form of the organisation's choice."""

from __future__ import annotations

from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement

from prsite.i18n.bidi import isolating_tag, strip_controls
from prsite.i18n.digits import ascii_digits, native_digits
from prsite.i18n.phones import tel_address
from prsite.markup.conversion import Conversion, Directive
from prsite.markup.tree import is_blank
from prsite.model.protocols import Desk

_OWN_DIRECTION = {"dir": "auto", "placeholder": " "}
"""A field takes the direction of what is typed. An empty one has the page's, by the theme's stylesheet, which
knows it by its placeholder: browsers would begin at the left."""


def build_ask(directive: Directive, holder: Element, conversion: Conversion) -> Element | None:
    """The block; None where the settings name neither a form's endpoint, nor an address, nor a telephone.

    The content stands above the form as its introduction. Everything works without JavaScript.
    """
    desk = conversion.resolver.desk()
    if not (desk.endpoint or desk.email or desk.phone):
        conversion.warning("ask-nowhere", directive.line)
        return None
    title = directive.values.get("title") or conversion.text("Question to the press office")
    block = Element("aside", {"class": "ask-us", "aria-label": title})
    SubElement(block, "p", {"class": "ask-title"}).text = title
    if len(holder) or not is_blank(holder.text):
        intro = SubElement(block, "div", {"class": "ask-intro"})
        intro.text = holder.text
        intro.extend(list(holder))
    if desk.endpoint:
        block.append(_form(desk, title, conversion))
        if desk.origin:
            conversion.forms.setdefault(desk.origin)
    if desk.email or desk.phone:
        block.append(_ways(desk, conversion))
    return block


def _form(desk: Desk, title: str, conversion: Conversion) -> Element:
    form = Element(
        "form",
        {
            "class": "ask-form",
            "method": "post",
            "action": desk.endpoint,
            "accept-charset": "utf-8",
            "aria-label": title,
        },
    )
    for name, value in desk.fields:
        SubElement(form, "input", {"type": "hidden", "name": name, "value": value})
    field = _field(form, conversion.text("Your name (optional)"))
    SubElement(field, "input", {"type": "text", "name": "name", "autocomplete": "name", **_OWN_DIRECTION})
    field = _field(form, conversion.text("Your e-mail or telephone, for the answer"))
    contact = {"type": "text", "name": "contact", "autocomplete": "email", "required": ""}
    SubElement(field, "input", contact | _OWN_DIRECTION)
    field = _field(form, conversion.text("Your question"))
    SubElement(field, "textarea", {"name": "question", "rows": "5", "required": ""} | _OWN_DIRECTION)
    notice = SubElement(form, "p", {"class": "ask-notice"})
    notice.text = desk.notice or conversion.text("Your name and address serve only to answer you.")
    if desk.host:
        notice = SubElement(form, "p", {"class": "ask-notice"})
        notice.text, _, after = conversion.text("The form is sent to {host}.").partition("{host}")
        host = SubElement(notice, "bdi", {"dir": "ltr"})
        host.text, host.tail = desk.host, after
    SubElement(form, "button", {"type": "submit"}).text = conversion.text("Send the question")
    conversion.made.append(form)
    return form


def _field(form: Element, label: str) -> Element:
    field = SubElement(form, "label", {"class": "ask-field"})
    SubElement(field, "span", {"class": "ask-label"}).text = label
    return field


def _ways(desk: Desk, conversion: Conversion) -> Element:
    ways = Element("dl", {"class": "contact-ways"})
    if desk.email:
        SubElement(ways, "dt").text = conversion.text("Email")
        link = SubElement(SubElement(ways, "dd"), "a", {"href": _mail(desk, conversion), "dir": "ltr"})
        link.text = desk.email
    if desk.phone:
        SubElement(ways, "dt").text = conversion.text("Telephone")
        href = tel_address(desk.phone, conversion.options.zone)
        link = SubElement(SubElement(ways, "dd"), "a", {"href": href, "dir": "ltr"})
        if isolating_tag(desk.phone) == "bdo":
            link = SubElement(link, "bdo", {"dir": "ltr"})
        link.text = native_digits(ascii_digits(desk.phone), conversion.digits)
    return ways


def _mail(desk: Desk, conversion: Conversion) -> str:
    """A link that opens a letter with its subject, and the page's address in it (RFC 6068).

    Plain text, without marks of direction: mail programs show them as boxes.
    """
    subject = conversion.text("Question: {title}")
    subject = strip_controls(subject.replace("{title}", desk.title)) if desk.title else ""
    query = [f"subject={quote(subject, safe='')}"] if subject else []
    if desk.address:
        query.append("body=" + quote(f"\r\n\r\n{desk.address}", safe=""))
    return f"mailto:{quote(desk.email, safe='@')}" + (f"?{'&'.join(query)}" if query else "")
