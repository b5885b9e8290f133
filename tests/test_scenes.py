"""What is one event, of which day and place: counts, repeats, scenes, crowds; rules and counter-examples."""

from __future__ import annotations

import pytest
from coding_rows import PUBLISHED, events, only


def kinds(text: str) -> list[str | None]:
    return [e["sub_event_type"] for e in events(text)]


@pytest.mark.parametrize(
    ("text", "level", "kind"),
    [
        ("قتل تسعة أشخاص وأصيب عشرون أمس في هجمات متفرقة استهدفت نينوى والأنبار.", "aggregate", None),
        ("شهدت المحافظة تفجيرات متفرقة أمس في الرمادي أوقعت ستة قتلى.", "aggregate", "Remote explosive/landmine/IED"),
        ("لقي سبعة من رجال الشرطة مصرعهم في هجمات وقعت أمس في الموصل.", "aggregate", None),
        # One attack with several weapons is one.
        ("هاجم مسلحون بأسلحة مختلفة نقطة تفتيش للشرطة في الموصل أمس وقتلوا شرطيين.", "incident", "Armed clash"),
        ("قتل ثلاثة جنود في هجوم على نقطة تفتيش للجيش في الموصل أمس.", "incident", "Armed clash"),
    ],
)
def test_dead_in_several_attacks_are_a_count(text: str, level: str, kind: str | None) -> None:
    row = only(text)
    assert row["level"] == level
    if level == "aggregate":
        assert (row["sub_event_type"], row["n_events"]) == (kind, None)


def test_a_count_without_a_kind_has_no_type_and_one_of_bases_has() -> None:
    assert only("شهدت محافظة ديالى 14 هجومًا خلال الأسبوع الماضي أسفرت عن مقتل تسعة.")["sub_event_type"] is None
    on_bases = only("تعرضت قواعد تضم قوات أمريكية لـ14 هجومًا منذ مطلع الشهر الجاري.")
    assert on_bases["sub_event_type"] == "Shelling/artillery/missile attack"


def test_what_two_words_name_is_counted() -> None:
    assert only("أحصت الشرطة 9 نزاعات عشائرية في ميسان خلال أيار الماضي خلفت أربعة قتلى.")["n_events"] == 9
    assert only("وقع نزاع عشائري مسلح في ميسان أمس أوقع قتيلين.")["n_events"] == 1


def test_how_often_something_was_done_counts_it() -> None:
    row = only("قصف الجيش التركي قضاء سنجار 15 مرة خلال أيار الماضي، ما أدى إلى مقتل ستة أشخاص.")
    assert (row["level"], row["n_events"], row["killed_low"]) == ("aggregate", 15, 6)
    # The third time is one event.
    assert only("قصف الجيش التركي قضاء سنجار أمس للمرة الثالثة.")["n_events"] == 1


def test_crowds_of_one_day_are_told_place_by_place() -> None:
    rows = events(
        "تجددت التظاهرات الثلاثاء في عدد من أقضية محافظة السليمانية. وقال مصدر إن متظاهرين أحرقوا مبنى بلدية خورمال. "
        "وانفجرت عبوة ناسفة في كركوك."
    )
    days = {r["sub_event_type"]: r["date_from"] for r in rows}
    assert days["Violent demonstration"] == "2020-06-16"
    assert days["Remote explosive/landmine/IED"] is None


def test_the_day_of_a_count_is_that_of_what_is_then_told_one_by_one() -> None:
    text = (
        "قتل 11 شخصًا وأصيب 30 الثلاثاء في هجمات متفرقة شهدها العراق. وقال ضابط إن عبوة ناسفة انفجرت في الدورة "
        "جنوبي بغداد فقتلت خمسة. كما أعلنت الشرطة العثور على كدس يضم عشرين قذيفة في الكوت."
    )
    rows = events(text)
    assert [r["date_from"] for r in rows if r["sub_event_type"] == "Remote explosive/landmine/IED"] == ["2020-06-16"]
    # A find is none of the attacks counted.
    assert [r["date_from"] for r in rows if r["sub_event_type"] == "Disrupted weapons use"] == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # The day on which somebody said so comes after the day of the event itself.
        (
            "قتل جنديان بانفجار عبوة في الرطبة، وفق ما أعلنت قيادة العمليات، اليوم الخميس. "
            "ووقع الانفجار مساء الثلاثاء.",
            "2020-06-16",
        ),
        ("قتل جنديان بانفجار عبوة في الرطبة، وفق ما أعلنت قيادة العمليات، اليوم الخميس.", "2020-06-18"),
        ("كشف مصدر أمني أمس عن مقتل جنديين بهجوم شنه مسلحون في الرطبة فجر الاثنين.", "2020-06-15"),
        # "The seventh since": the period counts, it does not date.
        ("قصفت المدفعية سفوح جبل متين أمس، وهو القصف السابع منذ مطلع الشهر الجاري.", "2020-06-17"),
    ],
)  # fmt: skip
def test_the_day_of_an_event(text: str, day: str) -> None:
    assert only(text)["date_from"] == day


