// What outlives a reload: texts by key, in IndexedDB. Storage that is refused, broken or full only means that nothing
// is kept.

// The name comes from there also because the channel is open then: no other tab's answer falls between it and what is
// read here.
import { NAME } from "./tabs.js";

const VERSION = 1;
const STORE = "records";
const PATIENCE = 2000; // milliseconds
// Stands in localStorage, which answers at once, from the first record on.
const FLAG = `halfminute.kept ${NAME}`;

// Key -> text of what the last visit left, the newest first, until somebody takes it.
const kept = new Map();
// Called when everything is cleared: what else was kept of it.
const clearings = [];
// What was removed does not come back through something that was on its way.
let removals = 0;

const opened = open();
const read = opened.then(readAll).catch(nothing);
const gaveUp = new Promise((resolve) => setTimeout(resolve, PATIENCE));

function open() {
  return new Promise((resolve, refuse) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => create(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = refuse;
  });
}

function create(database) {
  database.createObjectStore(STORE, { keyPath: "key" }).createIndex("order", "order");
}

function readAll(database) {
  // A newer panel in another tab does not wait for this one.
  database.onversionchange = () => database.close();
  const transaction = database.transaction(STORE);
  newestFirst(transaction.objectStore(STORE), remember);
  return end(transaction);
}

function remember(records) {
  if (removals) return;
  for (const { key, text } of records) kept.set(key, text);
}

// What changes the records. Transactions run in the order in which they were asked for.

async function put(key, order, text) {
  setFlag(true);
  const before = removals;
  const keep = (store) => keepNewest(store, { key, order, text });
  try {
    await change(keep);
  } catch (error) {
    if (error?.name !== "QuotaExceededError") throw error;
    await change(halve);
    if (removals === before) await change(keep);
  }
}

function remove(key) {
  removals += 1;
  kept.delete(key);
  return change((store) => store.delete(key));
}

function clear() {
  clearings.forEach((clear) => clear());
  setFlag(false);
  removals += 1;
  kept.clear();
  return change((store) => store.clear());
}

function prune(most, characters) {
  return change((store) => newestFirst(store, (records) => trim(store, records, most, characters)));
}

async function change(work) {
  const transaction = (await opened).transaction(STORE, "readwrite");
  work(transaction.objectStore(STORE));
  return end(transaction);
}

// The end of the transaction, not of its requests: a full disk is noticed last.
function end(transaction) {
  return new Promise((resolve, refuse) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => refuse(transaction.error);
  });
}

function keepNewest(store, record) {
  store.get(record.key).onsuccess = ({ target }) => {
    if (!target.result || target.result.order <= record.order) store.put(record);
  };
}

function newestFirst(store, use) {
  store.index("order").getAll().onsuccess = ({ target }) => use(target.result.reverse());
}

function halve(store) {
  newestFirst(store, (records) => {
    const size = records.reduce((sum, { text }) => sum + text.length, 0);
    trim(store, records, records.length / 2, size / 2);
  });
}

function trim(store, records, most, characters) {
  let size = 0;
  records.forEach(({ key, text }, place) => {
    size += text.length;
    if (place >= most || size > characters) store.delete(key);
  });
}

// What Python calls. An error here would be one that it cannot catch.

async function load() {
  await Promise.race([read, gaveUp]);
  return [...kept.values()];
}

export function onClear(callback) {
  clearings.push(callback);
}

function setFlag(isKept) {
  try {
    if (isKept) localStorage.setItem(FLAG, "");
    else localStorage.removeItem(FLAG);
  } catch {
    // Then the database is asked each time.
  }
}

function isNothingKept() {
  try {
    return localStorage.getItem(FLAG) === null;
  } catch {
    return false;
  }
}

// Whether there is anything to take of these. Asked before Python runs, so nobody has taken any yet.
export async function isAnyKept(keys) {
  if (isNothingKept()) return false;
  await Promise.race([read, gaveUp]);
  return keys.some((key) => kept.has(key));
}

function take(key) {
  // Python reads only null as nothing, in both interpreters.
  const text = kept.get(key) ?? null;
  kept.delete(key);
  return text;
}

function quiet(work) {
  return (...given) => {
    work(...given).catch(nothing);
  };
}

function nothing() {}

globalThis.halfminute ??= {};
globalThis.halfminute.storage = {
  load,
  take,
  put: quiet(put),
  remove: quiet(remove),
  clear: quiet(clear),
  prune: quiet(prune),
};
