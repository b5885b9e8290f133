"""Write the report's page: both languages, figures inside, no request to anywhere."""

from __future__ import annotations

import base64
import html
from collections.abc import Sequence
from dataclasses import dataclass, field

from ._paths import data_path
from ._reportwords import keys_beginning, word
from .coding import CodedArticle
from .marking import legend, marked
from .marking import style as marking_style
from .phrases import Lang, as_day, count, day, period
from .provenance import Provenance, data_version, made_on
from .rtl import html as safe

LANGS: tuple[Lang, Lang] = ("en", "ar")
SHOWN = 20  # articles on the page; of more, the tables hold all
_NAMES = {"en": "English", "ar": "العربية"}

_SCRIPT = """
(function () {
  var root = document.documentElement, buttons = document.querySelectorAll('.languages button');
  function show(which) {
    root.dataset.show = which;
    buttons.forEach(function (b) { b.setAttribute('aria-pressed', String(b.dataset.set === which)); });
  }
  function asked() { var found = /^#(en|ar)\\b/.exec(location.hash); return found && found[1]; }
  buttons.forEach(function (b) { b.addEventListener('click', function () { show(b.dataset.set); }); });
  window.addEventListener('hashchange', function () { if (asked() && root.dataset.show !== 'both') show(asked()); });
  show(asked() || (/^ar\\b/.test(navigator.language || '') ? 'ar' : 'en'));
})();
"""


@dataclass(frozen=True)
class Plate:
    """A figure on the page: its picture, its words, its files (below the report's folder)."""

    name: str
    title: str
    alt: str
    caption: str
    picture: bytes = field(repr=False)
    files: tuple[str, ...]
    interactive: str | None = None
    place: str | None = None


@dataclass(frozen=True)
class Finding:
    """What an article counts against what is documented; ``days`` are those outside its count."""

    claimed: int
    found: int
    rest: int
    uncertain: int
    since: str
    until: str
    days: tuple[str, ...]


@dataclass
class Content:
    """What stands on the page."""

    coded: list[CodedArticle]
    provenance: Provenance
    incidents: int = 0
    finding: Finding | None = None
    charts: dict[Lang, list[Plate]] = field(default_factory=dict)
    maps: dict[Lang, list[Plate]] = field(default_factory=dict)
    tables: list[str] = field(default_factory=list)
    notebooks: list[tuple[str, str]] = field(default_factory=list)
    compared: bool = True
    merged: tuple[int, int] | None = None


def page(content: Content) -> str:
    """
    The page as HTML; every word from an article is escaped.

    Parameters
    ----------
    content
        What to show.
    """
    style = data_path("style", "report.css").read_text("utf-8") + marking_style()
    banner = ""
    if content.provenance.synthetic:
        banner = "".join(f'<p class="synthetic" lang="{lang}">{safe(word("synthetic", lang))}</p>' for lang in LANGS)
    titles = "".join(_masthead(content, lang) for lang in LANGS)
    buttons = "".join(
        f'<button type="button" data-set="{lang}" lang="{lang}" aria-pressed="false">{_NAMES[lang]}</button>'
        for lang in LANGS
    )
    names = f"{word('both', 'en')} · {safe(word('both', 'ar'))}"
    both = f'<button type="button" data-set="both" aria-pressed="false">{names}</button>'
    skips = "".join(
        f'<a class="skip" href="#{lang}-contents" lang="{lang}">{word("skip", lang)}</a>\n' for lang in LANGS
    )
    label = f"{word('language', 'en')} · {word('language', 'ar')}"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{word('title', 'en')} · {word('title', 'ar')}</title>\n"
        f'<meta name="provenance" content="{html.escape(content.provenance.line(), quote=True)}">\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n{banner}"
        f'{skips}<header class="masthead"><div class="wide"><div class="titles">{titles}</div>'
        f'<div class="languages" role="group" aria-label="{label}">{buttons}{both}</div></div></header>\n'
        + "\n".join(_edition(content, lang) for lang in LANGS)
        + f'\n<footer class="imprint"><div class="wide"><p>{word("credits", "en")}</p>'
        f'<p dir="rtl" lang="ar">{word("credits", "ar")}</p>'
        f"<p>{html.escape(content.provenance.line())}</p></div></footer>\n<script>{_SCRIPT}</script>\n</body>\n</html>\n"
    )


def _dir(lang: Lang) -> str:
    return "rtl" if lang == "ar" else "ltr"


def _masthead(content: Content, lang: Lang) -> str:
    finding = f'<p class="finding">{safe_words(finding_text(content.finding, lang))}</p>' if content.finding else ""
    return (
        f'<div lang="{lang}" dir="{_dir(lang)}"><p class="kicker">{word("kicker", lang)}</p>'
        f"<h1>{word('title', lang)}</h1>{finding}</div>"
    )


def safe_words(text: str) -> str:
    """Words of the toolkit's own, in an element that has its language and direction already."""
    return html.escape(text)


