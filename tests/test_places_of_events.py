"""Where an event is put when its sentence names several places, or speaks of one without its name."""

from __future__ import annotations

import pytest
from coding_rows import events
from reading import places


@pytest.mark.parametrize(
    ("text", "location"),
    [
        # A place on the road between two towns; with none such, the first of the two.
        ("انفجرت عبوة ناسفة أمس في ناحية الحيدرية على الطريق بين كربلاء والنجف فقتل جنديان.", "Al-Haydariyah"),
        ("قتل جنديان أمس بانفجار عبوة على طريق كركوك - تكريت قرب ناحية الرشاد.", "Ar-Rashad"),
        ("دارت أمس اشتباكات على جبل قرجوغ الفاصل بين مخمور والحويجة.", "Mount Qarachogh"),
        ("انفجرت عبوة أمس على الطريق بين بعقوبة وبلدروز فقتلت شرطيا.", "Baqubah"),
        ("وفي ديالى، قتل شرطي أمس على الطريق بين بعقوبة وبلدروز بانفجار عبوة.", "Baqubah"),
        # The clause behind a "meanwhile" tells of something else, unless it goes on with the event.
        ("ضبطت قوة من الجيش أمس كدسا للعتاد في هيت، فيما أعلنت إدارة مطار النجف استئناف الرحلات.", "Hit"),
        ("اغتيل ضابط أمس قرب ناحية العلم، بينما لا يزال ناشط من سكنة الشرقاط مختطفا.", "Al-Alam"),
        # Small regions are places; Kurdistan is too wide for one.
        ("وفي صلاح الدين، كمنت قوة أمس لمجموعة من داعش في جزيرة سامراء فقتلت اثنين.", "Jazira of Samarra"),
        ("قتل ثلاثة رعاة أمس بانفجار لغم في بادية السماوة جنوبي العراق.", "Samawah desert"),
        ("قصفت مسيرة أمس سيارة في رانية بإقليم كردستان فقتل مدني.", "Ranya"),
        # What draws near a base is near it, what leaves one is not.
        ("أسقطت الدفاعات أمس طائرة مسيرة حاولت الاقتراب من قاعدة عين الأسد غربي الأنبار.", "Ain al-Asad Air Base"),
        # What a place is, told behind a comma.
        ("سقط صاروخان أمس على المنطقة الخضراء، مقر السفارة الأمريكية.", "Green Zone (International Zone)"),
        ("انفجرت سيارة أمس في الكوت، مركز محافظة واسط، فقتل أربعة.", "Kut"),
        # A town tells near which mountains or district, a river is too long for a place.
        ("شن الطيران أمس غارة على كهف في جبال قرجوغ قرب مخمور فقتل ستة من داعش.", "Mount Qarachogh"),
        ("وفي ديالى، قتل مدني أمس بانفجار عبوة قرب المقدادية.", "Al-Muqdadiyah"),
        ("قتل جنديان أمس في اشتباكات على ضفاف نهر دجلة جنوب الموصل.", "Mosul"),
        # Where the harmed lie, and where they come from.
        ("نقل مصابان إلى مستشفى الكندي في بغداد بعد انفجار عبوة أمس في المحمودية.", "Mahmudiyah"),
        ("توفي أمس في مستشفى بأربيل مقاتل أصيب بانفجار لغم في سنجار.", "Sinjar"),
        ("انفجرت سيارة مفخخة أمس قرب مستشفى في بعقوبة فقتل خمسة.", "Baqubah"),
        (
            "قتل أربعة أمس في هجوم استهدف نقطة تفتيش في بلدة العلم. وأكد الطبيب في مستشفى تكريت «تلقي أربع جثث».",
            "Al-Alam",
        ),
        (
            "قتل خمسة أمس بقصف على هيت. وقال طبيب مقيم في مستشفى الرمادي إن الطوارئ استقبلت خمسة قتلى بالقصف.",
            "Hit",
        ),
        ("قصفت طائرات أمس مستشفى الفلوجة فقتل ثلاثة.", "Fallujah Hospital"),
        # How far a place lies from a town, behind the end of a quotation.
        (
            "أعلن ضابط «مقتل أربعة أمس في هجوم عند مدخل ناحية حمام العليل» على بعد عشرين كيلومترا جنوب الموصل.",
            "Hammam al-Alil",
        ),
        ("اختطف مسلحون أمس ثلاثة عمال قادمين من الناصرية قرب الرطبة غربي الأنبار.", "Ar Rutbah"),
        # A word that refers back: to the town of an office, to the first of a row, to none that only a source is in.
        ("قال مصدر في شرطة الحلة إن سيارة مفخخة انفجرت أمس وسط المدينة فقتلت أربعة.", "Hillah"),
        ("قال مدير شرطة البصرة إن قوة ضبطت أمس عشرين صاروخا شمالي المحافظة.", "Basra Governorate"),
        ("البصرة - سقطت ثلاثة صواريخ أمس على مطار المدينة من دون خسائر.", "Basra International Airport"),
        ("أفاد مدير ناحية سيدكان بأن المدفعية الإيرانية قصفت أمس مرتفعات فقتل راع.", "Sidakan"),
        ("قال ضابط في شرطة الكوت إن جنديا قتل أمس بانفجار في الصويرة.", "As-Suwayrah"),
        ("وقال متحدث باسم الجيش إن عبوة قتلت أمس جنديين.", None),
        ("وسجلت المحافظات الجنوبية أكثر من 70 نزاعا عشائريا مسلحا. وفي ذي قار قتل أمس شرطي.", None),
        ("وفي البصرة قتل أربعة متعاقدين أمس بانفجار قنبلة قرب الزبير.", "Az-Zubair"),
        ("وفي الحويجة غربي كركوك، قتل أمس متظاهران برصاص الجيش.", "Hawija"),
        ("عثر أمس على مقبرة جماعية تضم رفات 25 شخصا ولم يبدأ نبشها بانتظار فريق مختص من بغداد.", None),
        # Missions and consulates are found in several towns.
        ("تظاهر العشرات أمس أمام مقر بعثة الأمم المتحدة في أربيل.", "Erbil"),
        ("تظاهر العشرات أمس أمام القنصلية التركية في كركوك.", "Kirkuk"),
        ("تظاهر العشرات أمس أمام القنصلية الإيرانية في البصرة.", "Iranian Consulate, Basra"),
        # Where the war is that an attack answers.
        ("استهدفت المقاومة الإسلامية أمس قاعدة عين الأسد في إطار الرد على المجازر في غزة.", "Ain al-Asad Air Base"),
        # Where an army speaks of what happened elsewhere.
        ("أعلنت القوات الأمريكية في بغداد مقتل جنديين أمس بانفجار عبوة في الرمادي.", "Ramadi"),
        ("أعلنت القوات الأمريكية في بغداد مقتل جنديين أمس بانفجار عبوة.", "Baghdad"),
        ("وفي بغداد أعلن مصدر أمني مقتل شرطي أمس بانفجار سيارة في مدينة كركوك.", "Kirkuk"),
        ("وفي بغداد أعلن مصدر أمني مقتل شرطي أمس بانفجار سيارة.", "Baghdad"),
        # What a quarter holds is not where a shell fell in it.
        ("سقطت قذيفة أمس على المنطقة الخضراء التي تضم السفارة الأميركية.", "Green Zone (International Zone)"),
        ("انفجرت سيارة أمس قرب المنطقة الخضراء حيث توجد السفارة البريطانية.", "Green Zone (International Zone)"),
        ("سقطت قذيفة أمس على السفارة الأميركية في المنطقة الخضراء.", "US Embassy, Baghdad"),
        # A town that another is near, and what is going on at one.
        ("قتل شرطيان أمس في كربلاء بالقرب من النجف.", "Karbala"),
        ("قتل تسعة متظاهرين أمس وأصيب العشرات في الناصرية التي تشهد منذ أيام مواجهات مع قوات الأمن.", "Nasiriyah"),
    ],
)  # fmt: skip
def test_the_place_of_an_event(text, location):
    assert events(text)[0]["location"] == location


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("انفجرت سيارة مفخخة أمس قرب محكمة بعقوبة.", "Baqubah"),
        ("انفجرت عبوة أمس أمام بلدية الحويجة.", "Hawija"),
        ("هاجم مسلحون أمس مديرية شرطة الرمادي وقتلوا شرطيين.", "Ramadi"),
        ("سقطت قذائف هاون أمس على قيادة شرطة ديالى.", "Diyala"),
        ("انفجرت سيارة مفخخة أمس قرب جامعة الموصل.", "University of Mosul"),
        ("استعادت القوات السيطرة أمس على جامعة الموصل.", "University of Mosul"),
        # Who works for an office may be hit anywhere.
        ("قتل ضابط في شرطة كركوك بنيران مسلحين مجهولين أمس.", None),
        ("أصيب موظف في محكمة الحلة بانفجار عبوة أمس.", None),
        # Where on a road it was.
        ("قتل خمسة بهجوم على طريق الموصل - بغداد جنوب الشرقاط أمس.", "Shirqat"),
        ("قطع متظاهرون طريق بغداد - البصرة قرب الناصرية صباح اليوم.", "Nasiriyah"),
        ("قتل ثلاثة بانفجار على الطريق السريع بين بغداد والأنبار قرب الرطبة أمس.", "Ar Rutbah"),
        ("انفجرت عبوة ناسفة على طريق كركوك - تكريت أمس.", "Kirkuk-Tikrit road"),
    ],
)  # fmt: skip
def test_what_was_at_an_office_or_beside_a_road(text, location):
    assert events(text)[0]["location"] == location


