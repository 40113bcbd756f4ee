// When the first screen is there and its reader reads: what comes then takes nothing from it.

const REST = 2000; // milliseconds after Python has drawn
const SIGNS = ["pointerdown", "keydown", "focusin"];

const ready = new Promise((resolve) => {
  const look = () => document.body.dataset.app === "ready" && resolve();
  new MutationObserver(look).observe(document.body, { attributeFilter: ["data-app"] });
});

export async function whenAtRest(callback) {
  await ready;
  setTimeout(callback, REST);
}

// Or sooner, when somebody is about to use the panel.
export async function whenUsed(callback) {
  await ready;
  const begin = () => {
    clearTimeout(timer);
    SIGNS.forEach((sign) => removeEventListener(sign, begin));
    callback();
  };
  const timer = setTimeout(begin, REST);
  SIGNS.forEach((sign) => addEventListener(sign, begin, { once: true, capture: true }));
}