def test_an_event_that_went_on_for_days() -> None:
    row = only("اندلعت اشتباكات بين مسلحين والشرطة في كربلاء ليل الاثنين وتواصلت نهار أمس الأربعاء.")
    assert (row["date_from"], row["date_to"]) == ("2020-06-15", "2020-06-17")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("استعادت القوات العراقية أمس السيطرة على مدينة هيت، وقال طبيب في الرمادي إن أربعة جنود قتلوا.", "Hit"),
        ("وقع تفجير انتحاري أمس في القائم وعانة غربي الأنبار.", "Al Qaim (Husaybah)"),
        ("شيع المئات في النجف أمس قتلى، بعد أن قتل ستة متظاهرين بالرصاص يوم الثلاثاء.", "Najaf"),
    ],
)
def test_the_place_of_an_event(text: str, place: str) -> None:
    assert place in [e["location"] for e in events(text)]


def test_the_scene_of_what_was_told_before() -> None:
    rows = events(
        "قصفت طائرات عراقية أمس وكرًا لتنظيم داعش في وادي الشاي. وفتشت قوة من الجيش مكان القصف وعثرت على ست عبوات."
    )
    assert rows[0]["place_id"] == rows[1]["place_id"] is not None


def test_a_clause_that_only_says_who_took_a_place_is_an_event_of_its_own() -> None:
    shelled, taken = events(
        "سقطت قذائف هاون أمس على بلدة تلعفر التي استعادتها القوات العراقية الأسبوع الماضي فأصابت أربعة مدنيين."
    )
    assert shelled["sub_event_type"] == "Shelling/artillery/missile attack"
    assert (shelled["date_from"], shelled["wounded_low"]) == ("2020-06-17", 4)
    assert (taken["sub_event_type"], taken["wounded_low"]) == ("Government regains territory", 0)
    # Taking a town that only says since when is none.
    assert kinds("قتل جنديان بانفجار عبوة في تلعفر أمس، وهو الأول من نوعه منذ استعادة المدينة.") == [
        "Remote explosive/landmine/IED"
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # The toll again, from a second source, without a place: one event.
        (
            "قتل 12 شخصًا وأصيب 31 في تفجير سيارة مفخخة في الكوت أمس. "
            "وقال طبيب إن 12 شخصًا قتلوا وأصيب 31 بانفجار قرب مطعم.",
            1,
        ),
        # Other numbers at another place: two.
        (
            "قتل 12 شخصًا وأصيب 31 في تفجير سيارة مفخخة في الكوت أمس. "
            "وفي الحلة قتل 12 شخصًا وأصيب 31 بانفجار قرب مطعم.",
            2,
        ),
        ("شنت طائرات التحالف أمس ثلاث غارات قرب الفلوجة. وقال طبيب إن القصف أودى بحياة ستة مدنيين.", 1),
        (
            "الغارة الأولى استهدفت أمس منزلاً في الرطبة وقتلت ثلاثة. "
            "أما الغارة الثانية فاستهدفت سيارة في عانة وقتلت اثنين.",
            2,
        ),
    ],
)  # fmt: skip
def test_events_told_again(text: str, number: int) -> None:
    assert len(events(text)) == number


