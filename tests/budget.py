"""What the first screen may cost. Whoever has cut something lowers the bound; whoever needs more says why, here."""

# Part of a build -> bytes with brotli, little above what it weighs, and what it is for.
PARTS = {
    "index.html": (2_700, "the shell, the policy, the settings, the first calls and the icons"),
    "panel.css": (5_500, "the styles of the first screen"),
    "app.romfs": (68_000, "the Python of the first screen, as bytecode, with the dialect of one kind of API"),
    "micropython.wasm": (171_000, "the interpreter, as it is installed"),
    "start.js": (27_700, "what starts it, most of it the interpreter's own glue, and storage, tabs, early calls"),
    "early.js": (1_450, "what an old browser is told, language and theme, before anything is seen"),
}
# Bytes with brotli, of all of these together.
FILES = 276_000
# Files and calls of the API together.
REQUESTS = 10
# Where one comes in -> bytes on the wire: the files, the answers of the API, and the headers of both, which HTTP/1.1
# does not compress. They are some 11 kB of it.
WIRE = {"#users/1": 287_500, "#users": 289_500}
