// Puts the remembered theme in place before the first paint, and remembers a new one. The system's is the default.

const KEY = "halfminute.theme";
const root = document.documentElement;

// Storage that is refused (private windows) only means that nothing is remembered.
function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice holds until the page is closed.
  }
}

function isDark() {
  return (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
}

const theme = remembered();
if (theme === "dark" || theme === "light") root.dataset.theme = theme;

function switchTheme() {
  root.dataset.theme = isDark() ? "light" : "dark";
  remember(root.dataset.theme);
}

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-theme-switch]")) switchTheme();
});

window.halfminute ??= {};
window.halfminute.theme = { switch: switchTheme };
