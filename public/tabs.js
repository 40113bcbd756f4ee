// What the tabs of one panel share: messages to each other, and locks that one of them holds at a time.

// Panels in two folders of one host are two panels.
export const NAME = "halfminute " + new URL(".", location).pathname;

const channel = openChannel();
let waiting = [];
let hear = (text) => waiting.push(text);

// A browser without it, or a frame that may not have one: this tab is alone.
function openChannel() {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return null;
  }
}

if (channel) {
  channel.onmessage = ({ data }) => {
    if (typeof data === "string") hear(data);
  };
}

function post(text) {
  channel?.postMessage(text);
}

// Python starts later than the first message may come: what came before is heard first.
function listen(callback) {
  const early = waiting;
  waiting = [];
  hear = callback;
  early.forEach((text) => callback(text));
}

// As with setTimeout, what else is given goes to `granted`. A tab that dies releases what it held.
function request(name, granted, ...given) {
  const end = new AbortController();
  const ended = new Promise((resolve) => end.signal.addEventListener("abort", resolve));
  const hold = () => {
    if (!end.signal.aborted) granted(...given);
    return ended;
  };
  if (navigator.locks) {
    // Refused, and not withdrawn: better twice at a time than never.
    navigator.locks.request(`${NAME} ${name}`, { signal: end.signal }, hold).catch(hold);
  } else {
    hold();
  }
  return { release: () => end.abort() };
}

globalThis.halfminute ??= {};
globalThis.halfminute.tabs = { post, listen, request };
