"""Where the demo's people live, and what they are called there."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    # The name as it is written, and in plain Latin letters.
    Name = tuple[str, str]


class Region:
    """`share` is relative to the others, `offset` the hours ahead of UTC in winter, `dial` the telephone prefix.

    `given` and `family` are names with spaces between; behind a "/" stands how one is spelled in plain Latin letters.
    `order` says how they are put together.
    """

    def __init__(
        self,
        share: int,
        country: str,
        cities: str,
        zone: tuple[str, float, str],
        given: str,
        family: str,
        order: str = "{given} {family}",
    ) -> None:
        self.share = share
        self.country = country
        self.cities = cities.split(", ")
        self.timezone, self.offset, self.dial = zone
        self.given = [_name(word) for word in given.split(" ")]
        self.family = [_name(word) for word in family.split(" ")]
        self.order = order


def _name(word: str) -> "Name":
    written, _, spelled = word.partition("/")
    return written, spelled or written.lower()


REGIONS = [
    Region(
        12,
        "United Kingdom",
        "London, Leeds, Bristol, Glasgow",
        ("Europe/London", 0, "+44"),
        "Alice George Harriet Oliver Poppy Simon Zoë/zoe",
        "Ashworth Brown Clarke Davies Fletcher Hughes O’Brien/obrien",
    ),
    Region(
        12,
        "United States",
        "New York, Boston, Atlanta",
        ("America/New_York", -5, "+1"),
        "Brandon Grace Jasmine Logan Maya Tyler Renée/renee",
        "Anderson Brooks Johnson Miller Nguyen Parker Washington",
    ),
    Region(
        5,
        "Nigeria",
        "Lagos, Abuja, Ibadan",
        ("Africa/Lagos", 1, "+234"),
        "Chinedu Ngozi Tunde Adébáyọ̀/adebayo Fúnmiláyọ̀/funmilayo Emeka",
        "Okafor Adeyemi Balogun Eze Ọlátúnjí/olatunji Bello",
    ),
    Region(
        8,
        "Germany",
        "Berlin, Hamburg, München, Köln",
        ("Europe/Berlin", 1, "+49"),
        "Anneliese Björn/bjorn Jürgen/jurgen Käthe/kathe Lukas Sabine",
        "Groß/gross Müller/muller Schäfer/schafer Weiß/weiss Vogel Zimmermann",
    ),
    Region(
        7,
        "France",
        "Paris, Lyon, Nantes, Besançon",
        ("Europe/Paris", 1, "+33"),
        "Aurélie/aurelie Benoît/benoit Chloé/chloe François/francois Margot Théo/theo",
        "Bélanger/belanger Dubois Gauthier Lefèvre/lefevre Moreau Rousseau",
    ),
    Region(
        7,
        "Mexico",
        "Ciudad de México, Mérida, Querétaro",
        ("America/Mexico_City", -6, "+52"),
        "Alejandra Íñigo/inigo José/jose Lucía/lucia Raúl/raul Ximena",
        "Castañeda/castaneda García/garcia Hernández/hernandez Muñoz/munoz Ramos Villalobos",
    ),
    Region(
        7,
        "Brazil",
        "São Paulo, Florianópolis, Belém",
        ("America/Sao_Paulo", -3, "+55"),
        "Antônio/antonio Beatriz Caio Conceição/conceicao João/joao Larissa",
        "Araújo/araujo Carvalho Gonçalves/goncalves Magalhães/magalhaes Oliveira Silva",
    ),
    Region(
        6,
        "Poland",
        "Kraków, Łódź, Gdańsk",
        ("Europe/Warsaw", 1, "+48"),
        "Agnieszka Łukasz/lukasz Małgorzata/malgorzata Paweł/pawel Wojciech Zuzanna",
        "Dąbrowski/dabrowski Kowalczyk Łęcki/lecki Nowak Wiśniewski/wisniewski Żak/zak",
    ),
    Region(
        4,
        "Czechia",
        "Praha, Brno, Plzeň",
        ("Europe/Prague", 1, "+420"),
        "Božena/bozena Dobromila Jiří/jiri Ludmila Tomáš/tomas",
        "Černý/cerny Horák/horak Kučera/kucera Procházka/prochazka Říha/riha",
    ),
    Region(
        6,
        "Sweden",
        "Stockholm, Göteborg, Malmö",
        ("Europe/Stockholm", 1, "+46"),
        "Åsa/asa Erik Ingrid Märta/marta Sören/soren Viktor",
        "Ahlström/ahlstrom Bergqvist Ekdahl Lindqvist Sjöberg/sjoberg Öberg/oberg",
    ),
    Region(
        5,
        "Türkiye",
        "İstanbul, Ankara, Eskişehir",
        ("Europe/Istanbul", 3, "+90"),
        "Ayşe/ayse Çağla/cagla Işık/isik İpek/ipek Murat Tuğba/tugba",
        "Çelik/celik Doğan/dogan Kaya Öztürk/ozturk Şahin/sahin Yıldız/yildiz",
    ),
    Region(
        5,
        "Vietnam",
        "Hà Nội, Đà Nẵng",
        ("Asia/Ho_Chi_Minh", 7, "+84"),
        "Đức/duc Hương/huong Linh Phương/phuong Thảo/thao Tuấn/tuan",
        "Bùi/bui Đặng/dang Lê/le Nguyễn/nguyen Phạm/pham Trần/tran",
        "{family} {given}",
    ),
    Region(
        5,
        "Ukraine",
        "Київ, Львів, Одеса",
        ("Europe/Kyiv", 2, "+380"),
        "Богдан/bohdan Ганна/hanna Дмитро/dmytro Олена/olena Соломія/solomiia Ярослав/yaroslav",
        "Бондаренко/bondarenko Гриценко/hrytsenko Коваленко/kovalenko Лисенко/lysenko Шевченко/shevchenko",
    ),
    Region(
        4,
        "Greece",
        "Αθήνα, Θεσσαλονίκη",
        ("Europe/Athens", 2, "+30"),
        "Αλέξανδρος/alexandros Δήμητρα/dimitra Ελένη/eleni Νίκος/nikos Οδυσσέας/odysseas Χριστίνα/christina",
        "Αντωνίου/antoniou Γεωργίου/georgiou Καραμανλής/karamanlis Παππάς/pappas Σωτηρίου/sotiriou",
    ),
    Region(
        6,
        "Saudi Arabia",
        "الرياض, جدة",
        ("Asia/Riyadh", 3, "+966"),
        "أحمد/ahmad خالد/khalid سارة/sara فاطمة/fatima نورة/noura يوسف/yousef",
        "الحربي/alharbi الزهراني/alzahrani الشهري/alshehri العتيبي/alotaibi القحطاني/alqahtani",
    ),
    Region(
        4,
        "Israel",
        "תל אביב, חיפה",
        ("Asia/Jerusalem", 2, "+972"),
        "אורי/ori דנה/dana יעל/yael מיכל/michal נועם/noam שירה/shira",
        "אברהמי/avrahami ברק/barak כהן/cohen לוי/levi מזרחי/mizrahi",
    ),
    Region(
        6,
        "India",
        "दिल्ली, जयपुर, लखनऊ",
        ("Asia/Kolkata", 5.5, "+91"),
        "अमित/amit काव्या/kavya नेहा/neha प्रिया/priya राहुल/rahul विक्रम/vikram",
        "अग्रवाल/agarwal गुप्ता/gupta जोशी/joshi मिश्रा/mishra शर्मा/sharma सिंह/singh",
    ),
    Region(
        4,
        "Thailand",
        "กรุงเทพฯ, เชียงใหม่",
        ("Asia/Bangkok", 7, "+66"),
        "กมล/kamon ณัฐ/nat ปิยะ/piya มาลี/malee วิชัย/wichai สุดา/suda",
        "แก้วมณี/kaewmanee จันทร์ดี/chandee บุญมา/boonma ศรีสุข/srisuk ทองคำ/thongkham",
    ),
    Region(
        8,
        "China",
        "北京, 上海, 成都",
        ("Asia/Shanghai", 8, "+86"),
        "伟/wei 芳/fang 秀英/xiuying 静/jing 志远/zhiyuan 雨桐/yutong 子涵/zihan",
        "王/wang 李/li 张/zhang 刘/liu 陈/chen 杨/yang 赵/zhao",
        "{family}{given}",
    ),
    Region(
        6,
        "Japan",
        "東京, 大阪, 札幌",
        ("Asia/Tokyo", 9, "+81"),
        "健太/kenta 美咲/misaki 大輔/daisuke さくら/sakura 直樹/naoki 裕子/yuko",
        "佐藤/sato 鈴木/suzuki 高橋/takahashi 渡辺/watanabe 小林/kobayashi 山本/yamamoto",
        "{family} {given}",
    ),
    Region(
        5,
        "South Korea",
        "서울, 부산",
        ("Asia/Seoul", 9, "+82"),
        "지훈/jihun 서연/seoyeon 민준/minjun 하은/haeun 현우/hyeonu 수빈/subin",
        "김/kim 이/lee 박/park 최/choi 정/jeong 강/kang",
        "{family}{given}",
    ),
]
