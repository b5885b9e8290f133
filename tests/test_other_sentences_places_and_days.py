"""Where and when it was, in sentences other than those that the rules were written for."""

import pytest
from coding_rows import told

CASES = [
    # Whether a mountain has the name of a town: "جبل سنجار", and "سنجار" in the headline.
    (
        "قصفت طائرات تركية مواقع في سنجار أمس. وقالت الوزارة إن الطائرات استهدفت كهفا في جبل سنجار.",
        "",
        ["Air/drone strike, Sinjar Mountains"],
    ),
    ("اشتبكت القوات مع داعش في مخمور أمس. وذكر المصدر أن الاشتباكات وقعت في جبل مخمور.", "", ["Armed clash, Makhmur"]),
    # Not so here.
    (
        "قصفت طائرات تركية سنجار أمس. وقصفت مدفعية جبل قنديل أمس.",
        "",
        ["Air/drone strike, Sinjar", "Shelling/artillery/missile attack, Qandil Mountains"],
    ),
    # Whether a town only tells near which mountain or district it happened: "في جبال قرجوغ قرب مخمور".
    (
        "قتل الطيران أربعة من داعش في جبال حمرين قرب المقدادية أمس.",
        "",
        ["Air/drone strike, Hamrin Mountains, killed 4"],
    ),
    ("قصفت المدفعية مواقع في جبل سنجار قرب سنجار.", "", ["Shelling/artillery/missile attack, Sinjar Mountains"]),
    ("دهمت قوة كهفا في جبال مكحول قرب بيجي أمس فقتلت ثلاثة مسلحين.", "", ["Armed clash, Makhoul Mountains, killed 3"]),
    # Not so here.
    ("قتل مدني أمس بانفجار عبوة قرب المقدادية.", "", ["Remote explosive/landmine/IED, Al-Muqdadiyah, 1 IED, killed 1"]),
    # Whether a day is that of what is only remembered: "ويتزامن ذلك مع الذكرى الـ11 للغزو في آذار 2003".
    (
        "قتل ثلاثة بانفجار في كربلاء، وجاء الهجوم في ذكرى تفجير شباط 2006.",
        "d",
        ["Remote explosive/landmine/IED, Karbala, None 2020-06-18, killed 3"],
    ),
    (
        "اغتال مسلحون صحفيا في البصرة، وتزامن الحادث مع ذكرى اندلاع احتجاجات تشرين الأول 2019.",
        "d",
        ["Attack, Basra, None 2020-06-18, killed 1"],
    ),
    # Not so here.
    (
        "قتل ثلاثة بانفجار في كربلاء في 3 شباط 2020.",
        "d",
        ["Remote explosive/landmine/IED, Karbala, 2020-02-03 2020-02-03, killed 3"],
    ),
    # Whether the morgue lies there to which the dead came: "إلى دائرة الطب العدلي الواقعة في منطقة الباب المعظم".
    ("نقلت إلى دائرة الطب العدلي في الباب المعظم ست جثث عثر عليها في الدورة أمس.", "", ["Attack, Dora, killed 6"]),
    ("تسلم الطب العدلي الواقع في حي المعارض ثلاث جثث عثر عليها في تلعفر.", "", ["Attack, Tal Afar, killed 3"]),
]


@pytest.mark.parametrize(("text", "also", "rows"), CASES)
def test_on_other_sentences(text, also, rows):
    assert told(text, also) == rows
