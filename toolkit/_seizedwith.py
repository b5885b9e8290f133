"""Find what was seized with those arrested: "اعتقلت الشرطة متهما وضبطت بحوزته أسلحة في الحلة أمس" is one raid."""

from __future__ import annotations

from .frames import Frame
from .mentions import Mentions
from .vocabulary import any_of

# How far behind "and seized" it may be said whose it was.
_WHOSE = 5
# How many words may stand between the arrest and "and seized", a comma among them.
_BETWEEN = 2


def seized_with(mentions: Mentions, frame: Frame) -> range | None:
    """
    Words of the clause behind an arrest that tells what those had with them; its place and day are the arrest's.

    Parameters
    ----------
    mentions
        The article.
    frame
        The event.

    Returns
    -------
    range | None
        From "and seized" to the end of the sentence, or to what is told next in it.
    """
    if "arrest" not in frame.kinds or frame.background or frame.total:
        return None
    stop, end = frame.spans[-1].stop, mentions.text.sentences[frame.sentence].stop
    told = mentions.triggers_stated.within(range(stop, end))
    if not told or told[0].kind != "disrupt" or told[0].at > stop + _BETWEEN:
        return None
    seized = told[0].at
    and_seized = mentions.words[seized][:1] == "و" or mentions.words[seized - 1] == "و"
    if not and_seized or not any_of(mentions.words[seized + 1 : seized + _WHOSE], "in somebody's possession"):
        return None
    return range(seized, told[1].at if len(told) > 1 else end)
