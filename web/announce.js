/** Spoken messages: a line is added to a live region, and taken away once it has been read. */

const stayMs = 1000;
let odd = false;

/**
 * @param {string} text
 * @param {boolean} urgent  interrupts what is being read
 */
export function announce(text, urgent) {
  const region = document.getElementById(urgent ? "urgent" : "polite");
  const line = document.createElement("div");
  // The same words twice must differ to be read twice.
  odd = !odd;
  line.textContent = odd ? text : `${text}\u00a0`;
  region?.replaceChildren(line); // a newer message takes the place of an older one
  setTimeout(() => line.remove(), stayMs);
}
