// Scrolling, for Python: after a method of the document MicroPython may hand the document to a function of the window, and
// this one refuses it.

globalThis.halfminute ??= {};
globalThis.halfminute.scroll = { to: (height) => window.scrollTo(0, height) };
