// Makes the icons a part of the page. From a file of their own every drawing would ask the server for them again, and
// without a network there would be none.

import { html } from "./trusted.js";

const text = await (await fetch("./public/icons.svg")).text();
const sprite = new DOMParser().parseFromString(html(text), "image/svg+xml").documentElement;
// What else is on the page has ids, too.
for (const symbol of sprite.querySelectorAll("symbol")) symbol.id = `icon-${symbol.id}`;
sprite.setAttribute("class", "sprite");
sprite.setAttribute("aria-hidden", "true");
document.body.append(sprite);