def test_a_site_found_in_several_towns_is_that_which_the_article_named_before():
    text = (
        "أحرق محتجون القنصلية الإيرانية في النجف أمس. وأُخليت القنصلية الإيرانية قبل اقتحامها من قبل المحتجين.\n"
        "وقتل متظاهر أمس في البصرة. وكانت القنصلية الإيرانية في كربلاء تعرضت للحرق مطلع الشهر الجاري على أيدي محتجين."
    )
    found = [e["location"] for e in events(text)]
    assert found == ["Iranian Consulate, Najaf", "Basra", "Iranian Consulate, Karbala"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A road between two places is one mention, and stands at the first.
        ("على طريق رانية - قلعة دزة في السليمانية", "طريق رانية - قلعة دزة = ranya at; السليمانية = sulaymaniyah at"),
        ("حادث سير على طريق الناصرية – البصرة السريع", "طريق الناصرية – البصرة = nasiriyah at"),
        ("حادث في كركوك - تكريت", "كركوك = kirkuk at; تكريت = tikrit bare"),
        # Governments, members of parliament, courts, teams.
        ("وتدرس بغداد وأربيل تشكيل لواءين", ""),
        ("ولم يصدر تعقيب فوري من بغداد.", ""),
        ("توصلت إلى اتفاق مع بغداد", ""),
        ("عاد رسميا من بغداد", "بغداد = baghdad from"),
        ("وقال النائب عن محافظة الأنبار إن", ""),
        ("أصدرت محكمة جنايات ذي قار حكما", ""),
        ("تعادل الفريق مع ضيفه دهوك بهدف", ""),
        # Common words.
        ("بعد أسبوع من رفع الحظر الجوي", ""),
        ("انفجرت عبوة في قضاء الحضر", "قضاء الحضر = hatra-district at"),
        ("عثر في هاتفه على صور لنقاط التفتيش", ""),
        ("في مدينة صور جنوبي لبنان", "صور = tyre at; لبنان = lebanon near"),
        ("أصيب في منطقة الرأس في كركوك", "كركوك = kirkuk at"),
        # Sites abroad stand for nobody; the country of a town may.
        ("قصف حقل كونيكو بريف دير الزور", "حقل كونيكو = conoco-field bare; دير الزور = deir-ez-zor at"),
        # What lies near another town, or a quarter, holds no quarter.
        (
            "وفي الموصل (370 كم شمال بغداد) قتل اثنان في حي النبي داود",
            "الموصل = mosul at; بغداد = baghdad near; حي النبي داود = mosul at",
        ),
        ("في حي النور بالموصل. وفي حي داود", "حي النور = nur-mosul at; الموصل = mosul at; حي داود = mosul at"),
    ],
)  # fmt: skip
def test_names_told_from_other_words(text, expected):
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "location", "precision"),
    [
        # Also a site of which somebody told.
        ("قال مصدر في قاعدة عين الأسد إن القوات تأهبت بعد سقوط صاروخ في محيطها.", "Ain al-Asad Air Base", 2),
        ("أعلنت إدارة مصفى بيجي توقف العمل. وكانت ثلاث قذائف سقطت قربه الاثنين.", "Baiji refinery", 2),
        ("شددت الشرطة إجراءاتها في مطار كركوك. وكان صاروخ سقط بجواره أمس.", "Kirkuk Air Base (Al-Hurriya)", 2),
        ("فتحت ساحة التحرير أمام المارة. وانفجرت عبوة صوتية بجوارها ليلا.", "Tahrir Square, Baghdad", 2),
        # Other things and people are near to what is named last, by their gender.
        ("عاد الوزير من قاعدة بلد الجوية إلى مكتبه. وسقط صاروخ قربه مساء.", None, None),
        ("عاد الوزير من مطار كركوك إلى داره. وسقط صاروخ بجوارها مساء.", None, None),
        ("عاد ضابط من مدينة تكريت. وانفجرت عبوة بقربه لاحقا.", None, None),
    ],
)
def test_near_it_is_near_the_place_of_its_gender(text, location, precision):
    assert [(e["location"], e["geo_precision"]) for e in events(text)] == [(location, precision)]
