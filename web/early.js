/** In the page's head: keeps what people do before the core is live, so that page.js can do it then, in order. */
(() => {
  /** @type {import("./bridge").EarlyEvent[]} */
  const events = [];

  /** @param {Event} event */
  function keep(event) {
    const target = /** @type {Element} */ (event.target);
    const node = event.type === "click" ? target.closest("#mirror :is(a, button)[id]") : target;
    if (!node?.id || !node.closest("#mirror")) return;
    if (event.type === "click" && node.getAttribute("href")?.startsWith("#")) event.preventDefault();
    const last = events[events.length - 1];
    if (event.type !== "click" && last?.type === event.type && last.id === node.id) return;
    events.push({ type: /** @type {import("./bridge").EarlyEvent["type"]} */ (event.type), id: node.id });
  }

  const types = ["click", "input", "change"];
  types.forEach((type) => document.addEventListener(type, keep));
  window.alongsideEarly = { events, stop: () => types.forEach((type) => document.removeEventListener(type, keep)) };

  // Another screen than the one written in the page is wanted: do not show that one first.
  if (location.hash.length > 2) document.documentElement.classList.add("elsewhere");

  document.addEventListener("click", (event) => {
    if (!(/** @type {Element} */ (event.target)).closest(".skip a")) return;
    event.preventDefault();
    const heading = /** @type {HTMLElement | null} */ (document.querySelector("#mirror h1"));
    heading?.focus();
  });
})();
