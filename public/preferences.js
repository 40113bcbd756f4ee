// What people prefer, kept in this browser: texts by key, in localStorage.

import { NAME } from "./tabs.js";

const PREFIX = `preferences ${NAME} `;

// Storage that is refused or full only means that a choice holds until the page is closed.
const held = new Map();

function quiet(work) {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}

function take(key) {
  // Python reads only null as nothing, in both interpreters.
  return held.get(key) ?? quiet((storage) => storage.getItem(PREFIX + key));
}

function put(key, text) {
  held.set(key, text);
  quiet((storage) => storage.setItem(PREFIX + key, text));
}

function remove(key) {
  held.delete(key);
  quiet((storage) => storage.removeItem(PREFIX + key));
}

globalThis.halfminute ??= {};
globalThis.halfminute.preferences = { take, put, remove };
