// When the first screen is there and its reader reads: what comes then takes nothing from it.

const REST = 2000; // milliseconds after Python has drawn
const SIGNS = ["pointerdown", "keydown", "focusin"];

const ready = new Promise((resolve) => {
  const look = () => document.body.dataset.app === "ready" && resolve();
  new MutationObserver(look).observe(document.body, { attributeFilter: ["data-app"] });
});
// Keys that were pressed while nobody listened to keys.
const keys = [];
const keep = (event) => keys.push(event);

export async function whenAtRest(callback) {
  await ready;
  setTimeout(callback, REST);
}

// Or sooner, when somebody is about to use the panel; at once where it comes from the browser itself.
export function whenUsed(callback) {
  const begin = () => {
    clearTimeout(timer);
    SIGNS.forEach((sign) => removeEventListener(sign, begin, true));
    callback();
  };
  const timer = setTimeout(begin, navigator.serviceWorker?.controller ? 0 : REST);
  SIGNS.forEach((sign) => addEventListener(sign, begin, true));
  addEventListener("keydown", keep, true);
}

// For whoever listens from now on. A key that something else has taken, or whose place is gone, is done with.
export function repeatKeys() {
  removeEventListener("keydown", keep, true);
  const waiting = keys.splice(0).filter((key) => !key.defaultPrevented && key.target.isConnected);
  waiting.forEach((key) => key.target.dispatchEvent(new KeyboardEvent("keydown", key)));
}
