// Says in a sentence that the panel cannot start, and why. In the syntax of old browsers, which cannot read the other scripts.

(function () {
  var TOO_OLD =
    "This browser cannot run the panel: it is too old, or WebAssembly is switched off in it. " +
    "Please use a current version of Firefox, Chrome, Edge or Safari.";
  var COULD_NOT_START =
    "The panel could not start: something that it needs did not arrive, or this browser is too old for it. " +
    "Check the connection and reload the page.";

  // Popovers came last of what the page cannot do without, in 2023 and 2024, and with them all of the syntax that it uses.
  function isAble() {
    var root = document.documentElement;
    return !!window.WebAssembly && "popover" in root && "showModal" in document.createElement("dialog");
  }

  function sentence() {
    var language = window.halfminute && window.halfminute.language;
    var words = (language && language.words) || {};
    return isAble() ? words.could_not_start || COULD_NOT_START : words.too_old || TOO_OLD;
  }

  function isOver(main) {
    return !main || document.body.getAttribute("data-app") === "ready" || main.getAttribute("data-state") === "error";
  }

  function fail() {
    var main = document.getElementById("main");
    if (isOver(main)) return;
    main.setAttribute("data-state", "error");
    main.removeAttribute("aria-busy");
    main.textContent = "";
    add(main, "h1", "visually-hidden").textContent = document.querySelector(".mark").textContent;
    var words = add(main, "p", "notice");
    words.setAttribute("role", "alert");
    words.textContent = sentence();
  }

  function add(main, name, styles) {
    var node = document.createElement(name);
    node.className = styles;
    main.appendChild(node);
    return node;
  }

  // A script that did not arrive, or not whole, or that this browser cannot read. What came broken lies in its cache
  // perhaps: there it is replaced, if the host has it by now, so that reloading helps.
  function failed(event) {
    var isScript = event.target.nodeName === "SCRIPT";
    if (isScript && window.fetch) replace(event.target.src);
    if (isScript || event.target === window) whenParsed(fail);
  }

  // Whole only when it has been read.
  function replace(address) {
    var read = function (response) {
      return response.text();
    };
    fetch(address, { cache: "reload" }).then(read)["catch"](function () {});
  }

  function whenParsed(callback) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", callback);
    else callback();
  }

  window.halfminute = window.halfminute || {};
  window.halfminute.able = { isAble: isAble(), fail: fail };
  window.addEventListener("error", failed, true);
  if (!isAble()) whenParsed(fail);
})();
