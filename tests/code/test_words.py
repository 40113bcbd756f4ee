"""Every word that a person reads is one of app/words/, in every language that there is."""

import ast
import inspect
import json
import re
from collections.abc import Callable, Iterator

import pytest

from app.words import LANGUAGES
from app.words.arabic import Arabic
from app.words.english import English
from app.words.english_first import FirstEnglish
from tests.code.places import ROOT, app_files

OTHERS: dict[str, type[English]] = {"ar": Arabic}
# Where words may stand in markup.
SPEAKING = ("app/views/", "app/components/", "app/controllers/", "app/browser/", "app/panel.py", "app/view.py")
# Names of browsers and systems, which are called the same in every language.
EXCEPTIONS = ["app/components/agent.py"]
# Said to nobody: names of keys, and what stands between words.
NO_WORDS = ("i", "Esc")
# What a language says of itself, to the page before Python and to the tests.
OF_THE_LANGUAGE = ("name", "direction", "could_not_start", "too_old", "as_last_seen")
LABEL = re.compile(r"[A-Z]([a-z]+| [a-z]+)(?![\w-]*=)")
LETTERS = re.compile(r"[^\W\d_]")
ATTRIBUTES = re.compile(r'\b(?:aria-label|title|placeholder|alt|aria-description)="([^"]*)"')


# What is left behind.


def left_behind(source: str) -> list[str]:
    """Words in the markup and the messages of a file that are not looked up."""
    tree = ast.parse(source)
    in_markup = [word for text in markup_of(tree) for word in words_of(text)]
    return list(dict.fromkeys([*in_markup, *messages_of(tree), *labels_of(tree)]))


def markup_of(tree: ast.AST) -> Iterator[str]:
    """The templates that are given to `html` and `Markup`, in one piece each."""
    for call in calls(tree, ("html", "Markup")):
        for node in call.args[:1]:
            yield from [each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and is_text(each)]


def messages_of(tree: ast.AST) -> Iterator[str]:
    """What is said without being looked up."""
    for call in calls(tree, ("say", "say_failure", "say_with", "announce")):
        for node in call.args[:1]:
            texts = [each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and is_text(each)]
            yield from [text for text in texts if LETTERS.search(text)]


def labels_of(tree: ast.AST) -> Iterator[str]:
    """What begins like a word that is read: "Edit", "Nothing was changed."."""
    unread = [node for part in unread_of(tree) for node in ast.walk(part)]
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and is_text(node)]
    yield from [node.value for node in texts if node not in unread and LABEL.match(node.value)]


