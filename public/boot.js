// Starts PyScript under the strict content-security policy.

import "./interpreter.js";

try {
  const { hooks } = await import("./vendor/pyscript/core.js");
  // The only string that PyScript would evaluate as code is one it builds for workers. There are none here.
  hooks.worker.onBeforeRunAsync.clear();
} catch (error) {
  const main = document.querySelector("main");
  main.dataset.state = "error";
  main.setAttribute("aria-busy", "false");
  main.querySelector("[data-boot]").textContent =
    "The panel could not start: a file that it needs did not arrive. Check the connection and reload the page.";
  throw error;
}
