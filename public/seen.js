// What was last seen stands there again at once, marked as such, while Python starts: a few pages, as they were drawn. It
// cannot be used until Python has drawn its own in its place. It goes with everything else that is forgotten.

import { onClear } from "./storage.js";
import { NAME } from "./tabs.js";
import { draw, markupOf } from "./trusted.js";

const KEY = `halfminute.seen ${NAME}`;
const ROUTES = ["users#show", "users#dashboard", "users#index"];
const PLACES = ["main", "sidebar", "signed-in"]; // ids
const MOST = 4; // pages
const LARGEST = 100_000; // characters of one page: what is larger takes longer to read than to make
const MOST_NODES = 3000; // in a page that may be small enough; a thousand rows need not be written out to know that they are not
const LIFE = 24 * 60 * 60 * 1000; // milliseconds
const QUIET = 500; // milliseconds after a drawing

const root = document.documentElement;
const main = document.getElementById("main");
const place = (id) => document.getElementById(id);
let timer = 0;

// Storage that is refused or full only means that nothing is kept.
function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch {
    return [];
  }
}

function write(pages) {
  try {
    localStorage.setItem(KEY, JSON.stringify(pages));
  } catch {
    forget();
  }
}

function forget() {
  clearTimeout(timer);
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is nothing to forget.
  }
}

// Keeping.

function isWorthKeeping() {
  const isAtRest = main.dataset.state === "ready" && !main.hasAttribute("aria-busy") && !main.hasAttribute("data-seen");
  const isSmall = main.getElementsByTagName("*").length < MOST_NODES;
  return isAtRest && isSmall && ROUTES.includes(main.dataset.route) && !document.querySelector("dialog[open]");
}

function keep() {
  if (!isWorthKeeping()) return;
  const drawn = PLACES.map((id) => [id, markupOf(place(id)), place(id).dataset.state ?? "", place(id).dataset.route ?? ""]);
  const page = { hash: location.hash, language: root.lang, title: document.title, at: Date.now(), drawn };
  const size = drawn.reduce((sum, [, markup]) => sum + markup.length, 0);
  const others = read().filter(({ hash }) => hash !== page.hash);
  write((size > LARGEST ? others : [page, ...others]).slice(0, MOST));
}

function keepSoon() {
  clearTimeout(timer);
  timer = setTimeout(keep, QUIET);
}

// Showing.

function show() {
  const isLike = ({ hash, language, at }) => hash === location.hash && language === root.lang && Date.now() - at < LIFE;
  const page = read().find(isLike);
  if (!page) return;
  document.title = page.title;
  for (const [id, markup, state, route] of page.drawn) put(place(id), markup, state, route);
  main.dataset.seen = age(page.at);
}

function put(node, markup, state, route) {
  draw(node, markup);
  node.dataset.state = state;
  node.dataset.route = route;
  node.inert = true;
  // "Just now" was then.
  for (const text of node.querySelectorAll("[data-text=age]")) text.textContent = "";
  // Until another takes its place.
  new MutationObserver((_, observer) => {
    observer.disconnect();
    node.inert = false;
    delete node.dataset.seen;
  }).observe(node, { childList: true });
}

// "As last seen · 5 minutes ago", as CSS writes it above the page.
function age(at) {
  const minutes = Math.round((at - Date.now()) / 60_000);
  const words = globalThis.halfminute.language?.words.as_last_seen ?? "As last seen";
  const [number, unit] = minutes > -60 ? [minutes, "minute"] : [Math.round(minutes / 60), "hour"];
  if (!minutes) return words;
  return `${words} · ${new Intl.RelativeTimeFormat(root.lang, { numeric: "auto" }).format(number, unit)}`;
}

globalThis.halfminute ??= {};
globalThis.halfminute.seen = { forget };
show();
onClear(forget);
new MutationObserver(keepSoon).observe(main, { childList: true, subtree: true, attributeFilter: ["data-state", "aria-busy"] });
addEventListener("pagehide", keep);
