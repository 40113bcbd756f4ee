// Says which Python runs the panel: MicroPython, or Pyodide for ?interpreter=pyodide. PyScript reads what is on the page
// when it is imported, so these elements stand there before.

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

const script = document.createElement("script");
script.type = type;
script.setAttribute("config", await configuration());
// Two lines, so that tracebacks name real files.
script.textContent = "from app.main import start\nstart()";
document.body.append(silence(other), script);
