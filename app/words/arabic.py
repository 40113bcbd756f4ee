"""The panel in Arabic."""

from app.words.english import English


class Arabic(English):
    """Modern standard Arabic. What may be in another script is isolated, so that it does not scatter the sentence."""

    code = "ar"
    name = "العربية"
    direction = "rtl"

    # Everywhere.

    save = "حفظ"
    cancel = "إلغاء"
    edit = "تعديل"
    refresh = "تحديث"
    try_again = "إعادة المحاولة"
    close = "إغلاق"
    loading = "جارٍ التحميل…"
    not_saved = "لم يُحفظ"
    not_given = "غير مذكور"
    never = "أبدًا"

    # The frame of the page, as index.html has it, and what stands around the regions.

    skip = "التخطّي إلى المحتوى"
    switch_theme = "التبديل بين المظهرين الفاتح والداكن"
    main_menu = "القائمة الرئيسية"
    users = "المستخدمون"
    inspector = "الفاحص"
    user_at_hand = "المستخدم الحالي"
    language = "اللغة"
    offline = "أنت غير متصل بالشبكة. ما تراه يعود إلى الوقت المبيّن بجانبه."
    could_not_start = (
        "تعذّر تشغيل اللوحة: لم يصل شيء تحتاج إليه، أو أن هذا المتصفح أقدم من أن يشغّلها. "
        "تحقّق من الاتصال ثم أعد تحميل الصفحة."
    )

    def page_age(self, age: str) -> str:
        return f"هذه الصفحة: {age}"

    # What can be done, by the names of app/commands.py.

    palette_open = "ابحث أو نفّذ…"
    then = "ثم"
    keys_heading = "المفاتيح"
    keys_page = "في هذه الصفحة"
    keys_everywhere = "في كل مكان"
    keys_go = "مفتاحان متتاليان للانتقال"
    keys_command = "ماذا يفعل"
    keys_letters = "مفاتيح الحروف والعلامات تنفّذ أوامر"
    keys_letters_hint = "أوقفها إن كنت تُملي بصوتك أو تضغط المفاتيح سهوًا. تبقى المفاتيح الأخرى."
    palette_field = "ابحث عن أشخاص أو عمّا تريد فعله"
    palette_page = "في هذه الصفحة"
    palette_commands = "أوامر"
    palette_people = "أشخاص"
    palette_recent = "شوهدوا مؤخرًا"
    palette_searching = "جارٍ البحث عن آخرين…"
    palette_how = "↑ ↓ للاختيار، وEnter للانتقال أو التنفيذ"

    def command(self, name: str) -> str:
        words = {
            "change-password": "تغيير كلمة المرور",
            "close-inspector": "إغلاق الفاحص",
            "delete": "حذف",
            "edit": "تعديل",
            "edit-row": "تعديل مستخدم الصف",
            "go-dashboard": "لوحة معلومات المستخدم الحالي",
            "go-inspector": "الفاحص في صفحة",
            "go-profile": "ملفك الشخصي",
            "go-users": "المستخدمون",
            "inspector": "الفاحص أسفل الصفحة",
            "invite": "دعوة",
            "keys": "المفاتيح",
            "new-user": "مستخدم جديد",
            "next-page": "الصفحة التالية",
            "next-row": "الصف التالي",
            "palette": "ابحث أو نفّذ…",
            "previous-page": "الصفحة السابقة",
            "previous-row": "الصف السابق",
            "reactivate": "إعادة التفعيل",
            "refresh": "تحديث المستخدم الحالي",
            "search": "البحث عن مستخدمين",
            "sign-out": "تسجيل الخروج",
            "suspend": "تعليق",
            "theme": "فاتح أو داكن",
            "undo": "تراجع",
        }
        return words.get(name, name)

    def key(self, name: str) -> str:
        words = {
            "ArrowDown": "↓",
            "ArrowUp": "↑",
            "Control": "Ctrl",
            "Escape": "Esc",
        }
        return words.get(name, name)

    def with_keys(self, word: str, keys: str) -> str:
        return f"{word} ({_isolated(keys)})"

    def palette_all(self, text: str) -> str:
        return f"البحث في القائمة عن «{_isolated(text)}»"

    def palette_count(self, commands: int, people: int) -> str:
        do = _counted(commands, str(commands), "لا أوامر", "أمر واحد", "أمران", "أوامر", "أمرًا", "أمر")
        who = _counted(people, str(people), "لا أحد", "شخص واحد", "شخصان", "أشخاص", "شخصًا", "شخص")
        return f"{do}، {who}"

    def palette_failed(self, detail: str) -> str:
        return f"تعذّر البحث عن أشخاص. {detail}"

    # When something goes wrong.

    panel_failed = "حدث خطأ في اللوحة"
    panel_failed_detail = "الخطأ ليس منك. يُرجى إعادة المحاولة."
    panel_failed_reload = "حدث خطأ في اللوحة. إذا تكرّر، فأعد تحميل الصفحة."
    signed_out = "تم تسجيل خروجك"
    signed_out_detail = "لم يبقَ هنا شيء مما كنت تراه. سجّل الدخول مجددًا ثم تابع من حيث توقّفت."
    forgotten = "مُسحت كل الإجابات المحفوظة"
    forgotten_detail = "طلب أحدهم ذلك. أعد المحاولة لطلبها من جديد."
    no_connection = "لا يوجد اتصال"
    work_is_here = "ما عملته لا يزال هنا."
    senseless_answer = "ردّ الخادم غير مفهوم"
    right_address = "هل العنوان المضبوط في اللوحة صحيح؟"
    refused = "تعذّر على الخادم تنفيذ الطلب"
    unreachable = "تعذّر الوصول إلى الخادم، أو انقطع ردّه."
    given_up = "أُلغي الطلب قبل إرساله."
    no_such_user = "هذا المستخدم غير موجود"
    no_such_address = "لا يوجد شيء في هذا العنوان"
    not_found = "غير موجود"
    not_found_detail = "ربما حُذف، أو أن في العنوان خطأ."
    all_users = "كل المستخدمين"

    def because(self, what: str, why: str) -> str:
        return f"{what}. {_isolated(why)}"

    def too_slow(self, seconds: float, text: str) -> str:
        return f"لم يردّ الخادم خلال {_seconds(seconds, text)}."

    # How old, and how much.

    not_loaded_yet = "لم يُحمَّل بعد"
    some_time_ago = "منذ مدة"
    just_now = "الآن"

    def seconds_ago(self, count: int, text: str) -> str:
        return f"منذ {_seconds(count, text)}"

    def minutes_ago(self, count: int, text: str) -> str:
        return "منذ " + _counted(count, text, "", "دقيقة", "دقيقتين", "دقائق", "دقيقة", "دقيقة")

    def hours_ago(self, count: int, text: str) -> str:
        return "منذ " + _counted(count, text, "", "ساعة", "ساعتين", "ساعات", "ساعة", "ساعة")

    def days_ago(self, count: int, text: str) -> str:
        return "منذ " + _counted(count, text, "", "يوم", "يومين", "أيام", "يومًا", "يوم")

    def size(self, text: str, unit: str) -> str:
        units = {"B": "بايت", "kB": "ك.ب", "MB": "م.ب"}
        return f"{text} {units[unit]}"

    # Signing in and out.

    sign_in = "تسجيل الدخول"
    sign_in_again = "تسجيل الدخول مجددًا"
    sign_out = "تسجيل الخروج"
    signing_in = "جارٍ تسجيل الدخول…"
    session_ended = "انتهت جلستك."
    session_ended_typed = "انتهت جلستك. ما كتبته لا يزال هنا."
    signed_out_here = "تم تسجيل خروجك."
    signed_out_elsewhere = "تم تسجيل خروجك في علامة تبويب أخرى."
    somebody_else = "سجّل شخص آخر دخوله."
    username_or_email = "اسم المستخدم أو البريد الإلكتروني"
    username = "اسم المستخدم"
    password = "كلمة المرور"
    current_password = "كلمة المرور الحالية"
    new_password = "كلمة المرور الجديدة"
    new_password_hint = "اثنا عشر حرفًا على الأقل. بضع كلمات متتالية يسهل تذكّرها."
    choose_password = "اختيار كلمة المرور"
    change_password = "تغيير كلمة المرور"
    changing_password = "جارٍ تغيير كلمة المرور…"
    password_changed = "تم تغيير كلمة مرورك، وتسجيل خروجك من متصفحاتك الأخرى."
    not_signed_in = "لم يتم تسجيل الدخول"
    not_signed_out = "لم يتم تسجيل الخروج"
    invited_by_link = "هذا الرابط صالح لمرة واحدة. بعد ذلك تسجّل الدخول باسم المستخدم وكلمة المرور هذه."
    account = "حسابك"
    profile = "الملف الشخصي"

    def sign_in_to(self, title: str) -> str:
        return f"تسجيل الدخول إلى {_isolated(title)}"

    def missing(self, field: str) -> str:
        names = {
            "username": "اسم المستخدم أو البريد الإلكتروني",
            "current": "كلمة المرور الحالية",
            "password": "كلمة المرور",
        }
        return f"أدخل {names[field]}."

    def welcome(self, title: str) -> str:
        return f"مرحبًا بك في {_isolated(title)}"

    def signed_in_as(self, name: str) -> str:
        return f"تم تسجيل الدخول باسم {_isolated(name)}"

    # The user at hand.

    open_a_user = "افتح صفحة مستخدم، فتبقى بياناته هنا أثناء تنقّلك."
    seen_lately = "شوهد مؤخرًا"
    user_not_loaded = "تعذّر تحميل هذا المستخدم."
    refresh_failed = "فشل آخر تحديث."
    unknown_user = "لا يوجد مستخدم كهذا."

    # A user's page.

    dashboard = "لوحة المعلومات"
    pages_of_user = "صفحات هذا المستخدم"
    contact = "التواصل"
    work = "العمل"
    account_facts = "الحساب"
    about = "نبذة"
    email = "البريد الإلكتروني"
    phone = "الهاتف"
    location = "الموقع"
    timezone = "المنطقة الزمنية"
    job_title = "المسمّى الوظيفي"
    team = "الفريق"
    role_label = "الدور"
    status_label = "الحالة"
    logins = "مرات الدخول"
    last_login = "آخر دخول"
    created = "تاريخ الإنشاء"
    updated = "آخر تعديل"
    id_label = "المعرّف"
    version = "الإصدار"
    no_bio = "لم يُكتب شيء بعد."

    # The inspector.

    press_i = "اضغط {} في أي صفحة أخرى ليُفتح الفاحص أسفلها."
    i_or_escape = "{} أو {} للإغلاق."
    open_as_page = "فتح كصفحة"
    forget_everything = "مسح الكل"
    forget_question = "أتريد مسح كل الإجابات؟"
    forget_detail = (
        "تُمسح كل الإجابات المحفوظة، في كل علامات التبويب وفي الزيارة القادمة، ويُطلب المعروض من جديد. "
        "لا يفقد الخادم شيئًا."
    )
    everything_forgotten = "مُسحت كل الإجابات المحفوظة. يُطلب المعروض من جديد."
    keep_it = "الإبقاء عليها"
    entries = "المدخلات"
    timeline = "التسلسل الزمني"
    pause = "إيقاف مؤقت"
    resume = "استئناف"
    clear = "مسح"
    asked_nothing = "لم يُطلب شيء بعد."
    knows_nothing = "لا شيء محفوظ. افتح صفحة، فيظهر هنا ما تطلبه."
    happened_nothing = "لم يحدث شيء منذ الفتح."
    calls_asked = "الطلبات المطلوبة"
    calls_made = "الطلبات المرسلة"
    calls_saved = "الطلبات الموفّرة"
    received = "المستلَم"
    saved_bytes = "الموفَّر"
    from_tabs = "من علامات أخرى"

    def entry_column(self, name: str) -> str:
        return {
            "entry": "المدخل",
            "state": "الحالة",
            "age": "العمر",
            "observers": "المراقبون",
            "asks": "الأسئلة",
            "hits": "الإصابات",
            "requests": "الطلبات",
            "outcome": "آخر نتيجة",
            "actions": "الإجراءات",
            "at": "الوقت",
            "what": "الحدث",
            "size": "الحجم",
        }[name]

    def entry_action(self, name: str) -> str:
        return {"force": "إعادة طلب", "expire": "إنهاء", "drop": "إسقاط"}[name]

    def entry_state(self, state: str) -> str:
        return {
            "asking": "قيد الطلب",
            "fresh": "حديث",
            "stale": "قديم",
            "failed": "فشل",
            "gone": "لم يعد موجودًا",
            "unknown": "غير محمّل",
        }[state]

    def entry_outcome(self, kind: str) -> str:
        return {
            "answer": "200",
            "unchanged": "304",
            "feed": "من قائمة",
            "tab": "من علامة تبويب أخرى",
            "kept": "من الزيارة السابقة",
            "asking": "قيد الطلب الآن",
            "none": "لا نتيجة بعد",
            "failed": "فشل",
            "some": "تمت الإجابة",
        }[kind]

    def entry_refusal(self, reason: str) -> str:
        return {
            "unasked": "لم يطلبه أحد هنا بعد، فلا سؤال ليُعاد.",
            "stale": "ليس حديثًا.",
            "observed": "ثمة من يراه الآن، وما هو معروض يبقى محفوظًا.",
            "busy": "هو في طريقه إلى الخادم أو منه.",
        }[reason]

    def traffic(self, kind: str) -> str:
        return {
            "ask": "سؤال",
            "hit": "إصابة",
            "join": "انضمام",
            "request": "طلب",
            "batched": "ضمن دفعة",
            "retry": "إعادة محاولة",
            "answer": "إجابة",
            "unchanged": "304 بلا تغيير",
            "failure": "فشل",
            "abort": "إلغاء",
            "drop": "إجابة مهملة",
            "feed": "من قائمة",
            "tab": "من علامة تبويب",
            "kept": "من الزيارة السابقة",
            "write": "كتابة",
            "expire": "انتهاء صلاحية",
            "gone": "نسيان",
        }.get(kind, kind)

    def failed_ago(self, outcome: str, age: str) -> str:
        return f"{_isolated(outcome)}، {age}"

    def saved_size(self, size: str) -> str:
        return f"وُفّر {size}"

    def entries_known(self, shown: str, all: str, observed: str) -> str:
        return (f"أول {shown} من {all}" if shown else all) + f" · المعروض منها {observed}"

    def asked_and_made(self, asked: int, asked_text: str, made: int, made_text: str) -> str:
        return f"المطلوب {_calls(asked, asked_text)}، والمرسل {made_text}:"

    none_saved = "لم يُوفَّر شيء بعد."

    def calls_and_size_saved(self, count: int, text: str, size: str) -> str:
        return f"وُفّر {_calls(count, text)} و{size}."

    def told_by_tabs(self, count: int, text: str) -> str:
        return f"جاء من علامات التبويب الأخرى: {text}."


def _counted(count: float, text: str, zero: str, one: str, two: str, few: str, many: str, other: str) -> str:
    """The six ways in which Arabic counts; `text` is the number as it is written. One and two need none."""
    if count in (0, 1, 2):
        return (zero, one, two)[int(count)]
    if count != int(count):
        return f"{text} {other}"
    rest = int(count) % 100
    return text + " " + (few if 3 <= rest <= 10 else many if rest >= 11 else other)


def _seconds(count: float, text: str) -> str:
    return _counted(count, text, text + " ثانية", "ثانية", "ثانيتين", "ثوانٍ", "ثانية", "ثانية")


def _calls(count: int, text: str) -> str:
    return _counted(count, text, "لا شيء", "طلب واحد", "طلبان", "طلبات", "طلبًا", "طلب")


def _isolated(text: str) -> str:
    """For names and titles: whatever their direction, the sentence around them keeps its own."""
    return "\u2068" + text + "\u2069"
