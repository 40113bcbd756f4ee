// Keeps the panel in the browser, by its service worker, and says when a newer one is there. Where there are no service
// workers, or none is allowed, the panel is only fetched anew each time.

import { whenAtRest } from "./rest.js";
import { scriptAddress } from "./trusted.js";

const AGAIN = 60 * 60 * 1000; // milliseconds between two looks for a newer one, while somebody looks at the page

let waiting = null;
let tell = null;
let lookedAt = Date.now();

async function keep() {
  const registration = await navigator.serviceWorker.register(scriptAddress("./sw.js"), { updateViaCache: "none" });
  if (registration.waiting) found(registration.waiting);
  // The browser may have found it as the page was opened, before anybody listened here.
  if (registration.installing) watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  document.addEventListener("visibilitychange", () => lookAgain(registration));
  setInterval(() => lookAgain(registration), AGAIN);
}

function watch(worker) {
  worker.addEventListener("statechange", () => {
    // Without one before it this is the first: there is nothing to offer.
    if (worker.state === "installed" && navigator.serviceWorker.controller) found(worker);
  });
}

// One more, while the first is still waiting to be taken, is not news.
function found(worker) {
  const isNews = !waiting;
  waiting = worker;
  if (isNews) tell?.();
}

function lookAgain(registration) {
  if (document.visibilityState !== "visible" || Date.now() - lookedAt < AGAIN) return;
  lookedAt = Date.now();
  registration.update().catch(() => {});
}

// Python hears of it, now or later.
function listen(callback) {
  tell = callback;
  if (waiting) tell();
}

// Another tab may have let it take over already. One that has begun to is waited for by the browser.
function reload() {
  if (waiting.state === "installed") {
    waiting.addEventListener("statechange", () => location.reload(), { once: true });
    waiting.postMessage("take over");
  } else {
    location.reload();
  }
}

if (navigator.serviceWorker) whenAtRest(() => keep().catch(() => {}));

globalThis.halfminute ??= {};
globalThis.halfminute.updates = { listen, reload };
