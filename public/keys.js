// Which keyboard this is, and whether keys that write may do something else: a choice that is remembered.

const KEY = "halfminute.letters";
const isMac = /^(Mac|iP)/.test(navigator.platform);

// Storage that is refused (private windows) only means that nothing is remembered.
function areLettersOn() {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

function remember(areOn) {
  try {
    if (areOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // The choice holds until the page is closed.
  }
}

// The shell names the keys of others; the style sheets show those of this one.
if (isMac) {
  document.documentElement.dataset.keyboard = "mac";
  document.querySelector('[data-action="palette"]').setAttribute("aria-keyshortcuts", "Meta+K");
}

globalThis.halfminute ??= {};
globalThis.halfminute.keys = { isMac, areLettersOn, remember };