def test_the_toll_that_was_first_given_is_no_event() -> None:
    first = "قتل تسعة وأصيب عشرون بانفجار سيارة مفخخة في الكوت أمس. "
    row = only(first + "وكان مصدر في الشرطة قال إن سيارة مفخخة انفجرت في الكوت فقتلت شخصين.")
    assert (row["killed_low"], row["killed_high"]) == (9, 9)
    # A higher one is of another source, and both stand.
    row = only(first + "وكان مصدر في الصحة تحدث عن مقتل 14 شخصًا في الانفجار نفسه.")
    assert (row["killed_low"], row["killed_high"]) == (9, 14)


def test_equal_tolls_of_different_people_are_two_events() -> None:
    text = (
        "شن مسلحون هجومًا على الشرطة فقتل شرطي وأصيب اثنان أمس في داقوق. "
        "ثم نصب مسلحون كمينًا للجنود فقتل جندي وأصيب اثنان."
    )
    assert [e["killed_low"] for e in events(text)] == [1, 1]


def test_an_event_noun_before_what_is_known_speaks_of_it() -> None:
    first = "قصفت طائرات تركية مساء الثلاثاء مخيم مخمور. "
    assert only(first + "وقال مصدر إن ستة أشخاص أصيبوا جراء قصف المخيم.")["wounded_low"] == 6
    assert len(events(first + "وتزامن ذلك مع قصف جوي طال مواقع في جبل سنجار بالتزامن مع قصف على زاخو.")) > 1


def test_a_sentence_that_goes_on_gives_the_place() -> None:
    assert (
        only("فجر انتحاري نفسه أمس فقتل سبعة. وقالت الشرطة إن المهاجم قاد سيارته إلى سوق في الكوفة.")["location"]
        == "Kufa"
    )
    # What nobody claims says nothing of where.
    assert only("فجر انتحاري نفسه في الكوت أمس. ولم تعلن أي جهة في الحلة مسؤوليتها عن الهجوم.")["location"] == "Kut"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تجمع العشرات من الخريجين أمام مبنى المحافظة في السماوة أمس.", "Peaceful protest"),
        ("سار مئات الطلبة أمس في السماوة تضامنًا مع الناصرية.", "Peaceful protest"),
        ("فرقت الشرطة أمس وقفة لخريجين أمام مصفى الشنافية وأصيب ثلاثة منهم.", "Protest with intervention"),
        ("ضربت مجموعة من الأهالي رجلاً حتى الموت في الشطرة أمس.", "Mob violence"),
        ("اقتحم مسلحون منزلاً في المقدادية أمس وقتلوا موظفًا.", "Attack"),
        ("اقتحم محتجون مبنى المحافظة في الديوانية أمس وأحرقوه.", "Violent demonstration"),
        ("وقع شيوخ عشيرتين أمس في الرميثة وثيقة صلح.", "Agreement"),
        ("دخلت قوات البشمركة أمس المقار التي تركها الجيش في كركوك.", "Non-violent transfer of territory"),
        ("تسلمت الشرطة المحلية أمس نقاط تفتيش من القوات الأمريكية في داقوق.", "Non-violent transfer of territory"),
        ("نقل الجيش الأمريكي أمس السيطرة الأمنية على النجف إلى القوات العراقية.", "Non-violent transfer of territory"),
        ("ضبطت الشرطة أمس أسلحة وأعتدة في منزل بالزبير.", "Disrupted weapons use"),
        ("قادت معلومات قوة مشتركة أمس إلى مخبأ قرب بلدروز يحتوي على 30 لغمًا.", "Disrupted weapons use"),
        ("عثرت دورية أمس على صهريج مفخخ في عين التمر وفجرته عن بعد.", "Disrupted weapons use"),
        ("تعرض مقر للشرطة في سامراء أمس لقذائف هاون.", "Shelling/artillery/missile attack"),
        ("فجر مسلحون أمس جسرًا في حديثة.", "Remote explosive/landmine/IED"),
        ("دمر عناصر من داعش أمس مرقدًا في تلعفر.", "Looting/property destruction"),
    ],
)
def test_words_of_an_event(text: str, kind: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "تجمع العشرات أمام المستشفى أمس بحثًا عن ذويهم.",
        "أوقفت الشركة التركية أمس جميع أعمالها في البصرة.",
        "عثرت الشرطة أمس على أجهزة حاسوب مسروقة في الكوت.",
        "اعتاد التنظيم على شن هجمات خاطفة.",
        "عادت الجماعة إلى شن هجمات بحسب خبراء.",
        "لا يستبعد خبراء أن تشهد البلاد أي مواجهة بين الطرفين.",
        "وقال المتحدث إن معركة الأنبار ستكون طويلة.",
        "ضبطت الجمارك أمس أدوية فاسدة في ميناء أم قصر.",
        "دخل الوفد مبنى البرلمان أمس في بغداد.",
        "نقل المصابون أمس إلى مستشفى الكوت.",
        "رفعت الحكومة أمس رواتب الموظفين.",
        "ارتفع سعر صرف الدولار أمس في بغداد.",
    ],
)
def test_words_that_only_look_like_one(text: str) -> None:
    assert kinds(text) == []


