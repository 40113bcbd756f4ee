// The parts of a build: what index.html links to with `data-part`, under names that change with their content.

// The rest of the app, once for all who wait for it. One that did not arrive is asked for again by the next.
let rest = null;

function link(part) {
  return document.querySelector(`link[data-part="${part}"]`);
}

export function address(part) {
  return link(part).href;
}

// Checked by the browser against what the build wrote down: half a download is none.
async function ask(part, cache) {
  const response = await fetch(address(part), { integrity: link(part).dataset.integrity, cache });
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

// What came broken may lie in the browser's cache, where it would stay for long: there it is replaced.
function replace(part) {
  return ask(part, "reload");
}

export function fetchPart(part) {
  return ask(part, "default").catch(() => replace(part));
}

// Whichever it was that kept the panel from starting: reloading the page helps then.
export function replaceParts() {
  for (const part of ["app", "interpreter"]) replace(part).catch(() => {});
  for (const { src } of document.scripts) fetch(src, { cache: "reload" }).then((answer) => answer.text(), () => {});
}

async function fetchStyles() {
  if (document.querySelector("link[data-rest]")) return;
  await linkStyles().catch(() => replace("rest-styles").then(linkStyles));
}

// After those of the first screen, as in the checkout.
function linkStyles() {
  const styles = document.createElement("link");
  styles.rel = "stylesheet";
  styles.integrity = link("rest-styles").dataset.integrity;
  styles.crossOrigin = "";
  styles.dataset.rest = "";
  styles.href = address("rest-styles");
  return new Promise((resolve, refuse) => {
    styles.onload = resolve;
    styles.onerror = () => (styles.remove(), refuse(new Error(`${styles.href} did not arrive.`)));
    document.head.append(styles);
  });
}

async function mountRest(python) {
  const [image] = await Promise.all([fetchPart("rest"), fetchStyles()]);
  python.FS.writeFile("/rest.romfs", image);
  python.runPython("from app.browser import parts\nparts.mount('/rest.romfs')");
}

export function loadRest(python) {
  rest ??= mountRest(python).catch((error) => {
    rest = null;
    throw error;
  });
  return rest;
}
