"""Let a reviewer accept, change or reject events one after the other, the sentence beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from . import corrections
from ._desklayout import live
from ._deskwords import value_words, word
from ._errors import InputError, ToolkitError
from ._evidencepane import Articles, evidence_html
from ._reviewing import FIELDS, corrections_of, place_choices
from ._terminal import plain
from .corrections import REVIEW, Correction, written
from .phrases import Lang, keys, label

_ACTORS = ("actor1", "actor2")


class ReviewPanel:
    """
    The review form; ``on_change`` is called after each verdict that was written.

    Parameters
    ----------
    path
        The file of corrections; None where the desk was opened without one.
    articles
        The articles at hand.
    lang
        ``en`` or ``ar``.
    who
        Initials of the reviewer, to begin with.
    on_change
        Called with no argument when the file has changed.
    before
        The panel that this one takes the place of: what was passed over there stays so, and can be undone here.
    """

    def __init__(
        self,
        path: Path | None,
        articles: Articles,
        lang: Lang,
        who: str,
        on_change: Callable[[], None],
        before: ReviewPanel | None = None,
    ) -> None:
        import ipywidgets as widgets

        self._path, self._articles, self._lang, self._changed = path, articles, lang, on_change
        self._row: dict[str, Any] | None = None
        self._skipped: set[str] = before._skipped if before else set()
        self.history: list[list[Correction]] = before.history if before else []
        # What a field's list says for each code; a name that is not in it stands for itself.
        self._codes: dict[str, dict[str, str]] = {}
        self.state, self.said = widgets.HTML(), widgets.HTML()
        self.evidence = widgets.HTML()
        self.who: Any = widgets.Text(value=before.who.value if before else who, description=word("who", lang))
        self.why = widgets.Text(description=word("why", lang), placeholder=word("why_hint", lang))
        self.fields = {name: self._field(name) for name in FIELDS}
        self.buttons = {name: widgets.Button(description=word(name, lang)) for name in _ACTIONS}
        for name, button in self.buttons.items():
            button.add_class(f"toolkit-{name}")
            button.on_click(lambda _, name=name: self._act(name))
        grid = widgets.Box(list(self.fields.values()))
        grid.add_class("toolkit-fields")
        bar = widgets.HBox(list(self.buttons.values()))
        bar.add_class("toolkit-bar")
        names = widgets.HBox([self.who, self.why])
        names.add_class("toolkit-bar")
        form = widgets.VBox([grid, names, bar, self.said])
        form.add_class("toolkit-form")
        both = widgets.Box([self.evidence, form])
        both.add_class("toolkit-review")
        self.widget = widgets.VBox([self.state, both])

    def show(self, rows: list[dict[str, Any]], n: int, left: int) -> None:
        """
        Take up the queue.

        Parameters
        ----------
        rows
            The next rows of the queue, the first to be reviewed first.
        n, left
            How many events are shown, and how many of them nobody has reviewed.
        """
        waiting = [row for row in rows if str(row["event_id"]) not in self._skipped]
        if not waiting:
            self._skipped.clear()
            waiting = rows
        said = word("queue", self._lang, left=f"{left:,}", n=f"{n:,}")
        done = f" <b>{escape(word('queue_done', self._lang))}</b>" if n and not left else ""
        self.state.value = live(f"<p>{escape(said)}{done}</p>")
        self.take(waiting[0] if waiting else None)

    def resume(self, before: ReviewPanel) -> None:
        """
        Go on at the row where another panel stood, with what was typed.

        Parameters
        ----------
        before
            The panel of the same desk in the other language.
        """
        self.take(before._row)
        for name, field in self.fields.items():
            typed = str(before.fields[name].value)
            field.value = self._shown(name, before._codes.get(name, {}).get(typed, typed), field)
        self.why.value = before.why.value

    @property
    def event_id(self) -> str | None:
        """The event under review."""
        return None if self._row is None else str(self._row["event_id"])

    def skipped(self) -> int:
        """How many events were passed over."""
        return len(self._skipped)

    def _field(self, name: str) -> Any:
        import ipywidgets as widgets

        lang, description = self._lang, word(f"field_{name}", self._lang)
        if name in ("sub_event_type", "weapon"):
            options = [("–", ""), *((label(name, key, lang), key) for key in keys(name))]
            return widgets.Dropdown(options=options, description=description)
        if name == "level":
            options = [(value_words(name, key, lang), key) for key in ("incident", "aggregate")]
            return widgets.Dropdown(options=options, description=description)
        if name == "place_id" or name in _ACTORS:
            actors = {label("actor", key, lang): key for key in keys("actor")}
            self._codes[name] = place_choices(lang) if name == "place_id" else actors
            return widgets.Combobox(options=tuple(self._codes[name]), description=description)
        return widgets.Text(description=description, placeholder="2019-12-31" if name.startswith("date") else "–")

    def take(self, row: dict[str, Any] | None) -> None:
        """
        Put a row into the form.

        Parameters
        ----------
        row
            The row as it stands; None empties the form.
        """
        self._row = row
        for name, button in self.buttons.items():
            button.disabled = row is None if name != "undo" else not self.history
        self.evidence.value = "" if row is None else evidence_html(row, self._articles, self._lang)
        for name, field in self.fields.items():
            field.disabled = row is None
            field.value = self._shown(name, "" if row is None else written(row.get(name)), field)
        self.why.value = ""

    def _shown(self, name: str, text: str, field: Any) -> str:
        if name in self._codes:
            return next((said for said, code in self._codes[name].items() if code == text), text)
        if name in ("sub_event_type", "weapon", "level"):
            known_values = [value for _, value in field.options]
            if text not in known_values:
                field.options = [*field.options, (label(name, text, self._lang) or "–", text)]
        return text

    def edited(self) -> dict[str, Any]:
        """
        The form as it stands, by column.

        Raises
        ------
        InputError
            A place is none of the gazetteer's.
        """
        assert self._row is not None
        out: dict[str, Any] = {name: str(field.value).strip() or None for name, field in self.fields.items()}
        for name, codes in self._codes.items():
            said = out[name]
            if said in codes:
                out[name] = codes[said]
            elif name == "place_id" and said and said != written(self._row.get(name)):
                raise InputError(word("place_unknown", self._lang, place=said))
        return out

    def _act(self, name: str) -> None:
        try:
            said = _ACTIONS[name](self)
        except ToolkitError as error:
            self._say(str(error), "alert")
            return
        self._say(said, "status")

    def _say(self, text: str, role: str) -> None:
        self.said.value = live(f'<p role="{role}" class="toolkit-{role}">{escape(plain(text), quote=True)}</p>')

    def _file(self) -> Path:
        if self._path is None:
            raise InputError(word("no_file", self._lang))
        return self._path

    def _write(self, made: list[Correction]) -> None:
        corrections.record(self._file(), made)
        self.history.append(made)
        self._changed()

    def _judge(self, verdict: str) -> str:
        row = self._current()
        self._write([corrections.correct(row, REVIEW, verdict, who=self.who.value, why=self.why.value)])
        return word(f"done_{verdict}", self._lang, event=row["event_id"])

    def _current(self) -> Mapping[str, Any]:
        if self._row is None:
            raise InputError(word("queue_done", self._lang))
        return self._row

    def _accept(self) -> str:
        return self._judge("accepted")

    def _reject(self) -> str:
        return self._judge("rejected")

    def _change(self) -> str:
        row = self._current()
        made = corrections_of(row, self.edited(), who=self.who.value, why=self.why.value)
        if not made:
            raise InputError(word("nothing_changed", self._lang))
        self._write(made)
        return word("done_changed", self._lang, event=row["event_id"], columns=", ".join(c.column for c in made))

    def _skip(self) -> str:
        self._skipped.add(str(self._current()["event_id"]))
        self._changed()
        return ""

    def _undo(self) -> str:
        path = self._file()
        if not self.history:
            raise InputError(word("nothing_to_undo", self._lang))
        made = self.history[-1]
        for c in reversed(made):
            corrections.undo(path, c.event_id, c.column, who=self.who.value, why=self.why.value, shown=c.becomes)
        self.history.pop()
        self._skipped.discard(made[0].event_id)
        self._changed()
        return word("done_undone", self._lang, event=made[0].event_id, columns=", ".join(c.column for c in made))


_ACTIONS: dict[str, Callable[[ReviewPanel], str]] = {
    "accept": ReviewPanel._accept,
    "change": ReviewPanel._change,
    "reject": ReviewPanel._reject,
    "skip": ReviewPanel._skip,
    "undo": ReviewPanel._undo,
}