def test_a_bomb_at_a_match_is_no_sport() -> None:
    assert kinds("فجر انتحاري نفسه أمس في ملعب لكرة القدم أثناء مباراة في بابل فقتل عشرة.") == ["Suicide bomb"]
    assert kinds("سجل مهاجم المنتخب هدفًا بقذيفة من خارج منطقة الجزاء في مباراة أمس على ملعب البصرة.") == []


def test_typing_errors_of_hurried_writers() -> None:
    row = only("واظاف المصدر ان مسلحين فتحو النار على نقطة تفتيش للجيش في محافضة ديالى امس فقتلو جنديا")
    assert (row["sub_event_type"], row["killed_low"], row["admin1"]) == ("Armed clash", 1, "Diyala")


def test_deaths_under_torture_are_one_attack() -> None:
    row = only("قالت منظمة إن ستة محتجزين توفوا تحت التعذيب في سجن قرب بعقوبة خلال أيار الماضي.")
    assert (row["level"], row["sub_event_type"], row["killed_low"]) == ("incident", "Attack", 6)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # One bombardment, told three times without a toll.
        (
            "قصف الحرس الثوري الإيراني الاثنين مواقع كردية في شمال العراق. وقال في بيان إنه شن هجومًا بطائرات مسيرة. "
            "وأفاد مصدر بتعرض بلدة كويسنجق إلى قصف إيراني.",
            1,
        ),
        # Another target, set off by its words.
        ("قصفت مدفعية تركية أمس ناحية باطوفا. كما قصفت طائرات تركية جبل متين.", 2),
    ],
)
def test_strikes_told_again_without_a_toll(text: str, number: int) -> None:
    assert len(events(text)) == number


def test_incidents_told_together_are_a_count() -> None:
    assert only("قتل ثلاثة أشخاص أمس في حادثين منفصلين في ديالى.")["n_events"] == 2
    assert only("قتل ثلاثة أشخاص أمس في حادث إطلاق نار في ديالى.")["n_events"] == 1


def test_clashes_of_forces_and_a_crowd_are_a_demonstration() -> None:
    assert kinds("تجددت المناوشات بين القوات الأمنية والمتظاهرين في بغداد أمس.") == ["Violent demonstration"]
    assert kinds("تجددت المناوشات بين القوات الأمنية ومسلحي داعش في الرمادي أمس.") == ["Armed clash"]


def test_forces_that_storm_a_town_fight_for_it() -> None:
    assert kinds("اقتحمت القوات العراقية مدينة بيجي أمس.") == ["Armed clash"]
    assert kinds("اقتحمت القوات العراقية مدينة بيجي وسيطرت على بعض الأحياء أمس.") == ["Government regains territory"]


def test_there_is_the_place_named_before() -> None:
    rows = events("اعتقلت القوات العراقية أمس 14 مطلوبًا في قضاء الصويرة بمحافظة واسط. وعثرت هناك على تسع عبوات ناسفة.")
    assert {r["location"] for r in rows} == {"As Suwayrah District"}


def test_unrest_and_shots_in_an_article_on_protests() -> None:
    text = "خرج المئات في تظاهرات في السليمانية أمس للمطالبة بالرواتب. وقال طبيب إن شخصين قتلا بالرصاص في كلار."
    assert "Excessive force against protesters" in kinds(text)
    assert kinds("قال طبيب إن شخصين قتلا بالرصاص في كلار أمس.") == ["Attack"]
    assert kinds("اندلعت أعمال شغب أمس في السليمانية.") == ["Violent demonstration"]