def finding_text(finding: Finding, lang: Lang) -> str:
    """The comparison in a sentence or two."""
    values = {
        "claimed": count(finding.claimed, "attack", lang),
        "found": count(finding.found, "attack", lang),
        "rest": count(finding.rest, "attack", lang),
        "period": period(as_day(finding.since), as_day(finding.until), lang),
    }
    only = as_day(finding.days[0]) if len(finding.days) == 1 else None
    if only is not None:
        return word("finding_one", lang, day=day(only, lang), **values)
    return word("finding", lang, **values)


def _edition(content: Content, lang: Lang) -> str:
    sections = [
        ("articles", word("articles" if len(content.coded) == 1 else "articles_many", lang), _articles(content, lang)),
        ("charts", word("charts", lang), _plates(content, "charts", lang)),
        ("maps", word("maps", lang), _plates(content, "maps", lang)),
        ("methods", word("methods", lang), _list("method_", lang)),
        ("limits", word("limits", lang), _list("limit_", lang)),
        ("files", word("files", lang), _files(content, lang)),
        ("versions", word("versions", lang), _versions(content, lang)),
    ]
    body = "\n".join(
        f'<section aria-labelledby="{lang}-{key}"><h2 id="{lang}-{key}">{title}</h2>\n{text}</section>'
        for key, title, text in sections
    )
    return (
        f'<main id="{lang}" lang="{lang}" dir="{_dir(lang)}">\n{_summary(content, lang)}\n'
        f"{_contents(content, [(key, title) for key, title, _ in sections], lang)}\n{body}\n</main>"
    )


def _summary(content: Content, lang: Lang) -> str:
    said = word("intro", lang, articles=count(len(content.coded), "article", lang))
    if content.incidents:
        said += " " + word("intro_incidents", lang, incidents=count(content.incidents, "incident", lang))
    if content.merged:
        rows, events = content.merged
        said += " " + word("intro_merged", lang, rows=count(rows, "row", lang), events=count(events, "event", lang))
    finding = content.finding
    if finding:
        rest = word("figure_rest_many", lang)
        if len(finding.days) == 1:
            when = as_day(finding.days[0])
            rest = word("figure_rest", lang, day=day(when, lang)) if when else rest
        numbers = [
            (finding.claimed, word("figure_claimed", lang)), (finding.found, word("figure_found", lang)),
            (finding.rest, rest), (finding.uncertain, word("figure_uncertain", lang)),
        ]  # fmt: skip
    else:
        numbers = [
            (len(content.coded), word("figure_articles", lang)),
            (sum(len(c.rows["events"]) for c in content.coded), word("figure_events", lang)),
            (sum(len(c.rows["places"]) for c in content.coded), word("figure_places", lang)),
        ]
    boxes = "".join(f"<li><b>{n:,}</b><span>{html.escape(text)}</span></li>" for n, text in numbers)
    return f'<p class="lead">{html.escape(said)}</p>\n<ul class="numbers">{boxes}</ul>'


def _contents(content: Content, sections: Sequence[tuple[str, str]], lang: Lang) -> str:
    items = []
    for key, title in sections:
        plates = {"charts": content.charts, "maps": content.maps}.get(key, {}).get(lang, [])
        inner = "".join(
            f'<li><a href="#{lang}-{plate.name}">{_number(key, n, plate, lang)}. {html.escape(plate.title)}</a></li>'
            for n, plate in enumerate(plates, start=1)
        )
        items.append(f'<li><a href="#{lang}-{key}">{title}</a>{f"<ul>{inner}</ul>" if inner else ""}</li>')
    return (
        f'<nav class="toc" aria-labelledby="{lang}-contents"><h2 id="{lang}-contents">{word("contents", lang)}</h2>'
        f"<ul>{''.join(items)}</ul></nav>"
    )


def _number(section: str, n: int, plate: Plate, lang: Lang) -> str:
    said = word("figure" if section == "charts" else "map", lang, n=n)
    return html.escape(f"{said} · {plate.place}" if plate.place else said)


def _articles(content: Content, lang: Lang) -> str:
    shown = content.coded[:SHOWN]
    out = [f'<p class="note">{word("articles_note", lang)}</p>{legend(lang)}']
    if len(shown) < len(content.coded):
        out.append(f"<p>{word('articles_capped', lang, n=len(shown))}</p>")
    out += [_article(coded, lang) for coded in shown]
    return "\n".join(out)


