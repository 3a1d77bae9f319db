// A virtual screen reader on the page: it moves by its own commands only and keeps what it has said.
import { readFileSync } from "node:fs";
import { settled } from "./support.mjs";

const bundle = new URL("../../node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js", import.meta.url);

/** In the page: the reader (0.28.0) adds a listener to every element whenever something changes, and takes none away.
    One on each is enough; without this each focus costs more than the last, until nothing moves. */
function listenOncePerElement() {
  const listened = new WeakSet();
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (type === "focus" && this instanceof Element) {
      if (listened.has(this)) return;
      listened.add(this);
    }
    add.call(this, type, ...rest);
  };
}

/**
 * Starts it at the top of the page. The page's context needs bypassCSP, since the reader is a script from elsewhere.
 * @param {import("playwright-core").Page} page
 */
export async function startReader(page) {
  await page.evaluate(listenOncePerElement);
  await page.evaluate(async (code) => {
    const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    globalThis.reader = (await import(address)).virtual;
    document.querySelector("noscript").remove(); // no reader reads it while scripts run; this one would
    await globalThis.reader.start({ container: document.body });
  }, readFileSync(bundle, "utf8"));

  /** Moves on, item by item and round again from the top, to the next one whose phrase starts so. */
  async function to(start) {
    const found = await page.evaluate(async (start) => {
      for (let items = 0; items < 1000; ++items) {
        await globalThis.reader.next();
        const log = await globalThis.reader.spokenPhraseLog();
        const phrase = log.filter((one) => !/^(polite|assertive):/.test(one)).at(-1);
        if (phrase === start || phrase.startsWith(`${start},`)) return true;
      }
      return false;
    }, start);
    if (!found) throw new Error(`The reader never said “${start}”`);
  }

  return {
    to,
    /** Moves to the first heading of the page. */
    toTitle: () => page.evaluate(() => globalThis.reader.perform("moveToNextHeadingLevel1")),
    async act() {
      await page.evaluate(() => globalThis.reader.act());
      await settled(page);
    },
    async type(text) {
      await page.evaluate((text) => globalThis.reader.type(text), text);
      await settled(page);
    },
    /** Everything that was said since the last time, messages included. */
    said: () => page.evaluate(async () => {
      const log = [...await globalThis.reader.spokenPhraseLog()];
      await globalThis.reader.clearSpokenPhraseLog();
      return log;
    }),
    /** Reads the whole page from top to end, one phrase a line, once no more messages are coming. */
    async readPage() {
      for (const region of ["#polite", "#urgent"]) await page.locator(`${region}:empty`).waitFor({ state: "attached" });
      await to("document");
      await page.evaluate(() => globalThis.reader.clearSpokenPhraseLog());
      await to("end of document");
      return (await page.evaluate(() => globalThis.reader.spokenPhraseLog())).join("\n");
    },
  };
}
