"""``::: contact person="ID"``: whom a journalist calls."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from prsite.i18n.bidi import isolate, isolating_tag
from prsite.i18n.phones import tel_address
from prsite.markup.conversion import Conversion, Directive
from prsite.model.protocols import Contact


def build_contact(directive: Directive, holder: Element, conversion: Conversion) -> Element | None:
    """The block; None where no such person exists or is public. Empty fields vanish."""
    person = conversion.resolver.contact(directive.values["person"])
    if person is None:
        conversion.error("unknown-person", directive.line, person=directive.values["person"])
        return None
    if not person.name:
        conversion.warning("person-hidden", directive.line, person=directive.values["person"])
        return None
    label = conversion.text("Contact: {name}").replace("{name}", isolate(person.name, conversion.base))
    block = Element("aside", {"class": "contact", "aria-label": label})
    name = SubElement(block, "p", {"class": "contact-name"})
    if person.href:
        SubElement(name, "a", {"href": person.href}).text = person.name
    else:
        name.text = person.name
    if person.role:
        SubElement(block, "p", {"class": "contact-role"}).text = person.role
    ways = _ways(person, conversion)
    if len(ways):
        block.append(ways)
    return block


def _ways(person: Contact, conversion: Conversion) -> Element:
    ways = Element("dl", {"class": "contact-ways"})
    if person.phone:
        _add(
            ways,
            conversion.text("Telephone"),
            person.phone,
            tel_address(person.phone, conversion.options.zone),
        )
    if person.email:
        _add(ways, conversion.text("Email"), person.email, f"mailto:{person.email}")
    if person.messenger:
        is_address = person.messenger.startswith("https://")
        shown = person.messenger.removeprefix("https://") if is_address else person.messenger
        _add(ways, conversion.text("Messenger"), shown, person.messenger if is_address else "")
    return ways


def _add(ways: Element, name: str, shown: str, href: str) -> None:
    SubElement(ways, "dt").text = name
    value = SubElement(ways, "dd")
    if href:
        link = SubElement(value, "a", {"href": href, "dir": "ltr"})
        if isolating_tag(shown) == "bdo":
            link = SubElement(link, "bdo", {"dir": "ltr"})
        link.text = shown
    else:
        SubElement(value, "bdi").text = shown
