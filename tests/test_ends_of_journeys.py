"""Where people were going to, came from or had fled from is not where it happened, if the text says where that was."""

import pytest
from coding_rows import only


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "أدى تفجير سيارة مفخخة بحافلة تقل زواراً إلى مرقد الإمامين العسكريين في مدينة سامراء شمال بغداد أمس إلى "
            "مقتل ثلاثة منهم. ووقع التفجير قرب مدينة تكريت.",
            "Tikrit",
        ),
        (
            "انفجرت عبوة ناسفة بحافلة تقل زواراً إلى مرقد الإمام الحسين في كربلاء، ما أدى إلى مقتل خمسة منهم. ووقع "
            "الانفجار في ناحية اللطيفية.",
            "Latifiya",
        ),
        (
            "فجر انتحاري نفسه وسط زوار كانوا متوجهين إلى مدينة سامراء شمال بغداد فقتل تسعة منهم. وقع الهجوم في الدجيل.",
            "Dujail",
        ),
        ("هاجم مسلحون شاحنات متجهة من البصرة إلى بغداد قرب الديوانية فقتلوا سائقين اثنين.", "Diwaniyah"),
        ("فتح مسلحون النار على حافلة تقل زواراً عائدة من زيارة مرقد السيد محمد قرب بلد فقتلت امرأة.", "Balad"),
        ("قتلت امرأة برصاص مسلحين قرب بلد استهدف حافلة كانت متوجهة لزيارة مرقد السيد محمد.", "Balad"),
        (
            "انفجرت عبوة ناسفة مستهدفة نازحين فارين من مناطق سيطرة تنظيم داعش بقضاء الحويجة في منطقة جبال حمرين، ما "
            "أسفر عن مقتل أربعة مدنيين.",
            "Hamrin Mountains",
        ),
        ("قتل قناص في الشرقاط أمس ثلاثة مدنيين نزحوا من قرى في قضاء الحويجة.", "Shirqat"),
    ],
)
def test_an_end_of_a_journey_gives_way_to_where_it_happened(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Of a place bound for and a direction that says where it lies, the place.
        ("قتل عشرة زوار في هجوم انتحاري استهدف حافلة تقلهم إلى مدينة سامراء شمال بغداد.", "Samarra"),
        (
            "نشبت مواجهة بالأسلحة بين عشيرتين على مسافة 12 كيلومترا من مركز قضاء الشطرة شمالي محافظة ذي قار فقتل رجل.",
            "Ash Shatrah District",
        ),
        # Nothing says more than the town to which the bus was going: not the quarter.
        ("هاجم مسلحون حافلة متجهة إلى الكاظمية في بغداد أمس فقتلوا راكبين.", "Baghdad"),
    ],
)
def test_where_nothing_else_is_named_the_end_of_a_journey_stands(text, place):
    assert only(text)["location"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Who holds a visit there is there; areas shelled were not fled from; what is aimed at a base comes down there.
        ("انفجرت عبوة ناسفة في كربلاء خلال زيارة مرقد الإمام الحسين فقتل ثلاثة زوار.", "Imam Husayn Shrine (Karbala)"),
        ("قتل مدنيان بقصف مدفعي على مناطق في قضاء الحويجة أمس.", "Hawija District"),
        ("سقطت خمسة صواريخ باتجاه قاعدة عين الأسد في محافظة الأنبار أمس.", "Ain al-Asad Air Base"),
        ("أغلق متظاهرون الطريق المؤدي إلى ميناء أم قصر في محافظة البصرة أمس.", "Umm Qasr port"),
        # Whom gunmen take away from a place is taken there.
        ("خطف مسلحون ستة صيادين من ضفاف بحيرة حمرين في محافظة ديالى أمس.", "Lake Hamrin"),
        ("خطف مسلحون ثلاثة صيادين من قرية الإصلاح جنوب بلدة السعدية التابعة لقضاء خانقين أمس.", "Al-Islah (Jalawla)"),
    ],
)
def test_what_looks_like_an_end_of_a_journey_is_where_it_happened(text, place):
    assert only(text)["location"] == place