def _article(coded: CodedArticle, lang: Lang) -> str:
    article = coded.article
    published = day(article.published, lang) if article.published else word("not_recorded", lang)
    head = (
        f"<h3>{safe(article.title or article.article_id)}</h3>"
        f'<p class="meta">{word("published", lang)}: {published} · {word("source", lang)}: '
        f"<bdi>{safe(article.source or word('not_recorded', lang))}</bdi> · {word('article_id', lang)}: "
        f'<bdi class="id">{safe(article.article_id)}</bdi></p>'
    )
    text = f'<div class="marked toolkit-marked" dir="rtl" lang="ar">{marked(coded, lang=lang)}</div>'
    events = coded.rows["events"]
    if not events:
        return f"{head}{text}<p><strong>{word('no_events', lang)}</strong></p>"
    rows = []
    for number, row in enumerate(events, start=1):
        start, end = row["evidence_start"], row["evidence_end"]
        summary = html.escape(str(row[f"summary_{lang}"] or "–"))
        rows.append(
            f'<tr id="{lang}-{html.escape(row["event_id"], quote=True)}"><td class="figures">{number}</td>'
            f'<td>{summary}</td><td class="sentence" dir="rtl" lang="ar">{marked(coded, start, end, lang=lang)}</td>'
            f'<td class="figures"><bdi>{start}–{end}</bdi></td></tr>'
        )
    names = ("column_n", "column_summary", "column_sentence", "column_characters")
    header = "".join(f'<th scope="col">{word(name, lang)}</th>' for name in names)
    return (
        f"{head}{text}<h3>{word('statements', lang)}</h3>"
        f'<p class="note">{word("statements_note", lang)}</p>'
        f'<div class="scroll"><table><thead><tr>{header}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'
    )


def _plates(content: Content, section: str, lang: Lang) -> str:
    plates = (content.charts if section == "charts" else content.maps).get(lang, [])
    if not plates:
        return f"<p>{word(f'no_{section}', lang)}</p>"
    out = [f'<p class="note">{word(f"{section}_note", lang)}</p>']
    if section == "charts" and not content.compared:
        out.append(f"<p>{word('no_comparison', lang)}</p>")
    out += [_plate(plate, _number(section, n, plate, lang), lang) for n, plate in enumerate(plates, start=1)]
    return "\n".join(out)


def _plate(plate: Plate, number: str, lang: Lang) -> str:
    picture = base64.b64encode(plate.picture).decode("ascii")
    lines = [line for line in plate.caption.split("\n") if line and line != plate.title]
    notes = "".join(f"<p>{html.escape(line)}</p>" for line in (plate.alt, *lines))
    links = "".join(
        f'<li><a href="{html.escape(name, quote=True)}">{name.rpartition(".")[2].upper()}</a></li>'
        for name in plate.files
    )
    opened = ""
    if plate.interactive:
        other = LANGS[1 - LANGS.index(lang)]
        twin = plate.interactive.replace(f"_{lang}.html", f"_{other}.html")
        opened = (
            f'<p><a class="button" href="{html.escape(plate.interactive, quote=True)}">{word("open_map", lang)}</a> '
            f'<a href="{html.escape(twin, quote=True)}" lang="{other}">{word("in_other", other)}</a></p>'
        )
    return (
        f'<figure class="plate" id="{lang}-{plate.name}">'
        f'<img alt="{html.escape(plate.alt, quote=True)}" src="data:image/png;base64,{picture}">'
        f"<figcaption><b>{number}.</b> {html.escape(plate.title)}.{opened}"
        f'<ul class="links">{links}</ul>'
        f"<details><summary>{word('figure_text', lang)}</summary>{notes}</details></figcaption></figure>"
    )


def _list(start: str, lang: Lang) -> str:
    return "<ul>" + "".join(f"<li>{html.escape(word(key, lang))}</li>" for key in keys_beginning(start)) + "</ul>"


def _files(content: Content, lang: Lang) -> str:
    tables = "".join(
        f'<dt><a href="tables/{name}.csv" dir="ltr">{name}.csv</a></dt><dd>{word(f"table_{name}", lang)}</dd>'
        for name in content.tables
    )
    notebooks = "".join(
        f'<li><a href="notebooks/{html.escape(name, quote=True)}" lang="en" dir="ltr">{html.escape(title)}</a></li>'
        for name, title in content.notebooks
    )
    runs = f"<ul>{notebooks}</ul>" if notebooks else f"<p>{word('notebooks_none', lang)}</p>"
    return (
        f'<h3>{word("tables", lang)}</h3><dl class="files">{tables}</dl><h3>{word("notebooks", lang)}</h3>{runs}'
        f'<p>{word("provenance_note", lang)} <a href="provenance.json">provenance.json</a></p>'
    )


def _versions(content: Content, lang: Lang) -> str:
    made = content.provenance
    rows = [
        (word("version_toolkit", lang), f"iraq-news-toolkit {made.toolkit}"),
        (word("version_codebook", lang), made.codebook),
        (word("version_data", lang), data_version()),
    ]
    if made_on():
        rows.append((word("version_drawn", lang), str(made_on())))
    rows += [(f"{word('version_input', lang)}: {name}", digest) for name, digest in made.inputs[:SHOWN]]
    body = "".join(
        f'<tr><th scope="row">{safe(name)}</th><td><code dir="ltr">{html.escape(value)}</code></td></tr>'
        for name, value in rows
    )
    return f'<div class="scroll"><table><tbody>{body}</tbody></table></div>'
