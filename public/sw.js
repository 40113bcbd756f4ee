// The service worker of a build: the files of one version, whole or not at all, so that the next visit needs no network.
// The build puts VERSION and FILES here: [address, integrity] of all that the page may ask for. The API is not its business.

const PREFIX = `halfminute ${self.registration.scope} `;
const NAME = PREFIX + VERSION;
const PAGE = new URL("./", self.registration.scope).href;
const ADDRESSES = new Set(FILES.map(([path]) => new URL(path, PAGE).href));

// Everything is checked against what the build wrote down, the page itself too: while a new version is being laid out on the
// host nothing of it is mixed with this one. Then the installation fails, and is tried again with the next visit.
async function install() {
  const cache = await caches.open(NAME);
  // It is filled at once or not at all. Filled already it is after going back to the version before.
  if ((await cache.keys()).length) return;
  try {
    await fill(cache).catch(() => fill(cache, "reload"));
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

// What is named after its content may come from the browser's cache, unless it came broken from there.
function fill(cache, forced) {
  const mode = (path) => forced ?? (path.startsWith("./assets/") ? "default" : "no-cache");
  return cache.addAll(FILES.map(([path, integrity]) => new Request(path, { integrity, cache: mode(path) })));
}

// Answers without waking this worker, in browsers that can. What belongs to the version before is found by waking it; what
// is asked of the API has nothing to do with it.
function route(event) {
  const { pathname } = new URL(PAGE);
  const own = [...ADDRESSES].filter((address) => address !== PAGE).map((address) => new URL(address).pathname);
  const at = (pathname) => ({ urlPattern: new URLPattern({ pathname }) });
  return event.addRoutes?.([
    { condition: { urlPattern: new URLPattern({ pathname, search: "" }), requestMode: "navigate" }, source: { cacheName: NAME } },
    { condition: { or: own.map(at) }, source: { cacheName: NAME } },
    { condition: { or: [at(`${pathname}assets/*`), { requestMode: "navigate" }] }, source: "fetch-event" },
    { condition: at("*"), source: "network" },
  ]);
}

// The version before this one may still run in another tab, which may not have asked for all of its parts yet.
async function cleanUp() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

// Whatever is behind the address of the page, it is the page: ?a=b is nothing to a host of files.
function keyOf(request) {
  const url = new URL(request.url);
  url.hash = url.search = "";
  if (request.mode === "navigate" && (url.href === PAGE || url.href === `${PAGE}index.html`)) return PAGE;
  return ADDRESSES.has(url.href) || url.href.startsWith(`${PAGE}assets/`) ? url.href : null;
}

async function answer(request, key) {
  // Of the version before, for a tab that began with it.
  return (await (await caches.open(NAME)).match(key)) ?? (await caches.match(key)) ?? fetch(request);
}

addEventListener("install", (event) => {
  event.waitUntil(install());
  // A browser with another idea of routes asks this worker instead.
  event.waitUntil(new Promise((resolve) => resolve(route(event))).catch(() => {}));
});

addEventListener("activate", (event) => event.waitUntil(cleanUp()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const key = request.method === "GET" ? keyOf(request) : null;
  if (key) event.respondWith(answer(request, key));
});

// The person wants the new version now.
addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});
