"""Make a folium page whole: inline the libraries it needs, drop those it does not, refuse every other address."""

from __future__ import annotations

import base64
import re
from functools import cache
from pathlib import Path

from ._errors import DataError, OutputError
from ._paths import data_path

# What folium 0.20 links and this toolkit takes from the xstatic packages: a sign in the address → package and file.
_SHIPPED = {
    "/leaflet.js": ("leaflet", "leaflet.js"),
    "/leaflet.css": ("leaflet", "leaflet.css"),
    "/jquery-3": ("jquery", "jquery.min.js"),
}

# What folium links in every page, with the sign by which a page that really uses it is known.
_DROPPED = {
    "bootstrap.bundle": "bootstrap.",
    "bootstrap.min.css": "bootstrap.",
    "leaflet.awesome": "L.AwesomeMarkers",
    "Leaflet.awesome": "L.AwesomeMarkers",
    "bootstrap-glyphicons": "glyphicon glyphicon-",
    "fontawesome": 'prefix": "fa',
}

_SCRIPT = re.compile(r"""<script\s+[^>]*?src\s*=\s*["']([^"']*)["'][^>]*>\s*</script>""")
_LINK = re.compile(r"""<link\s+[^>]*?href\s*=\s*["']([^"']*)["'][^>]*?/?>""")
# In CSS: url(images/layers.png); not url(#default#VML) nor url(data:…).
_CSS_URL = re.compile(r"""url\(\s*["']?(?!#|data:)([^"')]+)["']?\s*\)""")
# What makes a browser fetch by itself; links a reader may click (<a href>) are no request.
_FETCHED = re.compile(
    r"""<(?:script|img|iframe|source|embed|video|audio|object|input)\b[^>]*?\s(?:src|data|srcset|poster)\s*=\s*["']?\s*((?:https?:)?//[^"'\s>]+)""",
    re.IGNORECASE,
)
_STYLE_FETCHED = re.compile(
    r"""url\(\s*["']?\s*((?:https?:)?//[^"')\s]+)|@import\s+["']((?:https?:)?//[^"']+)""", re.IGNORECASE
)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style>", re.DOTALL | re.IGNORECASE)
# folium writes tiles as L.tileLayer("https://…").
_TILES = re.compile(r"""L\.tileLayer(?:\.wms)?\(\s*["']([^"']+)["']""")
_DATA = re.compile(r"""<script\s+type="application/json"[^>]*>.*?</script>""", re.DOTALL)
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)


def licences() -> str:
    """Licence texts of the libraries that travel in a saved map (their packages hold none)."""
    return data_path("style", "map_licences.txt").read_text("utf-8")


def _folder(package: str) -> Path:
    try:
        if package == "leaflet":
            from xstatic.pkg import leaflet as module
        else:
            from xstatic.pkg import jquery as module
    except ImportError as error:
        raise DataError(f"The package xstatic-{package} is missing: pip install xstatic-{package}.") from error
    return Path(module.BASE_DIR)


@cache
def library(package: str, name: str) -> str:
    """
    Text of a library's file, ready to stand inside a page.

    Parameters
    ----------
    package
        ``leaflet`` or ``jquery``.
    name
        File in the xstatic package, e.g. ``leaflet.css``; pictures that a style sheet names become data addresses.

    Raises
    ------
    DataError
        The package or the file is missing.
    """
    path = _folder(package) / name
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise DataError(f"{path} is missing: install xstatic-{package} again.") from error
    if name.endswith(".css"):
        return _CSS_URL.sub(lambda found: f"url({_picture(path.parent / found[1])})", text)
    # "</script" inside a string would end the element; "<\/script" is the same string to JavaScript.
    return _SOURCE_MAP.sub("", text).replace("</script", "<\\/script")


def _picture(path: Path) -> str:
    return "data:image/png;base64," + base64.b64encode(path.read_bytes()).decode("ascii")


def _default_pins() -> str:
    """Leaflet guesses the folder of its pins from its style sheet's address, which an inlined one has not."""
    images = _folder("leaflet") / "images"
    pictures = {"iconUrl": "marker-icon.png", "iconRetinaUrl": "marker-icon-2x.png", "shadowUrl": "marker-shadow.png"}
    options = ",".join(f'{key}:"{_picture(images / name)}"' for key, name in pictures.items())
    return f"delete L.Icon.Default.prototype._getIconUrl;L.Icon.Default.mergeOptions({{{options}}});"


def inline(page: str, allowed: tuple[str, ...] = ()) -> str:
    """
    A folium page that needs no network.

    Parameters
    ----------
    page
        HTML as folium renders it, with its ``<script src>`` and ``<link href>``.
    allowed
        Beginnings of addresses that may be fetched, for maps with online tiles.

    Returns
    -------
    str
        The same page with Leaflet and jQuery inside, Bootstrap, Font Awesome and the like gone where unused.

    Raises
    ------
    OutputError
        The page needs something that does not travel with it: a plugin, an icon font, tiles not asked for.
    """
    # Words of an article (in the data) are no code: "bootstrap." or "url(//…)" there mean nothing.
    code = _LINK.sub("", _SCRIPT.sub("", _DATA.sub("", page)))
    _refuse_requests(code, allowed)

    def replaced(found: re.Match[str]) -> str:
        address = found[1]
        for sign, (package, name) in _SHIPPED.items():
            if sign in address:
                text = library(package, name)
                if name.endswith(".css"):
                    return f"<style>{text}</style>"
                pins = f"\n{_default_pins()}" if name == "leaflet.js" and "L.marker(" in code else ""
                return f"<script>{text}{pins}</script>"
        for sign, use in _DROPPED.items():
            if sign in address:
                if use in code:
                    raise OutputError(
                        f"The map uses {use.rstrip('.')}, which would be fetched from {address}: "
                        "use folium.CircleMarker or folium.DivIcon, which need no network."
                    )
                return ""
        if address.startswith((*allowed, "data:")):
            return found[0]
        raise OutputError(f"The map needs {address}, which does not travel with it: leave that plugin out.")

    return _LINK.sub(replaced, _SCRIPT.sub(replaced, page))


def _refuse_requests(code: str, allowed: tuple[str, ...]) -> None:
    """Raise for any address, in elements, style sheets or tile layers, that a browser would fetch by itself."""
    styles = "\n".join(_STYLE.findall(code))
    for found in [*_FETCHED.finditer(code), *_STYLE_FETCHED.finditer(styles)]:
        address = next(group for group in found.groups() if group)
        if not address.startswith((*allowed, "data:")):
            raise OutputError(f"The map would fetch {address} when it is opened: leave that layer out.")
    for found in _TILES.finditer(code):
        if not found[1].startswith((*allowed, "data:")):
            raise OutputError(f"The map asks for tiles from {found[1]}: online tiles come only with tiles=True.")
