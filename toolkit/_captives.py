"""Tell whether those taken, or what was done to them, are of the event told last in a sentence."""

from __future__ import annotations

from ._anothertime import at_another_time
from ._elsewhere import clause_of_its_own_place, elsewhere
from ._openers import POINTS_BACK, meanwhile
from ._toldsofar import ToldSoFar
from .frames import Frame, another_scene
from .triggers import Trigger
from .vocabulary import any_of, verbs, word_set, words_of


def arrested_in(so_far: ToldSoFar, current: Frame, arrest: Trigger) -> bool:
    """Whether those held were taken in the course of the event told last: "اندلعت اشتباكات واعتقلت الشرطة عشرة"."""
    named = range(arrest.at, arrest.at + 8)
    held = any(
        t.at in range(arrest.at, arrest.at + 2) or t.people.first in named
        for t in so_far.mentions.tolls_by_word.within(so_far.sentence)
        if t.status in {"arrested", "abducted"}
    )
    moved = elsewhere(so_far.mentions, so_far.sentence, arrest.at)
    if arrest.kind == "abduct" and (moved or _by_gunmen_meanwhile(so_far, arrest.at)):
        return False
    if others_did_it(so_far, arrest.at) or _only_accused_of(so_far, current):
        return False
    if clause_of_its_own_place(so_far.mentions, so_far.sentence, so_far.last, arrest.at) is not None:
        # "انفجرت عبوة في الموصل، واعتقلت الشرطة سبعة مطلوبين في بعقوبة"
        return False
    if at_another_time(so_far.mentions, so_far.last, arrest.at) is not None:
        # "اغتال مسلحون ضابطا، بعد يوم من اعتقال سبعة"
        return False
    if current.counted is not None and meanwhile(so_far.mentions, so_far.last, arrest.at) is not None:
        # "أعلنت الجماعة تنفيذ 19 هجوما، فيما اعتقلت القوات شخصا في الكوت"
        return False
    harmed = current.family == "harm" and any(t.status in {"killed", "wounded"} for t in current.tolls)
    # "ضبط سيارة محملة بالمتفجرات واعتقال سائقها": who was with the arms.
    with_arms = current.kinds == {"disrupt"} and arrest.kind == "arrest" and not moved
    hosts = current.family in {"violence", "crowd"} or harmed or with_arms
    return hosts and held and not another_scene(so_far.mentions, so_far.last, arrest.at)


def done_to_captives(so_far: ToldSoFar, trigger: Trigger) -> bool:
    """Whether a verb kills those it points back to: "أعدموهم", "قتلته رميًا بالرصاص"."""
    killing = trigger.kind in {"execute", "assassinate", "shoot"}
    return killing and trigger.verb is not None and so_far.mentions.words[trigger.at].endswith(POINTS_BACK)


def found_again(so_far: ToldSoFar, trigger: Trigger) -> bool:
    """Whether those told of before are found: "ثم عثر عليهم مقتولين", "قبل أن يعثر على أربعة منهم قتلى"."""
    theirs = words_of("at somebody", "body of somebody", "of those")
    return trigger.kind == "bodies" and not theirs.isdisjoint(so_far.mentions.words[trigger.at : trigger.at + 5])


def others_did_it(so_far: ToldSoFar, at: int) -> bool:
    """Whether others did it than those told of: "اقتحموا منزله وأردوه، وإن آخرين خطفوا خمسة"."""
    words = so_far.mentions.words
    return any(words[i] in word_set("more of them") for i in range(so_far.last + 1, at))


def _only_accused_of(so_far: ToldSoFar, current: Frame) -> bool:
    """Whether it is only what somebody is accused of: "اتهم المتحدث القاعدة بالتفجير، واعتقلت قوة أربعة"."""
    named = bool(current.triggers) and all(t.definite and t.verb is None for t in current.triggers)
    words = so_far.mentions.words[so_far.sentence.start : current.first]
    return named and not current.tolls and any(verbs("claim_verbs", word) for word in words)


def _by_gunmen_meanwhile(so_far: ToldSoFar, at: int) -> bool:
    """Whether gunmen do it behind "meanwhile": "قتل 19 في هجمات، فيما خطف مسلحون يرتدون زي الشرطة موظفين"."""
    gunmen = so_far.mentions.words[at + 1 : at + 2]
    return any_of(gunmen, "gunmen") and meanwhile(so_far.mentions, so_far.last, at) is not None


def took_them_before(so_far: ToldSoFar, current: Frame, trigger: Trigger) -> bool:
    """Whether it only says that those killed had been taken: "أعدم مسلحون 17 رجلا بعدما اقتادوهم من منازلهم"."""
    words, at = so_far.mentions.words, trigger.at
    killed = any(t.status == "killed" for t in current.tolls) and trigger.kind == "abduct"
    theirs = trigger.verb is not None and words[at].endswith(POINTS_BACK)
    return killed and theirs and any_of(words[so_far.last + 1 : at], "after having")