def test_rockets_that_go_off_were_fired_and_remnants_were_not() -> None:
    assert kinds("أصيب مدنيان بانفجار صواريخ في بلدة تازة مساء أمس.") == ["Shelling/artillery/missile attack"]
    assert kinds("أصيب مدنيان بانفجار صاروخ من مخلفات الحرب في بلدة تازة أمس.") == ["Remote explosive/landmine/IED"]


def test_a_count_of_a_governorate_is_none_of_the_country() -> None:
    row = only("قتل ستة أشخاص أمس في انفجارين وقعا في محافظة ديالى معقل تنظيم القاعدة بالعراق.")
    assert row["admin1"] == "Diyala"


def test_both_dead_before_their_cause_are_of_it() -> None:
    row = only("قتل قائد في فصيل مسلح ومرافقه بغارة أمريكية في القائم أمس.")
    assert (row["sub_event_type"], row["killed_low"]) == ("Air/drone strike", 2)
    # The second is of the next blast.
    assert len(events("قتل جندي بانفجار عبوة في الدورة أمس، فيما قتل طفل بانفجار عبوة أخرى في المنصور.")) == 2


def test_another_toll_at_a_place_of_its_own_is_another_event() -> None:
    rows = events("قتل ستة أشخاص أمس في هجمات في محافظة ديالى. وقال طبيب إن شخصين قتلا بالرصاص في بلدروز.")
    assert [r["killed_low"] for r in rows] == [6, 2]


def test_as_if_is_no_event_and_was_is_one() -> None:
    assert kinds("وقال أحد السكان بعد العاصفة: كأن قنبلة انفجرت هنا.") == []
    assert kinds("كان مسلحون هاجموا نقطة تفتيش للجيش في بعقوبة أمس.") == ["Armed clash"]


def test_poison_gas_is_a_chemical_weapon() -> None:
    assert kinds("أصيب مدنيون بقذائف تحوي غازات سامة أطلقها داعش على بلدة تازة أمس.") == ["Chemical weapon"]
    # Tear gas is none.
    assert "Chemical weapon" not in kinds("فرقت الشرطة متظاهرين بالغاز المسيل للدموع في البصرة أمس.")


def test_where_a_town_lies_is_no_scene() -> None:
    rows = events(
        "انفجرت عبوة ناسفة أمس في الدورة جنوبي بغداد. "
        "وقتل شخص بانفجار عبوة أخرى في سامراء على بعد 100 كلم إلى الشمال من بغداد."
    )
    assert [r["location"] for r in rows] == ["Dora", "Samarra"]


def test_dead_of_the_other_side_besides() -> None:
    rows = events("قتل شرطيان أمس بانفجار عبوة في محافظة نينوى، فضلاً عن مقتل ثلاثة من عناصر داعش.")
    assert [r["killed_low"] for r in rows] == [2, 3]
    assert only("قتل شرطيان أمس بانفجار عبوة في الموصل، فضلاً عن إصابة ثلاثة آخرين.")["wounded_low"] == 3


def test_an_abduction_that_ends_in_death_is_one_attack() -> None:
    row = only("اختطف مسلحون موظفًا في حي الجامعة أمس. وعثرت الشرطة على جثته في الدورة وعليها آثار إطلاق نار.")
    assert row["sub_event_type"] == "Attack"
    # A body of somebody else is another event.
    text = "اختطف مسلحون موظفًا في حي الجامعة أمس. وعثرت الشرطة على جثة مجهولة الهوية في الدورة."
    assert kinds(text) == ["Abduction/forced disappearance", "Attack"]


def test_what_a_source_reveals_is_no_find() -> None:
    assert kinds("كشف مصدر أمس عن إصابة شرطيين بانفجار عبوة ناسفة في الرياض.") == ["Remote explosive/landmine/IED"]
    assert kinds("كشفت القوات أمس عن ثلاث عبوات ناسفة في الرياض.") == ["Disrupted weapons use"]


