// Requests to the API. What the first screen asks for is sent while Python starts; whoever asks for it then is given that
// answer. Which calls those are a build finds out from the app itself, and writes into the page.

import { isAnyKept, onClear } from "./storage.js";

const LIFE = 10_000; // milliseconds after which an answer that nobody has asked for is too old to give

// URL -> what was sent, until somebody takes it.
const early = new Map();

function table() {
  return JSON.parse(document.querySelector('meta[name="early"]')?.content ?? "[]");
}

// The first route that fits the address, and the id in it. An id that would have to be encoded can wait for Python.
function arrival() {
  const path = location.hash.replace(/^#\/?/, "");
  for (const { route, asks } of table()) {
    const match = new RegExp(`^${route.replace(":id", "([\\w-]+)")}$`).exec(path);
    const put = (text) => text.replace(":id", match[1]);
    if (match) return asks.map(({ calls, keys }) => ({ calls: calls.map(put), keys: keys.map(put) }));
  }
  return [];
}

async function sendEarly({ calls, keys }) {
  // Of what is known already Python may not need to ask, or only whether it still holds.
  if (await isAnyKept(keys)) return;
  for (const url of calls) early.set(url, sent(url));
}

function sent(url) {
  const end = new AbortController();
  const headers = { accept: "application/json" };
  const response = fetch(url, { headers, cache: "no-store", signal: end.signal });
  // Whoever takes it hears of it.
  response.catch(() => {});
  return { response, end };
}

// An answer that nobody reads would hold its connection.
function drop() {
  for (const { end } of early.values()) end.abort();
  early.clear();
}

function send(url, options) {
  // What was answered before something changed, a sign-in say, is no answer any more.
  if (options.method !== "GET") drop();
  const known = early.get(url);
  if (!known) return fetch(url, options);
  early.delete(url);
  options.signal?.addEventListener("abort", () => known.end.abort());
  return known.response;
}

globalThis.halfminute ??= {};
globalThis.halfminute.send = send;
onClear(drop);
arrival().forEach(sendEarly);
setTimeout(drop, LIFE);
