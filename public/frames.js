// What is not seen in the page itself waits for the next frame. The focus above all: asked for it before the frame, the
// browser would lay out the page for it alone, and show it later. A page that is out of sight has no frames.

globalThis.halfminute ??= {};
globalThis.halfminute.afterFrame = (call) =>
  document.hidden ? setTimeout(call) : requestAnimationFrame(() => setTimeout(call));
