"""Hold the desk's filters as labelled controls that a keyboard and a screen reader can work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape
from typing import Any

from ._deskwords import value_words, word
from ._narrowing import NONE, Filters, Narrowing
from .phrases import Lang, keys, label

_LISTS = ("event_type", "sub_event_type", "admin1", "level", "time_precision", "geo_precision")
# Suggestions for a name; more would make the page heavy, and any part of a name can be typed.
_SUGGESTED = 200
_MOST = 100_000  # killed or wounded in one event that can be asked for


class FilterPanel:
    """
    The controls of all filters; ``on_change`` is called with the filters whenever the reader changes one.

    Parameters
    ----------
    narrowing
        The table, which says what can be chosen.
    lang
        ``en`` or ``ar``.
    on_change
        Takes the new filters.
    """

    def __init__(self, narrowing: Narrowing, lang: Lang, on_change: Callable[[Filters], None]) -> None:
        import ipywidgets as widgets

        self._narrowing, self._lang, self._changed, self._quiet = narrowing, lang, on_change, False
        controls: dict[str, Any] = {}
        for name in ("since", "until"):
            controls[name] = widgets.DatePicker(description=word(name, lang))
        for name in _LISTS:
            options = self._options(name)
            controls[name] = widgets.SelectMultiple(
                options=options, description=word(name, lang), rows=min(max(len(options), 2), 6)
            )
        for name, names in (("actor", self._names("actor1", "actor2")), ("place", self._place_names())):
            controls[name] = widgets.Combobox(
                options=names, description=word(name, lang), placeholder=word(f"{name}_hint", lang),
                continuous_update=False, ensure_option=False,
            )  # fmt: skip
        for name in ("killed", "wounded"):
            controls[name] = widgets.BoundedIntText(min=0, max=_MOST, description=word(name, lang))
        controls["text"] = widgets.Text(
            description=word("text", lang), placeholder=word("text_hint", lang), continuous_update=False
        )
        self.controls = {name: controls[name] for name in Filters.__dataclass_fields__}
        for name, control in self.controls.items():
            control.add_class(f"toolkit-filter-{name}")
            control.observe(lambda _: self._tell(), names="value")
        self.reset = widgets.Button(description=word("reset", lang))
        self.reset.on_click(lambda _: self._reset())
        note = widgets.HTML(f"<p>{escape(word('filters_note', lang))}</p>")
        heading = widgets.HTML(f"<h3>{escape(word('filters', lang))}</h3>")
        self.widget = widgets.VBox([heading, self.reset, *self.controls.values(), note])
        self.widget.add_class("toolkit-filters")

    def filters(self) -> Filters:
        """The filters as the controls stand."""
        read = {name: control.value for name, control in self.controls.items()}
        return Filters.of({
            name: value.isoformat() if isinstance(value, date) else value for name, value in read.items()
        })  # fmt: skip

    def restore(self, filters: Filters) -> None:
        """Set the controls; ``on_change`` is not called."""
        self._quiet = True
        try:
            for name, control in self.controls.items():
                control.value = self._set_value(name, getattr(filters, name))
        finally:
            self._quiet = False

    def _set_value(self, name: str, value: Any) -> Any:
        if name in ("since", "until"):
            return date.fromisoformat(value) if value else None
        if isinstance(value, tuple):
            control = self.controls[name]
            # What the table does not have was asked for all the same: it stays, and finds nothing.
            missing = [(value_words(name, part, self._lang), part) for part in value if part not in self._known(name)]
            if missing:
                control.options = [*control.options, *missing]
        return value

    def _known(self, name: str) -> list[str]:
        return [value for _, value in self.controls[name].options]

    def _options(self, name: str) -> list[tuple[str, str]]:
        found = self._narrowing.values(name)
        order = keys(name) if name in ("event_type", "sub_event_type") else sorted(found)
        listed = sorted(found, key=lambda value: (order.index(value) if value in order else len(order), value))
        if bool(self._narrowing.passing(name, (NONE,)).any()):
            listed.append(NONE)
        return [(value_words(name, value, self._lang), value) for value in listed]

    def _names(self, *columns: str) -> tuple[str, ...]:
        found = [name for column in columns for name in self._narrowing.values(column)]
        return tuple(dict.fromkeys(label("actor", name, self._lang) for name in found[:_SUGGESTED]))

    def _place_names(self) -> tuple[str, ...]:
        column = "location_ar" if self._lang == "ar" and self._narrowing.values("location_ar") else "location"
        return tuple(self._narrowing.values(column)[:_SUGGESTED])

    def _reset(self) -> None:
        self.restore(Filters())
        self._tell()

    def _tell(self) -> None:
        if not self._quiet:
            self._changed(self.filters())
