// Keeps the panel in the browser, by its service worker, and says when a newer one is there. Where there are no service
// workers, or none is allowed, the panel is only fetched anew each time.

import { whenAtRest } from "./rest.js";
import { scriptAddress } from "./trusted.js";

const AGAIN = 60 * 60 * 1000; // milliseconds between two looks for a newer one, while somebody looks at the page

let waiting = null;
let isAsked = false;
let tell = null;
let lookedAt = Date.now();

async function keep() {
  const registration = await navigator.serviceWorker.register(scriptAddress("./sw.js"), { updateViaCache: "none" });
  if (registration.waiting) found(registration.waiting);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  document.addEventListener("visibilitychange", () => lookAgain(registration));
}

function watch(worker) {
  worker.addEventListener("statechange", () => {
    // Without one before it this is the first: there is nothing to offer.
    if (worker.state === "installed" && navigator.serviceWorker.controller) found(worker);
  });
}

function found(worker) {
  waiting = worker;
  tell?.();
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

function reload() {
  isAsked = true;
  waiting.postMessage("take over");
}

if (navigator.serviceWorker) {
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isAsked) location.reload();
  });
  whenAtRest(() => keep().catch(() => {}));
}

globalThis.halfminute ??= {};
globalThis.halfminute.updates = { listen, reload };
