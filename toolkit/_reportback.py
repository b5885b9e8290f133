"""Write the back of the report's page: methods and limits, files, data dictionary, versions and hashes."""

from __future__ import annotations

import html
from collections.abc import Sequence

from ._formats import meanings
from ._reportwords import keys_beginning, word
from .phrases import Lang
from .provenance import Provenance, data_version, made_on
from .rtl import html as safe

_EXPLAINED = ("events", "casualties", "places", "dates", "numbers")
_SHOWN = 20  # inputs on the page; of more, provenance.json holds all


def paragraphs(start: str, lang: Lang) -> str:
    """Paragraphs of a section as a list: all words of the report whose keys begin alike."""
    return "<ul>" + "".join(f"<li>{html.escape(word(key, lang))}</li>" for key in keys_beginning(start)) + "</ul>"


def files(tables: Sequence[str], notebooks: Sequence[tuple[str, str]], lang: Lang, linked: bool) -> str:
    """
    What stands beside the page.

    Parameters
    ----------
    tables
        Names of the tables.
    notebooks
        File name and title of each notebook that ran.
    lang
        Language of the words.
    linked
        Whether the names lead to the files; paper leads nowhere.
    """
    listed = "".join(
        f"<dt>{_link(f'tables/{name}.csv', f'{name}.csv', linked)}</dt><dd>{word(f'table_{name}', lang)}</dd>"
        for name in tables
    )
    ran = "".join(f"<li>{_link(f'notebooks/{name}', title, linked)}</li>" for name, title in notebooks)
    # The titles bear numbers of their own.
    runs = f'<ul class="runs">{ran}</ul>' if ran else f"<p>{word('notebooks_none', lang)}</p>"
    return (
        f'<h3>{word("tables", lang)}</h3><dl class="files">{listed}</dl><h3>{word("notebooks", lang)}</h3>{runs}'
        f"<p>{word('provenance_note', lang)} {_link('provenance.json', 'provenance.json', linked)}</p>"
    )


def _link(address: str, name: str, linked: bool) -> str:
    if not linked:
        return f'<span lang="en" dir="ltr">{html.escape(name)}</span>'
    return f'<a href="{html.escape(address, quote=True)}" lang="en" dir="ltr">{html.escape(name)}</a>'


def dictionary(lang: Lang, folded: bool) -> str:
    """
    What each column of the five tables holds.

    Parameters
    ----------
    lang
        Language of the words.
    folded
        Whether each table waits to be opened.
    """
    header = "".join(f'<th scope="col">{word(key, lang)}</th>' for key in ("dictionary_column", "dictionary_meaning"))
    parts = [f"<p>{word('dictionary_note', lang)}</p>"]
    for name in _EXPLAINED:
        rows = "".join(
            f'<tr><th scope="row"><code dir="ltr">{column}</code></th><td>{html.escape(meaning)}</td></tr>'
            for column, meaning in meanings(name, lang).items()
        )
        title = f'<h3><span lang="en" dir="ltr">{name}.csv</span> · {word(f"table_{name}", lang)}</h3>'
        table = f'<table class="dictionary"><thead><tr>{header}</tr></thead><tbody>{rows}</tbody></table>'
        parts.append(f"<details><summary>{title}</summary>{table}</details>" if folded else title + table)
    return "\n".join(parts)


def versions(made: Provenance, lang: Lang) -> str:
    """
    What the report was made from, and how to name it.

    Parameters
    ----------
    made
        Versions and inputs.
    lang
        Language of the words.
    """
    rows = [
        (word("version_toolkit", lang), f"iraq-news-toolkit {made.toolkit}"),
        (word("version_codebook", lang), made.codebook),
        (word("version_data", lang), data_version()),
    ]
    if made_on():
        rows.append((word("version_drawn", lang), str(made_on())))
    rows += [(f"{word('version_input', lang)}: {name}", digest) for name, digest in made.inputs[:_SHOWN]]
    body = "".join(
        f'<tr><th scope="row">{safe(name)}</th><td><code dir="ltr">{html.escape(value)}</code></td></tr>'
        for name, value in rows
    )
    comma = "، " if lang == "ar" else ", "
    cited = (
        f"{word('title', lang)}. iraq-news-toolkit {made.toolkit}{comma}{word('version_data', lang)} {data_version()}"
    )
    cited += f"{comma}{made_on()}." if made_on() else "."
    return (
        f"<p><strong>{word('cite', lang)}:</strong> {html.escape(cited)}</p>"
        f'<p class="note">{word("cite_note", lang)}</p>'
        f'<div class="scroll"><table class="versions"><tbody>{body}</tbody></table></div>'
    )
