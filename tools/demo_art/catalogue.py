"""Which picture is drawn by what, and where it goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from . import (
    cards,
    charts,
    logo,
    maps,
    portraits,
    scenes_cab,
    scenes_control,
    scenes_drill,
    scenes_gate,
    scenes_life,
    scenes_nowruz,
    scenes_open,
    scenes_portal,
    scenes_rooms,
    scenes_station,
    scenes_track,
    signs,
)
from .canvas import Canvas

Raster = Callable[[int], Canvas]
Vector = Callable[[Path], None]

RASTERS: dict[str, Raster] = {
    "content/releases/khat2-goshayesh.jpg": scenes_station.opening,
    "content/releases/vagon-taze.jpg": scenes_open.new_car,
    "content/releases/tonel-sharghi.jpg": scenes_portal.east_tunnel,
    "content/releases/boha-bilit.jpg": scenes_gate.gate,
    "content/people/negar-pourazinfar.jpg": portraits.chief,
    "content/people/shiva-rastad.jpg": portraits.speaker,
    "content/people/behrad-sepehrayin.jpg": portraits.safety,
    "content/people/arash-kiandasht.jpg": portraits.photographer,
    "content/posts/shabi-ba-gorouh-rail.jpg": scenes_track.night_lead,
    "content/posts/shabi-ba-gorouh-rail-1.jpg": scenes_track.night_one,
    "content/posts/shabi-ba-gorouh-rail-2.jpg": scenes_track.night_two,
    "content/posts/shabi-ba-gorouh-rail-3.jpg": scenes_track.night_three,
    "content/posts/shabi-ba-gorouh-rail-4.jpg": scenes_track.night_four,
    "content/posts/rahbar-khat1.jpg": scenes_cab.cab,
    "content/posts/open-data.jpg": scenes_rooms.data_desk,
    "content/posts/qafase-ketab.jpg": scenes_life.books,
    "content/posts/manovr-zelzeleh.jpg": scenes_drill.drill,
    "content/posts/asansor-barnameh.jpg": scenes_life.lift,
    "content/posts/kar-shabaneh.jpg": scenes_portal.night_work,
    "content/posts/markaz-farman.jpg": scenes_control.control,
    "content/posts/markaz-farman-1.jpg": scenes_control.control_one,
    "content/posts/markaz-farman-2.jpg": scenes_control.control_two,
    "content/posts/markaz-farman-3.jpg": scenes_control.control_three,
    "content/posts/daneshamouzan.jpg": scenes_life.pupils,
    "content/posts/sohan-kari-rail.jpg": scenes_track.grinding,
    "content/posts/shesh-istgah.jpg": scenes_station.six_stations,
    "content/posts/goftogu-imeni.jpg": scenes_rooms.interview,
    "content/posts/payam-nowruz-1405.jpg": scenes_nowruz.nowruz,
    "content/posts/hamayesh-haml-pak.jpg": scenes_rooms.stage,
    "content/notices/farakhan-aks.jpg": scenes_open.contest,
    "content/notices/marasem-derakht.jpg": scenes_open.planting,
    "content/presskit/train-line1.jpg": scenes_station.train_one,
    "content/presskit/train-line2.jpg": scenes_station.train_two,
    "content/presskit/station-baghmuzeh.jpg": scenes_station.bagh_muzeh,
    "content/presskit/depot.jpg": scenes_open.depot,
    "content/presskit/logo.png": cards.logo_png,
    "content/presskit/og-default.png": cards.sharing,
    "static/favicon.png": cards.favicon_png,
}

VECTORS: dict[str, Vector] = {
    "content/posts/infographic-yek-sal.svg": charts.year,
    "content/posts/amar-mehr.svg": charts.trips,
    "content/posts/khat-map.svg": maps.line_two,
    "content/presskit/network-map.svg": maps.network,
    "content/presskit/station-sign.svg": signs.bagh_muzeh,
    "content/presskit/station-sign-meydan-ketab.svg": signs.meydan_ketab,
    "content/presskit/logo.svg": lambda path: logo.draw(path, "full"),
    "content/presskit/logo-mono.svg": lambda path: logo.draw(path, "mono"),
    "content/presskit/logo-reversed.svg": lambda path: logo.draw(path, "reversed"),
    "static/favicon.svg": logo.favicon,
}
