// Texts by key that stay in this browser, in localStorage: written at once, so that a crash loses nothing. Storage that is
// refused or full only means that nothing is kept.

import { NAME } from "./tabs.js";

const PREFIX = `${NAME} `;

function take(key) {
  return quiet(() => localStorage.getItem(PREFIX + key)) ?? null;
}

function put(key, text) {
  quiet(() => localStorage.setItem(PREFIX + key, text));
}

function remove(key) {
  quiet(() => localStorage.removeItem(PREFIX + key));
}

function clear() {
  quiet(() => keys().forEach((key) => localStorage.removeItem(key)));
}

function keys() {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

function quiet(work) {
  try {
    return work();
  } catch {
    return null;
  }
}

globalThis.halfminute ??= {};
globalThis.halfminute.shelf = { take, put, remove, clear };