def test_blasts_at_several_places_and_violence_of_every_kind_are_counts() -> None:
    row = only("شهدت بغداد أمس سلسلة تفجيرات استهدفت مناطق الكرادة والمنصور أسفرت عن مقتل 25 شخصًا.")
    assert (row["level"], row["n_events"]) == ("aggregate", None)
    row = only("لقي ثلاثة أشخاص مصرعهم أمس في أعمال عنف بمحافظة ديالى.")
    assert (row["level"], row["sub_event_type"]) == ("aggregate", None)
    assert only("استهدف تفجير أمس سوقًا في الكرادة وقتل ثلاثة.")["level"] == "incident"


def test_an_event_hours_from_another_is_of_its_day() -> None:
    first = "انفجرت عبوة ناسفة في الدورة أمس. "
    rows = events(first + "وجاء ذلك بعد ساعات من إحراق ملثمين محال تجارية في حي الجامعة.")
    assert {r["date_from"] for r in rows} == {"2020-06-17"}
    # Nothing says how long after.
    rows = events(first + "وأحرق ملثمون محال تجارية في حي الجامعة.")
    assert [r["date_from"] for r in rows] == ["2020-06-17", None]


def test_protests_of_several_towns_are_a_count() -> None:
    row = only("شهدت كلار ورانيا وقلعة دزة تظاهرات سلمية أمس.")
    assert (row["level"], row["n_events"], row["sub_event_type"]) == ("aggregate", 3, "Peaceful protest")
    assert only("شهدت مدينة كلار تظاهرات سلمية أمس.")["level"] == "incident"


def test_those_shot_elsewhere_in_a_protest_are_another_event() -> None:
    rows = events(
        "أحرق محتجون مكاتب حزب في محافظة السليمانية أمس وقتل ثلاثة أشخاص. وقال طبيب إن شخصين قتلا بالرصاص في بلدة كلار."
    )
    assert [r["killed_low"] for r in rows] == [3, 2]


def test_one_of_a_count_told_by_itself_and_bombs_at_several_places() -> None:
    rows = events(
        "قتل 11 شخصًا وأصيب 25 في ثلاثة انفجارات هزت بغداد أمس. "
        "وأوضح مصدر أن الانفجار الأول وقع بسيارة مفخخة في حي العامل، بينما انفجرت عبوتان في الدورة والبياع."
    )
    assert [(r["level"], r["n_events"]) for r in rows] == [("aggregate", 3), ("incident", 1), ("aggregate", 2)]


def test_bodies_of_those_abducted_before_are_no_new_abduction() -> None:
    assert kinds("عثرت الشرطة أمس على جثث ثلاثة عمال كانوا خطفوا قبل يومين في الحويجة.") == ["Attack"]
    assert kinds("كان مسلحون خطفوا ثلاثة عمال قبل يومين في الحويجة.") == ["Abduction/forced disappearance"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # A city that heads the sentence stands for its governorate; what lies in another is the nearer place.
        ("أما في كركوك، فقد أصيب شرطي بانفجار عبوة في قضاء داقوق جنوب المحافظة أمس.", "Daquq District"),
        ("أما في كركوك، فقد أصيب شرطي بانفجار عبوة وسط المدينة أمس.", "Kirkuk"),
        ("وفي قضاء حديثة، صدت القوات هجوما على ناحية بروانة أمس.", "Barwana"),
        # A direction names no other city than the one told of.
        ("انفجرت عبوة ناسفة في منطقة جرف الصخر جنوبي بغداد أمس.", "Jurf al-Sakhr"),
        ("انفجرت عبوة ناسفة في منطقة العباسية، وسط الكوت أمس.", "Kut"),
    ],
)
def test_the_place_chosen_of_several(text: str, place: str) -> None:
    assert only(text)["location"] == place


def test_what_was_shot_down_only_tried_to_attack() -> None:
    text = "أسقطت القوات طائرة مسيرة حاولت الهجوم على قاعدة قرب مطار أربيل أمس. وكانت الطائرة تريد استهداف القاعدة."
    assert [e["sub_event_type"] for e in events(text)] == ["Disrupted weapons use"]
    text = "أسقطت القوات طائرة مسيرة أمس. كما هاجمت طائرة مسيرة قاعدة قرب مطار أربيل."
    assert [e["sub_event_type"] for e in events(text)] == ["Disrupted weapons use", "Air/drone strike"]


