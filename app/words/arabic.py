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
    newer_panel = "إصدار أحدث من هذه اللوحة جاهز."
    reload = "إعادة التحميل"
    part_missing = "لم يصل جزء من اللوحة. تحقّق من الاتصال ثم أعد المحاولة."
    as_last_seen = "كما شوهدت آخر مرة"
    could_not_start = (
        "تعذّر تشغيل اللوحة: لم يصل شيء تحتاج إليه، أو أن هذا المتصفح أقدم من أن يشغّلها. "
        "تحقّق من الاتصال ثم أعد تحميل الصفحة."
    )
    too_old = (
        "لا يستطيع هذا المتصفح تشغيل اللوحة: إنه قديم، أو أن WebAssembly معطّل فيه. "
        "استخدم إصدارًا حديثًا من Firefox أو Chrome أو Edge أو Safari."
    )

    def page_age(self, age: str) -> str:
        return f"هذه الصفحة: {age}"

    # What can be done, by the names of app/commands.py.

    palette_open = "ابحث أو نفّذ…"
    then = "ثم"
    keys_heading = "المفاتيح"
    on_this_page = "في هذه الصفحة"
    keys_everywhere = "في كل مكان"
    keys_go = "مفتاحان متتاليان للانتقال"
    keys_command = "ماذا يفعل"
    keys_letters = "مفاتيح الحروف والعلامات تنفّذ أوامر"
    keys_letters_hint = "أوقفها إن كنت تُملي بصوتك أو تضغط المفاتيح سهوًا. تبقى المفاتيح الأخرى."
    palette_field = "ابحث عن أشخاص أو عمّا تريد فعله"
    palette_commands = "أوامر"
    palette_people = "أشخاص"
    palette_searching = "جارٍ البحث عن آخرين…"
    palette_how = "↑ ↓ للاختيار، وEnter للانتقال أو التنفيذ"

    def command(self, name: str) -> str:
        words = {
            "change-password": self.change_password,
            "check-api": self.check_api,
            "close-inspector": "إغلاق الفاحص",
            "delete": "حذف",
            "edit": self.edit,
            "edit-row": "تعديل ما في الصف",
            "go-dashboard": "لوحة معلومات المستخدم الحالي",
            "go-inspector": "الفاحص في صفحة",
            "go-profile": "ملفك الشخصي",
            "go-users": self.users,
            "inspector": "الفاحص أسفل الصفحة",
            "invite": "دعوة",
            "keys": self.keys_heading,
            "new-user": self.new_user,
            "next-page": "الصفحة التالية",
            "next-row": "الصف التالي",
            "palette": self.palette_open,
            "previous-page": "الصفحة السابقة",
            "previous-row": "الصف السابق",
            "reactivate": "إعادة التفعيل",
            "refresh": "تحديث المستخدم الحالي",
            "search": self.search_users,
            "save": self.save,
            "sign-out": self.sign_out,
            "start-over": self.start_over,
            "suspend": "تعليق",
            "theme": "فاتح أو داكن",
            "undo": self.undo,
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

    def palette_count(self, do: int, do_text: str, who: int, who_text: str) -> str:
        orders = _counted(do, do_text, "لا أوامر", "أمر واحد", "أمران", "أوامر", "أمرًا", "أمر")
        people = _counted(who, who_text, "لا أحد", "شخص واحد", "شخصان", "أشخاص", "شخصًا", "شخص")
        return "، ".join(([orders] if do or not who else []) + ([people] if who else []))

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
    check_api = "افحص الواجهة البرمجية"
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
    profile = "الملف الشخصي"
    account = "الحساب"

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
    no_bio = "لم يُكتب شيء بعد."

    # The doctor.

    api_asking = "نسأل الواجهة البرمجية سؤالًا بعد سؤال…"
    api_fits = "اللوحة والواجهة البرمجية متفقتان."
    api_does_not_fit = "ثمة ما يحتاج إلى إصلاح: ما ينقص وما هو خطأ مبيَّن أدناه مع ما ينبغي فعله."
    check_again = "افحص من جديد"
    table_for_api = "جدول الإعدادات المناسب لها"
    copy = "انسخ"
    copied = "نُسخ."
    not_copied = "لم يسمح المتصفح بالنسخ. حدّد النص وانسخه بنفسك."

    def finding(self, kind: str) -> str:
        return {"fits": "مناسب", "note": "للعلم", "missing": "ناقص", "wrong": "خطأ"}[kind]

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

    # What a user's fields may hold, by the rule of app/rules.py that was broken.

    rules = {
        "missing-username": "أدخل اسم المستخدم.",
        "missing-name": "أدخل الاسم.",
        "missing-email": "أدخل عنوان البريد الإلكتروني.",
        "missing-role": "اختر دورًا.",
        "missing-status": "اختر حالة.",
        "not-text": "أدخل نصًا.",
        "broken-character": "احذف الحرف التالف.",
        "username-length": "استخدم من حرفين إلى 64 حرفًا.",
        "username-characters": (
            "استخدم الحروف من a إلى z الصغيرة والأرقام والنقاط والشرطات والشرطات السفلية، دون غيرها."
        ),
        "control-character": "اكتب سطرًا واحدًا دون رموز التحكّم.",
        "line-length": "استخدم 120 حرفًا على الأكثر.",
        "email-length": "استخدم 254 حرفًا على الأكثر.",
        "email-at": "أدخل عنوان بريد إلكتروني فيه علامة @ واحدة.",
        "email-spaces": "أدخل عنوان بريد إلكتروني دون مسافات.",
        "role": "اختر من بين: مسؤول ومحرّر ومشاهد.",
        "status": "اختر من بين: نشط ومدعو ومعلّق.",
        "bio-length": "استخدم 5000 حرف على الأكثر.",
    }

    # What is known of a user and of a list, by its name in the API.

    fields = {
        "name": "الاسم",
        "username": "اسم المستخدم",
        "email": "البريد الإلكتروني",
        "role": "الدور",
        "status": "الحالة",
        "title": "المنصب",
        "team": "الفريق",
        "location": "الموقع",
        "timezone": "المنطقة الزمنية",
        "phone": "الهاتف",
        "bio": "نبذة",
        "id": "المعرّف",
        "version": "الإصدار",
        "login_count": "عمليات الدخول",
        "last_login_at": "آخر دخول",
        "created_at": "تاريخ الإنشاء",
        "updated_at": "آخر تعديل",
        "search": "البحث",
        "sort": "الترتيب",
    }
    roles = {"admin": "مسؤول", "editor": "محرّر", "viewer": "مشاهد"}
    statuses = {"active": "نشط", "invited": "مدعو", "suspended": "معلّق"}

    def field(self, name: str) -> str:
        return self.fields.get(name, name)

    def role(self, role: str) -> str:
        return self.roles.get(role, role)

    def status(self, status: str) -> str:
        return self.statuses.get(status, status)

    def listed(self, names: list[str]) -> str:
        return " و".join(names)

    # The form for a user.

    new_user = "مستخدم جديد"
    edit_this_user = "تعديل هذا المستخدم"
    topics = {"who": "الهوية", "access": "الصلاحيات", "work": "العمل"}
    hints = {
        "username": "من 2 إلى 64: حروف من a إلى z وأرقام ونقاط وشرطات وشرطات سفلية.",
        "timezone": "مثل Europe/Lisbon.",
        "bio": "نص عادي لا يزيد على 5000 حرف.",
    }
    role_means = {
        "admin": "كل شيء متاح، ومنه تغيير الأدوار ودعوة المستخدمين وحذفهم.",
        "editor": "يتاح إنشاء المستخدمين وتعديلهم، لا تغيير أدوارهم.",
        "viewer": "يتاح الاطّلاع على كل شيء دون تغيير أي شيء.",
    }
    status_means = {
        "active": "تسجيل الدخول متاح.",
        "invited": "لم يتم تسجيل الدخول بعد. تتيح الدعوة اختيار كلمة مرور.",
        "suspended": "تسجيل الدخول غير متاح، ويتم تسجيل الخروج من كل مكان في الحال.",
    }
    own_role = "لا يمكنك تغيير دورك بنفسك. اطلب ذلك من مسؤول آخر."
    own_status = "لا يمكنك تعليق حسابك بنفسك. اطلب ذلك من مسؤول آخر."
    nothing_changed = "لم يتغيّر شيء."
    not_saved_yet = "لم يُحفظ بعد"
    look_at_marked = "يُرجى مراجعة الحقول المعلَّمة."
    typed_meanwhile = "ما كتبته في هذه الأثناء لم يُحفظ بعد."
    draft_found = "تركت هنا شيئًا لم يُحفظ."
    restore_draft = "استعادة"
    drop_draft = "تجاهل"
    not_yours = "التعديل غير متاح لك"
    not_yours_detail = "يتيح لك دورك الاطّلاع هنا، لا التعديل. يمكن لأحد المسؤولين أن يمنحك دورًا آخر."
    go_back = "رجوع"

    def edit_user(self, name: str) -> str:
        return f"تعديل {_isolated(name)}"

    def saved(self, name: str) -> str:
        return f"تم حفظ {_isolated(name)}."

    def saved_merged(self, name: str, fields: str) -> str:
        return f"تم حفظ {_isolated(name)}. غيّر شخص آخر في هذه الأثناء: {fields}. بقي تعديله وتعديلك معًا."

    def created_user(self, name: str) -> str:
        return f"تم إنشاء {_isolated(name)}."

    def not_saved_of(self, name: str, why: str) -> str:
        return f"لم يُحفظ {_isolated(name)}. {_isolated(why)}"

    def locked(self, field: str) -> str:
        if field == "role":
            return "تغيير الأدوار للمسؤولين وحدهم."
        return "تغيير هذا لدى أحد المسؤولين للمسؤولين وحدهم."

    def changed_choice(self, was: str, means: str) -> str:
        return f"القيمة السابقة: {was}. {means}"

    def draft_of(self, when: str, fields: str) -> str:
        return f"{when}: {fields}."

    # Leaving a form.

    leave_question = "أتريد المغادرة دون حفظ؟"
    discard = "تجاهل التغييرات"
    stay = "متابعة التعديل"
    save_and_leave = "حفظ ومغادرة"

    def unsaved_of(self, name: str) -> str:
        return f"لم تُحفظ بعد تغييراتك على {_isolated(name)}."

    # Two people, one user.

    conflict = "عدّل شخص آخر هذا أيضًا قبل لحظات."
    conflict_detail = "لم يُفقد شيء مما كتبته. هذا ما غيّرتماه كلاكما:"
    it_was = "القيمة السابقة"
    theirs = "تعديل الآخر"
    yours = "تعديلك"
    empty = "فارغ"
    use_mine = "اعتماد تعديلي"
    use_theirs = "اعتماد تعديل الآخر"
    keep_mine = "حفظ تعديلي مكان تعديل الآخر"
    take_theirs = "الأخذ بتعديل الآخر"
    keep_all_mine = "حفظ كل تعديلاتي مكان تعديلات الآخر"
    take_all_theirs = "الأخذ بكل تعديلات الآخر"

    # What can be done with a user.

    reason = "السبب"
    reason_hint = "يُحفظ في السجل. يمكنك تركه فارغًا."
    suspend_means = (
        "لا يعود تسجيل الدخول متاحًا، ويتم تسجيل الخروج من كل مكان في الحال. لا يُحذف شيء، ويمكنك إعادة تفعيل الحساب."
    )
    reactivate_means = "يعود تسجيل الدخول متاحًا بكلمة المرور السابقة نفسها."
    invite_means = (
        "تحصل على رابط لترسله. من يفتحه يختار كلمة المرور لهذا المستخدم، مرة واحدة وخلال ثلاثة أيام. يبطل كل رابط سابق."
    )
    invited_means = "أرسل هذا الرابط بوسيلة تثق بها. لن يُعرض مرة أخرى."
    invitation_link = "الرابط"
    copy_link = "نسخ"
    link_copied = "نُسخ الرابط. أرسله بوسيلة تثق بها."
    undo = "تراجع"
    look_again = "عرض المستخدم"

    def suspend_question(self, name: str) -> str:
        return f"أتريد تعليق حساب {_isolated(name)}؟"

    def reactivate_question(self, name: str) -> str:
        return f"أتريد إعادة تفعيل حساب {_isolated(name)}؟"

    def invite_question(self, name: str) -> str:
        return f"أتريد دعوة {_isolated(name)} إلى تسجيل الدخول؟"

    def suspended(self, name: str) -> str:
        return f"تم تعليق حساب {_isolated(name)}."

    def reactivated(self, name: str) -> str:
        return f"أُعيد تفعيل حساب {_isolated(name)}."

    def invited(self, name: str) -> str:
        return f"صار بإمكان {_isolated(name)} اختيار كلمة مرور"

    def being_deleted(self, name: str) -> str:
        return f"جارٍ حذف {_isolated(name)}."

    def deleted(self, name: str) -> str:
        return f"تم حذف {_isolated(name)}."

    def kept(self, name: str) -> str:
        return f"تم التراجع عن حذف {_isolated(name)}."

    def not_deleted(self, name: str, why: str) -> str:
        return f"لم يُحذف {_isolated(name)}. {_isolated(why)}"

    # The dashboard.

    log_ins_in_total = "إجمالي عمليات الدخول"
    member_since = "مسجّل منذ"
    unknown = "غير معروف"
    log_ins_and_actions = "عمليات الدخول والإجراءات"
    actions_heading = "الإجراءات"
    days_with_log_in = "أيام فيها دخول"
    range_of_days = "المدة"
    show_as_table = "عرض في جدول"
    figures_as_table = "عمليات الدخول والإجراءات في جدول"
    day = "اليوم"
    week = "الأسبوع"
    days_in_utc = "تُحسب الأيام بالتوقيت العالمي المنسّق."
    weeks_in_utc = "كل عمود أسبوع. تُحسب الأيام بالتوقيت العالمي المنسّق."
    no_figures = "لا أرقام بعد."
    never_logged_in = "لم يسجّل هذا المستخدم دخوله بعد. ستظهر هنا عمليات الدخول والإجراءات."
    activity_heading = "النشاط"
    show_only = "عرض ما يلي فقط"
    show_all_kinds = "عرض كل الأنواع"
    no_activity = "لم يحدث شيء بعد. سيظهر هنا ما يفعله هذا المستخدم."
    none_of_these_kinds = "لم يحدث شيء من هذه الأنواع."
    first_page = "الصفحة الأولى"
    undated = "بلا تاريخ"
    no_address = "بلا عنوان"
    unknown_program = "برنامج غير معروف"

    # Numbers come twice: to choose the form of the word by, and as the reader writes them.

    def last_days(self, count: int, number: str) -> str:
        return "آخر " + _counted(count, number, number + " يوم", "يوم", "يومين", "أيام", "يومًا", "يوم")

    def range_days(self, count: int, number: str) -> str:
        return _counted(count, number, number + " يوم", "يوم واحد", "يومان", "أيام", "يومًا", "يوم")

    def show_days(self, count: int, number: str) -> str:
        return "عرض " + self.last_days(count, number)

    def log_ins(self, count: int, number: str) -> str:
        one, two = "عملية دخول واحدة", "عمليتا دخول"
        return _counted(count, number, "لا عمليات دخول", one, two, "عمليات دخول", "عملية دخول", "عملية دخول")

    def actions(self, count: int, number: str) -> str:
        return _counted(count, number, "لا إجراءات", "إجراء واحد", "إجراءان", "إجراءات", "إجراءً", "إجراء")

    def number_of(self, number: str, all: str) -> str:
        return f"{number} من {all}"

    def more_than_before(self, number: str, count: int, days: str) -> str:
        return f"بزيادة {number} عن المدة السابقة ({self.range_days(count, days)})"

    def fewer_than_before(self, number: str, count: int, days: str) -> str:
        return f"بنقص {number} عن المدة السابقة ({self.range_days(count, days)})"

    def as_before(self, count: int, days: str) -> str:
        return f"كما في المدة السابقة ({self.range_days(count, days)})"

    def done_in_days(self, log_ins: str, actions: str, count: int, days: str) -> str:
        return f"في {self.last_days(count, days)}: {log_ins}، {actions}."

    def most_and_latest(self, most: str, when: str, latest: str, lately: str) -> str:
        return f"أكثر عمليات الدخول: {most} {when}. أحدثها: {latest} {lately}."

    def days_of(self, first: str, last: str) -> str:
        return first if first == last else f"{first} – {last}"

    def on_days(self, first: str, last: str) -> str:
        return f"في {first}" if first == last else f"من {first} إلى {last}"

    def done_on(self, days: str, log_ins: str, actions: str) -> str:
        return f"{days}: {log_ins}، {actions}"

    def nothing_in_days(self, count: int, days: str) -> str:
        return f"لم يحدث شيء في {self.last_days(count, days)}."

    def last_log_in_was(self, date: str) -> str:
        return f"كان آخر دخول في {date}."

    def no_page(self, number: str) -> str:
        return f"لا توجد صفحة رقمها {number}."

    def browser_on(self, browser: str, system: str) -> str:
        # It begins with a name from another script, and is no sentence of that.
        return "\u200f" + f"{_isolated(browser)} على {_isolated(system)}"

    def kind(self, kind: str) -> str:
        names = {
            "login": "دخول",
            "logout": "خروج",
            "view": "اطّلاع",
            "export": "تصدير",
            "create": "إنشاء",
            "update": "تعديل",
            "delete": "حذف",
            "invite": "دعوة",
            "join": "انضمام",
            "suspend": "تعليق",
            "reactivate": "إعادة تفعيل",
            "password": "كلمة المرور",
            "settings": "الإعدادات",
        }
        return names.get(kind, kind)

    # The list.

    search_users = "البحث عن مستخدمين"
    search_hint = "الاسم أو اسم المستخدم أو البريد"
    chosen_filters = "عوامل التصفية المختارة"
    columns = "الأعمدة"
    usual_columns = "العودة إلى المعتاد"
    pages = "الصفحات"
    next_page = "التالية"
    previous_page = "السابقة"
    rows_a_page = "عدد الصفوف في الصفحة"
    no_users = "لا يوجد مستخدمون بعد."
    show_all = "عرض كل المستخدمين"
    clear_search = "مسح البحث"
    clear_filters = "مسح عوامل التصفية"
    list_refused = "لا يمكن عرض هذه القائمة"
    correct_address = "تصحيح العنوان"

    def any_of(self, filter: str) -> str:
        return {"role": "أي دور", "status": "أي حالة", "team": "أي فريق"}[filter]

    # What is counted: the number, and how it is written.

    def count_users(self, number: int, text: str) -> str:
        one, two = "مستخدم واحد", "مستخدمان"
        return _counted(number, text, "لا مستخدمين", one, two, "مستخدمين", "مستخدمًا", "مستخدم")

    def count_entries(self, number: int, text: str) -> str:
        return _counted(number, text, "لا أحداث", "حدث واحد", "حدثان", "أحداث", "حدثًا", "حدث")

    def count_rows(self, number: int, text: str) -> str:
        return _counted(number, text, "لا صفوف", "صف واحد", "صفان", "صفوف", "صفًا", "صف")

    def page_number(self, page: str) -> str:
        return "الصفحة " + page

    def page_of(self, page: str, pages: str) -> str:
        return f"الصفحة {page} من {pages}"

    def last_page(self, page: str) -> str:
        return f"الصفحة الأخيرة، {page}"

    def filter_said(self, filter: str, word: str) -> str:
        return f"{self.field(filter)}: {_isolated(word)}"

    def take_away(self, filter: str) -> str:
        return f"إزالة {filter}"

    def leave_out(self, filters: list[str]) -> str:
        return "المتابعة دون " + self.listed(filters)

    def nobody(self, search: str, filters: list[str]) -> str:
        fits = self.listed(filters)
        if search and filters:
            return f"لا يوجد مستخدم يطابق «{_isolated(search)}» مع {fits}."
        return f"لا يوجد مستخدم يطابق «{_isolated(search)}»." if search else f"لا يوجد مستخدم يطابق {fits}."

    def too_long(self, field: str, length: str, most: str) -> str:
        return f"{self.field(field)}: عدد الأحرف {length}، والحد الأقصى {most}."

    def ignored(self, parts: list[str]) -> str:
        return f"في العنوان ما لا تعرفه هذه القائمة: {self.listed([_isolated(part) for part in parts])}."

    # The demo.

    demo_note = "هذا عرض تجريبي بلا خادم: الأشخاص مختلَقون، وما تغيّره يبقى في هذا المتصفح."
    demo_not_kept = "لا يحفظ هذا المتصفح شيئًا للعرض التجريبي. ما تغيّره يبقى إلى أن تُغلق الصفحة."
    start_over = "البدء من جديد"
    start_over_question = "أتريد البدء من جديد؟"
    start_over_detail = "يُحذف كل ما غُيّر في هذا المتصفح، ويعود العرض التجريبي كما كان في أول زيارة."
    started_over = "عاد العرض التجريبي كما كان في أول زيارة."

    def demo_sign_in(self, password: str) -> str:
        names = self.listed([_isolated(name) for name in ("admin", "editor", "viewer")])
        return f"في هذا العرض التجريبي أسماء المستخدمين هي {names}. كلمة المرور لكل منها {_isolated(password)}."


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
