"""Who did it and whom it hit, in sentences other than those that the rules were written for."""

import pytest
from coding_rows import told

CASES = [
    # Where the first side of a fight ends, if the text says so: "من جهة".
    (
        "وقعت مواجهات في كركوك بين البيشمركة والشرطة من جهة ومسلحي داعش من جهة أخرى.",
        "s",
        ["Armed clash, Kirkuk, Peshmerga > Islamic State"],
    ),
    (
        "اندلعت اشتباكات في البصرة أمس بين الجيش والشرطة من جانب وجيش المهدي من جانب آخر.",
        "s",
        ["Armed clash, Basra, Military Forces of Iraq > Mahdi Army"],
    ),
    (
        "دارت معارك في الأنبار بين الجيش والحشد الشعبي من جهة وتنظيم داعش من الجهة الأخرى.",
        "s",
        ["Armed clash, Al Anbar, Military Forces of Iraq > Islamic State"],
    ),
    # Not so here.
    (
        "اندلعت اشتباكات في سنجار أمس بين الجيش العراقي وداعش.",
        "s",
        ["Armed clash, Sinjar, Military Forces of Iraq > Islamic State"],
    ),
    # Whether "also" stands before a verb: "كما تمكنت".
    (
        "قتل الجيش إرهابيا في هيت، كما تمكن من إبطال مفعول ثلاث عبوات في البغدادي.",
        "s",
        [
            "Armed clash, Hit, Military Forces of Iraq > Unidentified Armed Group (Iraq), killed 1",
            "Disrupted weapons use, Khan al-Baghdadi, Military Forces of Iraq > None, 3 IED",
        ],
    ),
    (
        "حررت القوات رهينة في بعقوبة، كما تمكنت من اعتقال اثنين في بهرز.",
        "s",
        ["Arrests, Buhriz, Military Forces of Iraq > None, arrested 2"],
    ),
    # Not so here.
    (
        "قصف الطيران مواقع في هيت، كما تمكنت الشرطة من إبطال عبوتين في الرمادي.",
        "s",
        ["Air/drone strike, Hit, None > None", "Disrupted weapons use, Ramadi, Police Forces of Iraq > None, 2 IED"],
    ),
    # Whether a side is said to have hurt people: "أصاب مسلحون أربعة مدنيين", "أصيب صحفي على يد مسلحين".
    (
        "أصاب مسلحون ثلاثة مدنيين في الكوت.",
        "s",
        ["Attack, Kut, Unidentified Armed Group (Iraq) > Civilians (Iraq), wounded 3"],
    ),
    (
        "أصيب طبيب على يد مسلحين في البصرة.",
        "s",
        ["Attack, Basra, Unidentified Armed Group (Iraq) > Civilians (Iraq), wounded 1"],
    ),
    ("أصاب مجهولون معلما في بعقوبة أمس.", "s", ["Attack, Baqubah, None > Civilians (Iraq), wounded 1"]),
    # Not so here.
    ("أصيب ثلاثة عمال في الكوت أمس.", "s", []),
    # Whether those harmed are foreigners of whom nobody says of which country: "ثلاثة أجانب".
    (
        "خطف مسلحون أجنبيين في بغداد أمس.",
        "s",
        ["Abduction/forced disappearance, Baghdad, Unidentified Armed Group (Iraq) > None, abducted 2"],
    ),
    ("قتل ثلاثة أجانب بانفجار في بغداد أمس.", "s", ["Remote explosive/landmine/IED, Baghdad, None > None, killed 3"]),
    (
        "أصيب أربعة أجانب بقصف على المنطقة الخضراء.",
        "s",
        ["Shelling/artillery/missile attack, Green Zone (International Zone), None > None, wounded 4"],
    ),
    # The group that publishes a film of a killing, which is its own: "نشر التنظيم شريطا مصورا يظهر إعدام".
    (
        "بث تنظيم داعش شريطا مصورا يظهر إعدام 21 من عناصر البيشمركة في الحويجة أمس.",
        "s",
        ["Attack, Hawija, Islamic State > Peshmerga, killed 21"],
    ),
    (
        "بث تنظيم داعش تسجيلا يظهر إعدام ستة جنود في الرطبة أمس.",
        "s",
        ["Attack, Ar Rutbah, Islamic State > Military Forces of Iraq, killed 6"],
    ),
    (
        "نشر تنظيم القاعدة شريطا يصور إعدام تسعة من الشرطة في هيت.",
        "s",
        ["Attack, Hit, Al Qaeda in Iraq > Police Forces of Iraq, killed 9"],
    ),
    # Not so here.
    ("نشرت الشرطة تسجيلا يظهر اغتيال موظف في الكوت أمس.", "s", ["Attack, Kut, None > Civilians (Iraq), killed 1"]),
]


@pytest.mark.parametrize(("text", "also", "rows"), CASES)
def test_on_other_sentences(text, also, rows):
    assert told(text, also) == rows
