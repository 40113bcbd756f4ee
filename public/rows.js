// A row of a list leads where its name leads: the name is the link, and a click anywhere else in the row follows it. So
// the texts beside it can be selected and pointed at, which they could not be below a link that covers the row.

function linkOf(target) {
  if (target.closest("a, button, input, select, label, summary")) return null;
  return target.closest("tr")?.querySelector("a[data-row]");
}

// As a click on the link itself: with Ctrl, ⌘ or the middle button it opens a tab.
function follow(event) {
  const isMiddle = event.button === 1;
  const link = event.button > 1 ? null : linkOf(event.target);
  if (!link || (!isMiddle && !getSelection().isCollapsed)) return;
  const { altKey, shiftKey } = event;
  const [ctrlKey, metaKey] = [event.ctrlKey || isMiddle, event.metaKey || isMiddle];
  link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, altKey, shiftKey, ctrlKey, metaKey }));
}

// Else some systems scroll with the middle button.
function stayPut(event) {
  if (event.button === 1 && linkOf(event.target)) event.preventDefault();
}

// A text that the column cuts can be read whole.
function tellWhole({ target }) {
  const cell = target.closest("td");
  const part = cell?.querySelector("a[data-row] > [dir]") ?? cell;
  if (part && !cell.title && part.scrollWidth > part.clientWidth) cell.title = part.textContent;
}

addEventListener("click", follow);
addEventListener("auxclick", follow);
addEventListener("mousedown", stayPut);
addEventListener("pointerover", tellWhole);
addEventListener("focusin", tellWhole);
