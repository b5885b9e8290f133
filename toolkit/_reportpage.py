"""Write the report's page: both languages, figures inside, no request to anywhere."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from . import _reportback as back
from ._paths import data_path
from ._reportplates import Plate, called, figure, paired
from ._reportwords import LANGS, word
from ._webfont import font_faces
from .coding import CodedArticle
from .marking import legend, marked
from .marking import style as marking_style
from .phrases import Lang, as_day, count, day, period
from .provenance import Provenance
from .rtl import FONT
from .rtl import html as safe

# The order of the sections in print: what to beware of stands on the cover.
_PRINTED = ("limits", "articles", "methods", "charts", "maps", "files", "versions", "dictionary")
SHOWN = 20  # articles on the page; of more, the tables hold all
_NAMES = {"en": "English", "ar": "العربية"}

_SCRIPT = """
(function () {
  var root = document.documentElement, buttons = document.querySelectorAll('.languages button');
  function show(which) {
    root.dataset.show = which;
    buttons.forEach(function (b) { b.setAttribute('aria-pressed', String(b.dataset.set === which)); });
  }
  function asked() { var found = /^#(both|en|ar)\\b/.exec(location.hash); return found && found[1]; }
  buttons.forEach(function (b) { b.addEventListener('click', function () { show(b.dataset.set); }); });
  window.addEventListener('hashchange', function () { if (asked() && root.dataset.show !== 'both') show(asked()); });
  show(asked() || (/^ar\\b/.test(navigator.language || '') ? 'ar' : 'en'));
})();
"""


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
    pdf: str | None = None  # name of the same as a PDF, where it was made
    printed: bool = False
    beyond: dict[Lang, str] = field(default_factory=dict)  # what the maps show that the charts do not count
    pages: dict[str, int] = field(default_factory=dict)  # printed page of each part, once that is known


def page(content: Content) -> str:
    """
    The page as HTML; every word from an article is escaped.

    Parameters
    ----------
    content
        What to show.
    """
    banner = ""
    if content.provenance.synthetic:
        banner = "".join(f'<p class="synthetic" lang="{lang}">{safe(word("synthetic", lang))}</p>' for lang in LANGS)
    skips = "".join(
        f'<a class="skip" href="#{lang}-contents" lang="{lang}">{word("skip", lang)}</a>\n' for lang in LANGS
    )
    masthead = _masthead(content, LANGS, _switch() + _printed_twin(content))
    return _whole(
        content,
        f"{banner}{skips}{masthead}\n" + "\n".join(_edition(content, lang) for lang in LANGS) + _imprint(content)
        + f"<script>{_SCRIPT}</script>\n",
    )  # fmt: skip


def printed_page(content: Content) -> str:
    """
    The same for a printer: one language after the other, nothing to click, pictures drawn from the files beside it.

    Parameters
    ----------
    content
        What to show.
    """
    content = replace(content, printed=True)
    editions = "".join(_masthead(content, (lang,)) + _edition(content, lang) for lang in LANGS)
    return _whole(content, editions + _imprint(content), _running_lines(content))


def _whole(content: Content, body: str, more_style: str = "") -> str:
    style = font_faces() + data_path("style", "report.css").read_text("utf-8") + marking_style() + more_style
    pictures = "file: data:" if content.printed else "data:"
    script = "" if content.printed else "; script-src 'unsafe-inline'"
    return (
        f'<!DOCTYPE html>\n<html lang="en"{" class=printed" if content.printed else ""}>\n<head>\n'
        '<meta charset="utf-8">\n'
        # The page asks nobody for anything; a browser then holds it to that.
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"img-src {pictures}; font-src data:; style-src 'unsafe-inline'{script}\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{word('title', 'en')} · {word('title', 'ar')}</title>\n"
        f'<meta name="provenance" content="{html.escape(content.provenance.line(), quote=True)}">\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def _switch() -> str:
    buttons = "".join(
        f'<button type="button" data-set="{lang}" lang="{lang}" aria-pressed="false">{_NAMES[lang]}</button>'
        for lang in LANGS
    )
    names = f"{word('both', 'en')} · {safe(word('both', 'ar'))}"
    both = f'<button type="button" data-set="both" aria-pressed="false">{names}</button>'
    label = f"{word('language', 'en')} · {word('language', 'ar')}"
    return f'<div class="languages" role="group" aria-label="{label}">{buttons}{both}</div>'


def _printed_twin(content: Content) -> str:
    if not content.pdf:
        return ""
    said = f"{word('as_pdf', 'en')} · {safe(word('as_pdf', 'ar'))}"
    return f'<p class="twin"><a href="{html.escape(content.pdf, quote=True)}">{said}</a></p>'


def _running_lines(content: Content) -> str:
    """What stands at the foot of every printed page, and at its head where articles are made up."""
    foot = f"iraq-news-toolkit {content.provenance.toolkit}"
    warning = f"{word('synthetic', 'en')} {word('synthetic', 'ar')}" if content.provenance.synthetic else ""
    return (
        f'@page{{font-family:"{FONT}",sans-serif;'
        f'@top-center{{content:"{warning}";color:#a3001e;font-size:8pt;font-weight:700}}'
        f'@bottom-left{{content:"{foot}";font-size:8pt;color:#595959}}'
        "@bottom-right{content:counter(page) ' / ' counter(pages);font-size:8pt;color:#595959}}\n"
    )


def _imprint(content: Content) -> str:
    return (
        f'\n<footer class="imprint"><div class="wide"><p>{word("credits", "en")}</p>'
        f'<p dir="rtl" lang="ar">{word("credits", "ar")}</p>'
        f"<p>{html.escape(content.provenance.line())}</p></div></footer>\n"
    )


def _dir(lang: Lang) -> str:
    return "rtl" if lang == "ar" else "ltr"


def _masthead(content: Content, langs: tuple[Lang, ...], below: str = "") -> str:
    titles = "".join(_title(content, lang) for lang in langs)
    return f'<header class="masthead"><div class="wide"><div class="titles">{titles}</div>{below}</div></header>'


def _title(content: Content, lang: Lang) -> str:
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
        ("methods", word("methods", lang), back.paragraphs("method_", lang)),
        ("limits", word("limits", lang), back.paragraphs("limit_", lang)),
        ("files", word("files", lang), back.files(content.tables, content.notebooks, lang, not content.printed)),
        ("dictionary", word("dictionary", lang), back.dictionary(lang, not content.printed)),
        ("versions", word("versions", lang), back.versions(content.provenance, lang)),
    ]
    if content.printed:
        # Words flow, pictures do not: between the article and the pictures they leave no page half empty.
        sections = sorted(sections, key=lambda section: _PRINTED.index(section[0]))
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
            f'<li><a href="#{lang}-{plate.name}">{called(key, n, plate, lang)}. {html.escape(plate.title)}</a>'
            f"{_page_of(content, f'{lang}-{plate.name}', lang)}</li>"
            for n, plate in enumerate(plates, start=1)
        )
        at = _page_of(content, f"{lang}-{key}", lang)
        items.append(f'<li><a href="#{lang}-{key}">{title}</a>{at}{f"<ul>{inner}</ul>" if inner else ""}</li>')
    return (
        f'<nav class="toc" aria-labelledby="{lang}-contents"><h2 id="{lang}-contents">{word("contents", lang)}</h2>'
        f"<ul>{''.join(items)}</ul></nav>"
    )


def _page_of(content: Content, name: str, lang: Lang) -> str:
    """On which printed page a part begins; two digits hold the place as long as nobody knows."""
    if not content.printed:
        return ""
    return f' <span class="at">{word("page", lang, n=content.pages.get(name, 88))}</span>'


def _articles(content: Content, lang: Lang) -> str:
    shown = content.coded[:SHOWN]
    note = word("articles_note_printed" if content.printed else "articles_note", lang)
    out = [f'<p class="note">{note}</p>{legend(lang)}']
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
        f'<div class="scroll"><table class="statements"><thead><tr>{header}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _plates(content: Content, section: str, lang: Lang) -> str:
    plates = (content.charts if section == "charts" else content.maps).get(lang, [])
    if not plates:
        return f"<p>{word(f'no_{section}', lang)}</p>"
    note = word(f"{section}_note{'_printed' if content.printed else ''}", lang)
    out = [f'<p class="note">{note}</p>'] if note else []
    if section == "maps" and content.beyond.get(lang):
        out.append(f"<p>{html.escape(content.beyond[lang])}</p>")
    if section == "charts" and not content.compared:
        out.append(f"<p>{word('no_comparison', lang)}</p>")
    named = [(plate, called(section, n, plate, lang)) for n, plate in enumerate(plates, start=1)]
    if content.printed and section == "maps":
        out += paired(named, lang)
    else:
        # Charts across the page: two fit on it, one below the other; beside each other they would leave a third empty.
        out += [figure(plate, name, lang, content.printed) for plate, name in named]
    return "\n".join(out)
