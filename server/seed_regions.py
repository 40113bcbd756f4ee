"""Where the seeded users live: how people are named there, and what their clocks say."""

from typing import NamedTuple


class Region(NamedTuple):
    """`locale` is Faker's, `share` relative to the others, `dial` the telephone prefix.

    `offset` is the hours ahead of UTC in winter: near enough for the rhythm of a working day.
    """

    locale: str
    share: int
    country: str
    cities: tuple[str, ...]
    timezone: str
    offset: float
    dial: str


REGIONS = (
    Region("en_GB", 9, "United Kingdom", ("London", "Leeds", "Bristol", "Glasgow"), "Europe/London", 0, "+44"),
    Region("en_US", 10, "United States", ("New York", "Boston", "Atlanta"), "America/New_York", -5, "+1"),
    Region("en_US", 5, "United States", ("San Francisco", "Seattle", "Portland"), "America/Los_Angeles", -8, "+1"),
    Region("en_NG", 3, "Nigeria", ("Lagos", "Abuja", "Ibadan"), "Africa/Lagos", 1, "+234"),
    Region("yo_NG", 1, "Nigeria", ("Abeokuta", "Ilorin"), "Africa/Lagos", 1, "+234"),
    Region("en_IN", 4, "India", ("Bengaluru", "Mumbai", "Chennai"), "Asia/Kolkata", 5.5, "+91"),
    Region("de_DE", 7, "Germany", ("Berlin", "Hamburg", "München", "Köln"), "Europe/Berlin", 1, "+49"),
    Region("fr_FR", 6, "France", ("Paris", "Lyon", "Nantes", "Besançon"), "Europe/Paris", 1, "+33"),
    Region("es_ES", 4, "Spain", ("Madrid", "Málaga", "A Coruña"), "Europe/Madrid", 1, "+34"),
    Region("es_MX", 4, "Mexico", ("Ciudad de México", "Mérida", "Querétaro"), "America/Mexico_City", -6, "+52"),
    Region("pt_BR", 5, "Brazil", ("São Paulo", "Florianópolis", "Belém"), "America/Sao_Paulo", -3, "+55"),
    Region("it_IT", 3, "Italy", ("Torino", "Bologna", "Bari"), "Europe/Rome", 1, "+39"),
    Region("nl_NL", 3, "Netherlands", ("Utrecht", "Groningen", "’s-Hertogenbosch"), "Europe/Amsterdam", 1, "+31"),
    Region("pl_PL", 4, "Poland", ("Kraków", "Łódź", "Gdańsk"), "Europe/Warsaw", 1, "+48"),
    Region("cs_CZ", 3, "Czechia", ("Praha", "Brno", "Plzeň"), "Europe/Prague", 1, "+420"),
    Region("sv_SE", 3, "Sweden", ("Stockholm", "Göteborg", "Malmö"), "Europe/Stockholm", 1, "+46"),
    Region("no_NO", 2, "Norway", ("Oslo", "Tromsø", "Ålesund"), "Europe/Oslo", 1, "+47"),
    Region("da_DK", 2, "Denmark", ("København", "Århus"), "Europe/Copenhagen", 1, "+45"),
    Region("fi_FI", 2, "Finland", ("Helsinki", "Jyväskylä"), "Europe/Helsinki", 2, "+358"),
    Region("is_IS", 1, "Iceland", ("Reykjavík", "Akureyri"), "Atlantic/Reykjavik", 0, "+354"),
    Region("hu_HU", 2, "Hungary", ("Budapest", "Győr"), "Europe/Budapest", 1, "+36"),
    Region("ro_RO", 2, "Romania", ("București", "Iași", "Timișoara"), "Europe/Bucharest", 2, "+40"),
    Region("tr_TR", 3, "Türkiye", ("İstanbul", "Ankara", "Eskişehir"), "Europe/Istanbul", 3, "+90"),
    Region("vi_VN", 3, "Vietnam", ("Hà Nội", "Đà Nẵng"), "Asia/Ho_Chi_Minh", 7, "+84"),
    Region("id_ID", 2, "Indonesia", ("Jakarta", "Bandung"), "Asia/Jakarta", 7, "+62"),
    Region("ru_RU", 4, "Kazakhstan", ("Алматы", "Астана"), "Asia/Almaty", 5, "+7"),
    Region("uk_UA", 4, "Ukraine", ("Київ", "Львів", "Одеса"), "Europe/Kyiv", 2, "+380"),
    Region("bg_BG", 2, "Bulgaria", ("София", "Пловдив"), "Europe/Sofia", 2, "+359"),
    Region("el_GR", 3, "Greece", ("Αθήνα", "Θεσσαλονίκη"), "Europe/Athens", 2, "+30"),
    Region("hy_AM", 1, "Armenia", ("Երևան",), "Asia/Yerevan", 4, "+374"),
    Region("ka_GE", 1, "Georgia", ("თბილისი", "ბათუმი"), "Asia/Tbilisi", 4, "+995"),
    Region("ar_SA", 4, "Saudi Arabia", ("الرياض", "جدة"), "Asia/Riyadh", 3, "+966"),
    Region("fa_IR", 2, "Iran", ("تهران", "شیراز"), "Asia/Tehran", 3.5, "+98"),
    Region("he_IL", 3, "Israel", ("תל אביב", "חיפה"), "Asia/Jerusalem", 2, "+972"),
    Region("hi_IN", 5, "India", ("दिल्ली", "जयपुर", "लखनऊ"), "Asia/Kolkata", 5.5, "+91"),
    Region("bn_BD", 2, "Bangladesh", ("ঢাকা", "সিলেট"), "Asia/Dhaka", 6, "+880"),
    Region("ta_IN", 2, "India", ("மதுரை", "கோயம்புத்தூர்"), "Asia/Kolkata", 5.5, "+91"),
    Region("th_TH", 3, "Thailand", ("กรุงเทพฯ", "เชียงใหม่"), "Asia/Bangkok", 7, "+66"),
    Region("zh_CN", 6, "China", ("北京", "上海", "成都"), "Asia/Shanghai", 8, "+86"),
    Region("zh_TW", 2, "Taiwan", ("臺北", "高雄"), "Asia/Taipei", 8, "+886"),
    Region("ja_JP", 5, "Japan", ("東京", "大阪", "札幌"), "Asia/Tokyo", 9, "+81"),
    Region("ko_KR", 4, "South Korea", ("서울", "부산"), "Asia/Seoul", 9, "+82"),
)
