"""What a lead leaves open and its details count; what the dead of a war come to; who is counted by a bare word."""

import pytest
from coding_rows import events, only

AIR, CLASH, BOMBER = "Air/drone strike", "Armed clash", "Suicide bomb"


def _counts(text):
    return [(e["n_events"], e["killed_low"], e["killed_high"]) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "شنت مقاتلات التحالف ضربات على معاقل داعش في تلعفر أوقعت قتلى.\n"
            "وذكر بيان التحالف أن الطيران نفذ أمس خمس ضربات في محيط البلدة وقتل 22 مسلحا.",
            [(5, 22, 22)],
        ),
        (
            "قصفت طائرات تركية مواقع لحزب العمال الكردستاني في قضاء زاخو.\n"
            "وقال قائممقام القضاء إن الطائرات شنت فجر اليوم أربع غارات على قرى في القضاء دون خسائر.",
            [(4, 0, 0)],
        ),
        (
            "شن مسلحون هجمات على حواجز للجيش في بيجي.\n"
            "وقال ضابط إن المسلحين شنوا ليلة أمس هجومين متزامنين أسفرا عن مقتل أربعة جنود.",
            [(2, 4, 4)],
        ),
        # Others than those told, one strike with its own toll, and a count of two countries.
        (
            "شنت مقاتلات التحالف ضربات على داعش في تلعفر. وأضاف البيان أن خمس ضربات أخرى استهدفت التنظيم في القائم.",
            [(1, 0, 0), (5, 0, 0)],
        ),
        (
            "قتلت غارة للتحالف سبعة مسلحين في تلعفر. وقال التحالف إنه نفذ تسع غارات الأحد في العراق وسوريا.",
            [(1, 7, 7), (9, 0, 0)],
        ),
    ],
)
def test_the_source_counts_the_strikes_that_it_has_told(text, counts):
    assert _counts(text) == counts


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل جنديان أميركيان بعبوة قرب بلد أمس. وبذلك يرتفع عدد قتلى الجيش الأميركي في العراق إلى 1900.", [2, 1900]),
        (
            "قتل ثلاثة جنود بريطانيين أمس في البصرة، وبهذا يصل عدد البريطانيين الذين قتلوا في العراق إلى 118 جنديا.",
            [3, 118],
        ),
        ("قتل جندي أميركي بعبوة قرب هيت أمس. وبلغ عدد الجنود الأميركيين الذين قتلوا في العراق 3100 جندي.", [1, 3100]),
        (
            "أعلن الجيش الأميركي مقتل أحد جنوده في الأنبار أمس، ما يرفع عدد الجنود الأميركيين القتلى إلى 3050.",
            [1, 3050],
        ),
        # The toll of the one attack, and a number that no war has.
        ("قتل 11 شخصا بتفجير في الكوت أمس. وبذلك ارتفعت حصيلة قتلى الهجوم إلى 15 بعد وفاة أربعة جرحى.", [15]),
        ("قتل جنديان أميركيان بعبوة قرب سامراء أمس. وارتفع لاحقا عدد القتلى من الجنود الأميركيين إلى ثلاثة.", [3]),
        ("قتل جنديان بعبوة قرب سامراء أمس. وارتفع لاحقا عدد القتلى في الهجوم إلى ثلاثة.", [3]),
        ("قتل جنديان بعبوة قرب سامراء أمس. وارتفع عدد القتلى في الهجوم الذي استهدف سوقا في الحلة إلى ثلاثة.", [2, 3]),
    ],
)
def test_what_an_event_brings_the_dead_of_a_war_to_is_not_its_toll(text, killed):
    assert [e["killed_low"] for e in events(text)] == killed


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("مقتل أربعة شرطة بهجوم لداعش قرب الرياض جنوبي كركوك.", (4, 0, "Police Forces of Iraq")),
        ("أدى انفجار عبوة في الحويجة إلى مقتل 3 شرطة وإصابة 5 جيش.", (3, 5, "Police Forces of Iraq")),
        ("استشهاد ثلاثة شرطة اتحادية بهجوم مسلح في الرشاد.", (3, 0, "Police Forces of Iraq")),
        # The number of a regiment, and a day.
        ("سقطت قذيفة على مقر الفوج 3 شرطة اتحادية في الرشاد فقتلت مدنيا.", (1, 0, "Police Forces of Iraq")),
    ],
)
def test_so_many_police_and_army_are_people_of_them(text, toll):
    event = only(text)
    assert (event["killed_low"], event["wounded_low"], event["actor2"]) == toll


@pytest.mark.parametrize(
    ("text", "kind", "doer", "killed"),
    [
        ("قتلت الشرطة انتحاريين اثنين حاولا اقتحام مقر للجيش في هيت.", CLASH, "Police Forces of Iraq", 2),
        ("قتل أربعة انتحاريين في هجوم على مركز للشرطة في تكريت.", CLASH, "Unidentified Armed Group (Iraq)", 4),
        # Who blew up, or killed others.
        ("قتل انتحاري وخمسة جنود بتفجير استهدف حاجزا في تكريت.", BOMBER, "Unidentified Armed Group (Iraq)", 6),
        ("قتل انتحاري خمسة جنود عند حاجز في تكريت.", BOMBER, "Unidentified Armed Group (Iraq)", 5),
    ],
)
def test_bombers_who_are_killed_in_time_make_no_suicide_attack(text, kind, doer, killed):
    event = only(text)
    assert (event["sub_event_type"], event["actor1"], event["killed_low"]) == (kind, doer, killed)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("عثرت الشرطة على جثث مجهولة الهوية في الموصل أمس.\nوقال مصدر إن الجثث وعددها تسع عثر عليها في حي الوحدة.", 9),
        ("عثر الأهالي أمس على جثث في أحياء متفرقة من الموصل وعددها 11 جثة.", 11),
        # The number of something else.
        ("سقطت قذائف على حي في تلعفر وعددها ست وقتلت مدنيا.", 1),
    ],
)
def test_bodies_and_their_number(text, killed):
    event = only(text)
    assert (event["killed_low"], event["killed_high"]) == (killed, killed)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        # A third time.
        (
            "قتل جندي وأصيب ثلاثة بانفجار عبوة في البعاج أمس. وقال مصدر إن الانفجار أسفر عن مقتل جندي وإصابة ثلاثة.\n"
            "وأعلنت القيادة مقتل جندي وإصابة ثلاثة في البعاج.",
            [(1, 1, 1)],
        ),
        # Told without their number, and then with it.
        (
            "تعرضت القائم لعدة ضربات جوية أمس أسفرت عن مقتل أربعة وإصابة ستة.\n"
            "وفي وقت سابق أفاد متحدث بمقتل أربعة وإصابة ستة إثر خمس غارات جوية استهدفت القائم.",
            [(None, 4, 4)],
        ),
        # Two numbers of strikes are two.
        (
            "تعرضت القائم لضربتين جويتين أمس أسفرتا عن مقتل أربعة وإصابة ستة.\n"
            "وفي وقت لاحق قتل أربعة وأصيب ستة في خمس غارات جوية استهدفت القائم.",
            [(2, 4, 4), (5, 4, 4)],
        ),
    ],
)
def test_a_toll_told_again_and_again_is_one(text, counts):
    assert _counts(text) == counts
