// When the first screen is there and its reader reads: what comes then takes nothing from it.

const REST = 2000; // milliseconds after Python has drawn
const SIGNS = ["pointerdown", "keydown", "focusin"];

const ready = new Promise((resolve) => {
  const look = () => document.body.dataset.app === "ready" && resolve();
  new MutationObserver(look).observe(document.body, { attributeFilter: ["data-app"] });
});
// The key that was the first sign of somebody, while nobody listened to keys.
let key = null;

export async function whenAtRest(callback) {
  await ready;
  setTimeout(callback, REST);
}

// Or sooner, when somebody is about to use the panel; at once where it comes from the browser itself.
export function whenUsed(callback) {
  if (navigator.serviceWorker?.controller) {
    callback();
    return;
  }
  const begin = (event) => {
    clearTimeout(timer);
    SIGNS.forEach((sign) => removeEventListener(sign, begin, true));
    if (event?.type === "keydown") key = event;
    callback();
  };
  const timer = setTimeout(begin, REST);
  SIGNS.forEach((sign) => addEventListener(sign, begin, true));
}

export function repeatKey() {
  if (key && !key.defaultPrevented) key.target.dispatchEvent(new KeyboardEvent("keydown", key));
  key = null;
}