def test_a_preliminary_toll_counts_until_it_has_risen() -> None:
    text = "فجر انتحاري نفسه في الموصل أمس. وأسفر الهجوم في حصيلة أولية عن مقتل عشرة أشخاص."
    assert only(text)["killed_low"] == 10
    text = "قتل 15 شخصا بتفجير انتحاري في الموصل أمس. وكانت حصيلة أولية أفادت بمقتل عشرة أشخاص."
    assert only(text)["killed_low"] == 15


def test_governorates_of_a_total_are_totals_too() -> None:
    text = (
        "قتل 75 مدنيا جراء أعمال العنف في العراق خلال شهر أيلول الماضي. وكانت بغداد الأكثر تضررا حيث بلغ مجموع "
        "الضحايا 31 قتيلا، تلتها محافظة الأنبار بـ15 قتيلا."
    )
    for published in (PUBLISHED, None):
        rows = [(e["level"], e["sub_event_type"], e["killed_low"]) for e in events(text, published)]
        assert rows == [("aggregate", None, 75), ("aggregate", None, 31), ("aggregate", None, 15)]


def test_pylons_and_pipelines_are_no_forces() -> None:
    assert only("هاجم مسلحون خط نقل الطاقة قرب السعدية أمس.")["sub_event_type"] == "Looting/property destruction"
    assert only("هاجم مسلحون خط دفاع للجيش قرب السعدية أمس وقتلوا جنديا.")["sub_event_type"] == "Armed clash"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # Hours that the event before went on say nothing of the next; "hours later" does.
        ("اندلعت اشتباكات في الحويجة أمس واستمرت عدة ساعات. وقصف مسلحون مواقع للبيشمركة قرب سد الموصل بالهاون.",
         ["2020-06-17", None]),
        ("انفجرت عبوة ناسفة في الدورة أمس. وبعد ساعات، قصف مسلحون مطار بغداد بصاروخين.", ["2020-06-17", "2020-06-17"]),
        # Another scene has the day that heads the sentence, not that of its neighbour.
        ("قصفت طائرة حي الزهور بالموصل يوم الأحد فقتل خمسة مدنيين، كما أعدم داعش أربعة مدنيين في باب الطوب.",
         ["2020-06-14", None]),
        ("ويوم الأحد، قصفت طائرة حي الزهور بالموصل، كما أعدم داعش أربعة مدنيين في باب الطوب.",
         ["2020-06-14", "2020-06-14"]),
    ],
)  # fmt: skip
def test_days_of_neighbours(text: str, days: list[str | None]) -> None:
    assert [e["date_from"] for e in events(text)] == days


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل شرطي بانفجار عبوة على الطريق بين بعقوبة، مركز ديالى، وبلدة بلدروز أمس.", "Baqubah"),
        ("قتل شرطي بانفجار عبوة في بعقوبة، مركز ديالى، وبلدة بلدروز أمس.", "Baladruz"),
    ],
)
def test_the_first_end_of_a_road(text: str, place: str) -> None:
    assert events(text)[0]["location"] == place


def test_what_is_named_around_a_place() -> None:
    assert only("قصفت المدفعية التركية قرية في ناحية باتيفا بدهوك أمس.")["location"] == "Batifa"
    assert only("قصفت المدفعية التركية قرية بدهوك أمس.")["location"] == "Dohuk"
    left, entered = events("انسحبت قوات البيشمركة من سنجار أمس ودخلتها فصائل الحشد الشعبي من دون قتال.")
    assert (left["location"], entered["location"]) == ("Sinjar", "Sinjar")


def test_places_at_the_head_of_paragraphs_are_where_it_happened() -> None:
    text = (
        "بغداد - فيما يلي أبرز حوادث العنف يوم الخميس.\n"
        "بعقوبة - هاجم مسلحون نقطة تفتيش للشرطة فقتلوا خمسة من أفرادها.\n"
        "تلعفر - قتل انتحاري تسعة من رجال الشرطة عند مدخل البلدة.\nالمحمودية - انفجرت سيارة ملغومة فقتلت ثلاثة."
    )
    assert [e["location"] for e in events(text)] == ["Baqubah", "Tal Afar", "Mahmudiyah"]
    # One place at the head of an article only says where the report was filed.
    assert only("بغداد - انفجرت سيارة ملغومة في المحمودية فقتلت ثلاثة.")["location"] == "Mahmudiyah"
