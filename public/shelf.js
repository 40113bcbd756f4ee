// Texts that stay in this browser until they are taken away, by kind and key, in localStorage: written at once, so that a
// crash loses nothing.

import { NAME } from "./tabs.js";

// Storage that is refused or full only means that a text holds until the page is closed.
const held = new Map();

function prefix(kind) {
  return `${kind} ${NAME} `;
}

function quiet(work) {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}

function take(kind, key) {
  // Python reads only null as nothing, in both interpreters.
  const place = prefix(kind) + key;
  return quiet((storage) => storage.getItem(place)) ?? held.get(place) ?? null;
}

function put(kind, key, text) {
  const place = prefix(kind) + key;
  drop(place);
  const isKept = quiet((storage) => (storage.setItem(place, text), true));
  if (!isKept) held.set(place, text);
  return isKept;
}

function remove(kind, key) {
  drop(prefix(kind) + key);
}

function clear(kind) {
  const places = [...held.keys(), ...(quiet(Object.keys) ?? [])];
  places.filter((place) => place.startsWith(prefix(kind))).forEach(drop);
}

function drop(place) {
  held.delete(place);
  quiet((storage) => storage.removeItem(place));
}

globalThis.halfminute ??= {};
globalThis.halfminute.shelf = { take, put, remove, clear };