def unread_of(tree: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, types, names of commands and their keys, and what is told to programmers."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Expr, ast.Raise)) and not isinstance(getattr(node, "value", None), ast.Call):
            yield node
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from [each for each in [node.returns, *[arg.annotation for arg in node.args.args]] if each]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Command":
            yield from node.args
        elif isinstance(node, ast.AnnAssign):
            yield node.annotation
        elif isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            yield node


def is_text(node: ast.Constant) -> bool:
    return isinstance(node.value, str)


def calls(tree: ast.AST, names: tuple[str, ...]) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in names:
                yield node


def words_of(markup: str) -> list[str]:
    """Between the tags, and in the attributes that are read out."""
    texts = [text for text in re.split(r"<[^>]*>?", markup) if "=" not in text or "<" in markup]
    found = [*texts, *ATTRIBUTES.findall(markup)]
    stripped = [text.replace("{}", "").strip() for text in found]
    return [text for text in stripped if LETTERS.search(text) and text not in NO_WORDS and not is_attribute(text)]


def is_attribute(text: str) -> bool:
    """A piece of a tag that is made of pieces: ` aria-current="page"`, `selected`."""
    return '="' in text or text in ("checked", "selected", "disabled", "open")


@pytest.mark.parametrize("path", [path for path in app_files() if path.startswith(SPEAKING) and path not in EXCEPTIONS])
def test_no_word_is_left_behind(path: str) -> None:
    assert left_behind((ROOT / path).read_text(encoding="utf-8")) == []


def test_who_has_moved_its_words_is_no_exception_any_more() -> None:
    assert [path for path in EXCEPTIONS if not left_behind((ROOT / path).read_text(encoding="utf-8"))] == []


BAD = """
def loaded(self):
    self.app.say("Saved.")
    self.app.say_failure(f"{name} was not saved.")
    title = "Edit"
    return html('<p class="fine" title="Not given">{} · <b>Never</b></p><kbd>i</kbd>', "A label")
"""


def test_a_word_that_is_left_behind_is_found_out() -> None:
    assert left_behind(BAD) == ["Never", "Not given", "Saved.", " was not saved.", "Edit", "A label"]
    assert left_behind("html(' aria-current=\"page\"'), html(words.saved, html('<b>{}</b> · {}'))") == []


# Languages.


# In two parts: the words of the first screen, and all others.
ALL_ENGLISH = {**vars(FirstEnglish), **vars(English)}


def names_of(language: type[English]) -> list[str]:
    return [name for name in (ALL_ENGLISH if language is English else vars(language)) if not name.startswith("_")]


def test_every_language_is_complete_by_itself() -> None:
    assert ["en", *OTHERS] == [code for code, _ in LANGUAGES]
    for language in OTHERS.values():
        assert [name for name in names_of(English) if name not in vars(language)] == []
        assert [name for name in names_of(language) if name not in ALL_ENGLISH] == []


@pytest.mark.parametrize("code", OTHERS)
def test_every_word_of_another_language_has_the_same_shape(code: str) -> None:
    for name in names_of(English):
        ours, theirs = ALL_ENGLISH[name], vars(OTHERS[code])[name]
        assert type(ours) is type(theirs), name
        if isinstance(ours, str):
            assert ours.count("{}") == theirs.count("{}"), name
            assert (ours != theirs) or not LETTERS.search(ours), f"{name} is not translated."
        elif isinstance(ours, dict):
            assert sorted(ours) == sorted(theirs), name
            assert [key for key in ours if ours[key] == theirs[key]] == [], f"{name} is not translated."
        else:
            assert list(inspect.signature(ours).parameters) == list(inspect.signature(theirs).parameters), name
            assert keys_of(ours) == keys_of(theirs), name


def keys_of(method: Callable[..., str]) -> list[object]:
    """Those of the tables in it: `{"force": "Force", …}[name]`."""
    tables = [node for node in ast.walk(ast.parse(unindented(method))) if isinstance(node, ast.Dict)]
    return sorted(key.value for table in tables for key in table.keys if isinstance(key, ast.Constant) and is_code(key))


def is_code(key: ast.Constant) -> bool:
    # Units of size are words in other languages and none in English.
    return key.value not in ("B", "kB", "MB")


def unindented(method: Callable[..., str]) -> str:
    return inspect.cleandoc("\n" + inspect.getsource(method))


def test_arabic_is_written_in_arabic() -> None:
    for name in names_of(Arabic):
        word = vars(Arabic)[name]
        for text in word.values() if isinstance(word, dict) else [word]:
            if isinstance(text, str) and name not in ("code", "direction"):
                assert re.search("[\u0600-\u06ff]", text), name
                assert not re.search("[,;?]", text), f"{name} has the punctuation of another script."


USERS = {
    0: "لا مستخدمين",
    1: "مستخدم واحد",
    2: "مستخدمان",
    3: "3 مستخدمين",
    10: "10 مستخدمين",
    11: "11 مستخدمًا",
    99: "99 مستخدمًا",
    100: "100 مستخدم",
    102: "102 مستخدم",
    103: "103 مستخدمين",
    111: "111 مستخدمًا",
}


def test_arabic_counts_in_its_six_ways() -> None:
    arabic = Arabic()
    assert {count: arabic.count_users(count, str(count)) for count in USERS} == USERS
    for counted in (arabic.count_entries, arabic.count_rows, arabic.log_ins, arabic.actions, arabic.range_days):
        said = [counted(count, str(count)) for count in (0, 1, 2, 3, 11, 100)]
        assert len({text.strip("0123456789 ") for text in said}) >= 5, said
    assert arabic.palette_count(2, "٢", 11, "١١") == "أمران، ١١ شخصًا"
    assert arabic.palette_count(0, "٠", 0, "٠") == "لا أوامر"


# What is left over.


def test_every_word_is_said_somewhere() -> None:
    """By `words.name` in the panel, by `self.name` in a sentence, or by an element of the page that bears its name."""
    said = {name for path in app_files() for name in re.findall(r"\bwords\.(\w+)", read(path))}
    said.update(re.findall(r"\bself\.(\w+)", read("app/words/english.py") + read("app/words/english_first.py")))
    said.update(re.findall(r'data-(?:words|label)="(\w+)"', read("index.html")))
    assert [name for name in names_of(English) if name not in said and name not in OF_THE_LANGUAGE] == []


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


# The page before Python runs.


def test_the_page_says_before_python_what_it_says_afterwards() -> None:
    page = (ROOT / "index.html").read_text(encoding="utf-8")
    for name, text in re.findall(r'data-words="(\w+)">([^<]+)<', page):
        assert getattr(English, name) == text
    for name, text in re.findall(r'data-label="(\w+)" aria-label="([^"]+)"', page):
        assert getattr(English, name) == text
    assert page.count("data-words=") >= 5
    assert page.count("data-label=") >= 5
    able = re.sub(r'" \+\s*"', "", read("public/able.js"))
    assert English.could_not_start in able
    assert English.too_old in able
    assert f'?? "{English.as_last_seen}"' in read("public/seen.js")


def test_the_page_knows_the_languages_that_there_are() -> None:
    script = (ROOT / "public/language.js").read_text(encoding="utf-8")
    directions = dict(re.findall(r'(\w+): "(ltr|rtl)"', script))
    assert directions == {code: language.direction for code, language in {"en": English, **OTHERS}.items()}
    page = set(re.findall(r'data-words="(\w+)"', read("index.html")))
    for code, language in OTHERS.items():
        block = script.partition(f"{code}: {{\n")[2].partition("}")[0]
        said = {name: json.loads(text) for name, text in re.findall(r'(\w+):\s*("[^"]*")', block)}
        assert sorted(said) == sorted(page | {"as_last_seen", "could_not_start", "too_old"})
        assert said == {name: getattr(language, name) for name in said}
