// Says which Python runs the panel: MicroPython, or Pyodide for ?interpreter=pyodide. PyScript reads what is on the page
// when it is imported, so these elements stand there before.

import { draw } from "./trusted.js";

const CONFIG = "./pyscript.toml";
const isPyodide = new URLSearchParams(location.search).get("interpreter") === "pyodide";
const [type, other] = isPyodide ? ["py", "mpy"] : ["mpy", "py"];

document.documentElement.dataset.interpreter = isPyodide ? "pyodide" : "micropython";

// One configuration for both; only the interpreter is another.
async function configuration() {
  if (!isPyodide) return CONFIG;
  const text = await (await fetch(CONFIG)).text();
  return text.replace("vendor/micropython/micropython.mjs", "vendor/pyodide/pyodide.mjs");
}

// PyScript would fetch every plugin for the interpreter that is not used, too.
function silence(name) {
  const config = document.createElement(`${name}-config`);
  config.hidden = true;
  config.textContent = JSON.stringify({
    plugins: ["!py-terminal", "!py-editor", "!py-game", "!donkey", "!deprecations-manager", "!error"],
  });
  return config;
}

// Drawn, because the text of a script that is put together in any other way is refused by the policy, even where it is
// Python. Two lines, so that tracebacks name real files.
const holder = document.createElement("template");
draw(holder, `<script type="${type}">from app.main import start\nstart()</script>`);
const script = holder.content.firstElementChild;
script.setAttribute("config", await configuration());
document.body.append(silence(other), script);
