// The panel's one policy of trusted types: the only way in which a text becomes markup, or the address of a script. The
// browser refuses every other way, as the content-security policy tells it to. Where it knows no trusted types, the
// same functions return the text.

const FOLDER = new URL(".", location).href;

function ownScript(address) {
  const url = new URL(address, FOLDER);
  const isOwn = url.href.startsWith(FOLDER) && /\.m?js$/.test(url.pathname);
  if (!isOwn) throw new TypeError(`${url} is no script of the panel: these lie in ${FOLDER} and end in .js or .mjs.`);
  return url.href;
}

const rules = {
  // Safe before it comes here: app/html.py escaped every value in it, or it is a file of the panel.
  createHTML: (text) => text,
  createScriptURL: ownScript,
};
const policy = globalThis.trustedTypes?.createPolicy("halfminute", rules) ?? rules;

export function html(text) {
  return policy.createHTML(text);
}

// What may be run as a service worker or as the `src` of a script. TypeError for what is not the panel's own.
export function scriptAddress(address) {
  return policy.createScriptURL(address);
}

// What `draw` would need to draw the same again.
export function markupOf(node) {
  return node.innerHTML;
}

// The whole step for Python, in one call: markup as an object would have to cross twice.
export function draw(node, text) {
  node.innerHTML = html(text);
}

globalThis.halfminute ??= {};
globalThis.halfminute.trusted = { draw };
