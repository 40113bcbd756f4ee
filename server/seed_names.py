"""Names in many scripts, each with a spelling in plain Latin letters for the username."""

import re
import unicodedata
from random import Random
from typing import Any, NamedTuple

from server.search import fold

# Faker writes these without a pinyin beside them, and Chinese characters do not tell their sound.
_CHINESE_FAMILIES = (
    "王 wang 李 li 张 zhang 刘 liu 陈 chen 杨 yang 黄 huang 赵 zhao 吴 wu 周 zhou 徐 xu 孙 sun 马 ma 朱 zhu 胡 hu "
    "郭 guo 何 he 林 lin 高 gao 罗 luo 郑 zheng 梁 liang 谢 xie 宋 song 唐 tang 许 xu 邓 deng 韩 han 冯 feng 曹 cao"
)
_CHINESE_GIVEN = (
    "伟 wei 芳 fang 秀英 xiuying 娜 na 敏 min 静 jing 丽 li 强 qiang 磊 lei 洋 yang 艳 yan 勇 yong 军 jun 杰 jie "
    "娟 juan 涛 tao 明 ming 超 chao 雅婷 yating 志远 zhiyuan 欣怡 xinyi 子涵 zihan 浩然 haoran 雨桐 yutong 思远 siyuan "
    "佳琪 jiaqi 晓东 xiaodong 文博 wenbo 梦洁 mengjie 俊杰 junjie 美玲 meiling 建国 jianguo 春梅 chunmei 天宇 tianyu"
)
_FAMILY_FIRST = {"hu_HU": " ", "ja_JP": " ", "ko_KR": "", "zh_CN": "", "zh_TW": ""}

# Where Unicode's name of a letter starts otherwise than the letter sounds.
_OTHER_SOUNDS = {
    "GREEK RHO": "r",
    "THAI THANTHAKHAT": "",
    "CYRILLIC GHE": "g",
    "CYRILLIC EL": "l",
    "CYRILLIC EM": "m",
    "CYRILLIC EN": "n",
    "CYRILLIC ER": "r",
    "CYRILLIC ES": "s",
    "CYRILLIC EF": "f",
    "CYRILLIC IE": "e",
    "CYRILLIC YU": "yu",
    "CYRILLIC YA": "ya",
    "CYRILLIC HARD": "",
    "CYRILLIC SOFT": "",
    "CYRILLIC BYELORUSSIAN-UKRAINIAN": "i",
    "CYRILLIC UKRAINIAN": "e",
    "ARABIC FARSI": "y",
}
_SYLLABLES = ("HANGUL", "HIRAGANA", "KATAKANA")
_LETTER = re.compile(r"(\w+)(?: \w+)?? (?:LETTER|CHARACTER|SYLLABLE|VOWEL SIGN)(?: SARA| FINAL| SMALL)? ([\w-]+)")


class Name(NamedTuple):
    """`full` as people write it; `given` and `family` in a to z."""

    full: str
    given: str
    family: str


class Names:
    """Draws names. The same `seed` and the same calls give the same names."""

    def __init__(self, seed: int) -> None:
        # Faker takes a quarter of a second to import, and only seeding wants it.
        from faker.factory import Factory  # noqa: PLC0415

        self._make = Factory.create
        self._seed = seed
        self._fakers: dict[str, Any] = {}

    def draw(self, locale: str, random: Random) -> Name:
        if locale.startswith("zh"):
            family, given = _pair(_CHINESE_FAMILIES, random), _pair(_CHINESE_GIVEN, random)
        elif locale == "ja_JP":
            family, given = _japanese(self._faker(locale))
        else:
            family, given = _native(self._faker(locale), random)
        return Name(_join(locale, given[0], family[0]), romanize(given[1]), romanize(family[1]))

    def _faker(self, locale: str) -> Any:
        if locale not in self._fakers:
            self._fakers[locale] = self._make(locale, providers=["faker.providers.person"])
            self._fakers[locale].seed_instance(self._seed)
        return self._fakers[locale]


def romanize(text: str) -> str:
    """`text` by its sound in a to z, roughly: Unicode names most letters by it."""
    return "".join(_sound(letter) for letter in fold(text))


def _sound(letter: str) -> str:
    if letter.isascii():
        return letter if letter.isalpha() else ""
    named = _LETTER.match(unicodedata.name(letter, ""))
    if not named:
        return ""
    script, word = named.groups()
    if (other := _OTHER_SOUNDS.get(f"{script} {word}")) is not None:
        return other
    if script in _SYLLABLES:
        return word.lower()
    # The first vowel, or what stands before it, once: SHEEN is "sh", NNA is "n".
    start = re.match("[AEIOU]|[^AEIOU]+", word)
    return re.sub(r"^(.)\1+", r"\1", start[0]).lower() if start else ""


def _pair(pool: str, random: Random) -> tuple[str, str]:
    words = pool.split()
    at = 2 * random.randrange(len(words) // 2)
    return words[at], words[at + 1]


def _japanese(faker: Any) -> tuple[tuple[str, str], tuple[str, str]]:
    """Faker knows the reading of Japanese names: (kanji, kana, Latin)."""
    family, given = faker.last_name_pair(), faker.first_name_pair()
    return (family[0], family[2]), (given[0], given[2])


def _native(faker: Any, random: Random) -> tuple[tuple[str, str], tuple[str, str]]:
    gender = random.choice(("female", "male"))
    family = getattr(faker, f"last_name_{gender}", faker.last_name)()
    given = getattr(faker, f"first_name_{gender}", faker.first_name)()
    return (family, family), (given, given)


def _join(locale: str, given: str, family: str) -> str:
    if locale in _FAMILY_FIRST:
        return f"{family}{_FAMILY_FIRST[locale]}{given}"
    return f"{given} {family}"
