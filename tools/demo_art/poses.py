"""How people stand: joints in units of their height, feet at 0."""

from __future__ import annotations

from .geom import Point

Pose = dict[str, Point]

STAND: Pose = {
    "head": (0.0, 0.925),
    "neck": (0.0, 0.84),
    "sl": (-0.096, 0.795),
    "sr": (0.096, 0.795),
    "el": (-0.135, 0.64),
    "er": (0.135, 0.64),
    "hl": (-0.125, 0.49),
    "hr": (0.125, 0.49),
    "pl": (-0.052, 0.5),
    "pr": (0.052, 0.5),
    "kl": (-0.055, 0.27),
    "kr": (0.057, 0.27),
    "fl": (-0.06, 0.025),
    "fr": (0.064, 0.025),
}


def pose(**changes: Point) -> Pose:
    """Return the standing pose with some joints moved."""
    return {**STAND, **changes}


WALK = pose(
    kl=(-0.075, 0.27),
    fl=(-0.13, 0.04),
    kr=(0.075, 0.28),
    fr=(0.10, 0.02),
    er=(0.15, 0.65),
    hr=(0.17, 0.52),
    el=(-0.15, 0.65),
    hl=(-0.1, 0.52),
)
REACH = pose(er=(0.2, 0.72), hr=(0.29, 0.79))
POINT = pose(er=(0.19, 0.85), hr=(0.28, 0.98))
TALK = pose(er=(0.15, 0.64), hr=(0.07, 0.69), el=(-0.15, 0.64), hl=(-0.06, 0.58))
PHOTO = pose(er=(0.15, 0.7), hr=(0.05, 0.87), el=(-0.15, 0.7), hl=(-0.05, 0.87))
CARRY = pose(er=(0.14, 0.63), hr=(0.08, 0.58), el=(-0.14, 0.63), hl=(-0.08, 0.58))
BEND = pose(
    head=(0.26, 0.74),
    neck=(0.19, 0.7),
    sl=(0.14, 0.7),
    sr=(0.2, 0.66),
    el=(0.24, 0.52),
    er=(0.29, 0.5),
    hl=(0.34, 0.4),
    hr=(0.37, 0.39),
    pl=(-0.06, 0.5),
    pr=(0.0, 0.5),
    kl=(-0.05, 0.27),
    kr=(0.04, 0.27),
    fl=(-0.1, 0.02),
    fr=(0.05, 0.02),
)
KNEEL = pose(
    head=(0.1, 0.66),
    neck=(0.06, 0.58),
    sl=(-0.04, 0.54),
    sr=(0.11, 0.53),
    el=(0.08, 0.4),
    er=(0.2, 0.4),
    hl=(0.22, 0.3),
    hr=(0.3, 0.3),
    pl=(-0.07, 0.24),
    pr=(0.0, 0.24),
    kl=(0.06, 0.05),
    kr=(0.17, 0.25),
    fl=(-0.16, 0.03),
    fr=(0.16, 0.02),
)
CROUCH = pose(
    head=(0.08, 0.47),
    neck=(0.03, 0.42),
    sl=(-0.08, 0.4),
    sr=(0.08, 0.39),
    el=(-0.02, 0.3),
    er=(0.18, 0.4),
    hl=(0.02, 0.5),
    hr=(0.12, 0.52),
    pl=(-0.09, 0.16),
    pr=(-0.02, 0.15),
    kl=(0.1, 0.24),
    kr=(0.15, 0.22),
    fl=(0.02, 0.02),
    fr=(0.1, 0.02),
)
SIT = pose(
    head=(0.0, 0.7),
    neck=(0.0, 0.62),
    sl=(-0.1, 0.58),
    sr=(0.1, 0.58),
    el=(-0.13, 0.43),
    er=(0.13, 0.43),
    hl=(-0.06, 0.34),
    hr=(0.07, 0.34),
    pl=(-0.06, 0.28),
    pr=(0.06, 0.28),
    kl=(-0.08, 0.27),
    kr=(0.09, 0.27),
    fl=(-0.09, 0.02),
    fr=(0.1, 0.02),
)


PHONE = {**SIT, "er": (0.19, 0.5), "hr": (0.085, 0.67)}

POSES = {
    "stand": STAND,
    "walk": WALK,
    "reach": REACH,
    "point": POINT,
    "talk": TALK,
    "photo": PHOTO,
    "carry": CARRY,
    "bend": BEND,
    "kneel": KNEEL,
    "crouch": CROUCH,
    "sit": SIT,
    "phone": PHONE,
}
