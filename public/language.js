// Puts the reader's language in place before the first paint, with the few words that the page has before Python runs,
// and remembers another choice. Every other word is in app/words/.

{
  const KEY = "halfminute.language";
  const DIRECTIONS = { en: "ltr", ar: "rtl" };
  // What index.html says in English. A test holds these to be the words of app/words/.
  const WORDS = {
    ar: {
      loading: "جارٍ التحميل…",
      skip: "التخطّي إلى المحتوى",
      users: "المستخدمون",
      inspector: "الفاحص",
      as_last_seen: "كما شوهدت آخر مرة",
      palette_open: "ابحث أو نفّذ…",
      too_old:
        "لا يستطيع هذا المتصفح تشغيل اللوحة: إنه قديم، أو أن WebAssembly معطّل فيه. استخدم إصدارًا حديثًا من Firefox أو Chrome أو Edge أو Safari.",
      could_not_start:
        "تعذّر تشغيل اللوحة: لم يصل شيء تحتاج إليه، أو أن هذا المتصفح أقدم من أن يشغّلها. تحقّق من الاتصال ثم أعد تحميل الصفحة.",
    },
  };

  // Storage that is refused (private windows) only means that nothing is remembered.
  const remembered = () => {
    try {
      const code = localStorage.getItem(KEY);
      return code in DIRECTIONS ? code : null;
    } catch {
      return null;
    }
  };

  const remember = (code) => {
    try {
      localStorage.setItem(KEY, code);
    } catch {
      // The choice holds until the page is closed.
    }
  };

  const preferred = navigator.languages.map((tag) => tag.split("-")[0]).find((code) => code in DIRECTIONS) ?? "en";
  const code = remembered() ?? preferred;
  const words = WORDS[code] ?? {};

  const wear = (code) => {
    document.documentElement.lang = code;
    document.documentElement.dir = DIRECTIONS[code];
  };

  const fill = () => {
    for (const node of document.querySelectorAll("[data-words]")) {
      if (words[node.dataset.words]) node.textContent = words[node.dataset.words];
    }
  };

  wear(code);
  if (WORDS[code]) document.addEventListener("DOMContentLoaded", fill);
  window.halfminute ??= {};
  window.halfminute.language = { remembered, remember, preferred, wear, words };
}
