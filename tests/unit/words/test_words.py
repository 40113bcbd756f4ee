from app.words import LANGUAGES, locale_of, speak, words
from tests.unit.check import raises


def test_words_are_english_until_another_language_is_spoken():
    assert words.save == "Save"
    speak("ar")
    try:
        assert words.save == "حفظ"
        assert words.direction == "rtl"
    finally:
        speak("en")
    assert words.save == "Save"


def test_each_language_has_its_code_and_its_own_name():
    try:
        for code, name in LANGUAGES:
            speak(code)
            assert (words.code, words.name) == (code, name)
    finally:
        speak("en")


def test_arabic_counts_in_six_ways():
    table = [
        (1, "منذ ثانية"), (2, "منذ ثانيتين"), (3, "منذ 3 ثوانٍ"), (10, "منذ 10 ثوانٍ"), (11, "منذ 11 ثانية"),
        (99, "منذ 99 ثانية"), (100, "منذ 100 ثانية"), (103, "منذ 103 ثوانٍ"), (111, "منذ 111 ثانية"),
    ]  # fmt: skip
    days = [(1, "منذ يوم"), (2, "منذ يومين"), (5, "منذ 5 أيام"), (30, "منذ 30 يومًا"), (200, "منذ 200 يوم")]
    speak("ar")
    try:
        for count, text in table:
            assert words.seconds_ago(count, str(count)) == text
        for count, text in days:
            assert words.days_ago(count, str(count)) == text
        assert words.too_slow(2.5, "2.5") == "لم يردّ الخادم خلال 2.5 ثانية."
        assert words.asked_and_made(0, "0", 0, "0").startswith("المطلوب لا شيء")
    finally:
        speak("en")


def test_a_name_in_another_script_does_not_scatter_a_sentence():
    speak("ar")
    try:
        assert words.signed_in_as("Ada") == "تم تسجيل الدخول باسم \u2068Ada\u2069"
    finally:
        speak("en")


def test_numbers_and_dates_are_those_of_the_language_in_the_region_of_the_reader():
    table = [
        ("en", ["en-GB", "ar"], "en-GB"),
        ("ar", ["de-CH", "ar-EG", "ar"], "ar-EG"),
        ("ar", ["en-GB"], "ar-GB"),
        ("en", ["de-DE"], "en-DE"),
        ("ar", ["es-419"], "ar-419"),
        ("en", ["zh-Hant-TW"], "en-TW"),
        ("en", ["arc-SY"], "en-SY"),
        ("ar", ["en"], "ar"),
        ("ar", [], "ar"),
    ]
    for code, tags, locale in table:
        assert locale_of(code, tags) == locale


def test_a_word_that_does_not_exist_is_an_error():
    with raises(AttributeError):
        print(words.nonsense)


def test_every_word_is_a_text_or_a_sentence():
    """The one for "language" was the object that holds the words once."""
    assert words.language == "Language"
