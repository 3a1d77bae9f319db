// What a page said last time, word for word, in snapshots/. UPDATE_GOLDEN=1 writes it anew instead of comparing:
//   UPDATE_GOLDEN=1 node --test tests/browser/tree.test.mjs tests/browser/spoken.test.mjs
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { words } from "./support.mjs";

const folder = fileURLToPath(new URL("snapshots", import.meta.url));
const updating = process.env.UPDATE_GOLDEN === "1";

/** When it is in every golden file: the tool's clock stands still there. */
export const goldenTime = new Date("2026-11-22T10:41:00Z");

/** Text must be what snapshots/<name> holds, apart from the version of the tool. */
export function assertGolden(name, text) {
  const version = new RegExp(words("footer.version", { version: "[\\w.-]+" }), "g");
  const actual = `${text.replace(version, words("footer.version", { version: "…" })).trimEnd()}\n`;
  const path = join(folder, name);
  if (updating) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, actual);
  }
  assert.ok(existsSync(path), `There is no golden file ${name}: UPDATE_GOLDEN=1 writes it.`);
  const [now, before] = [actual, readFileSync(path, "utf8")].map((all) => all.split("\n"));
  const line = Math.max(now.findIndex((one, i) => one !== before[i]), before.findIndex((one, i) => one !== now[i]));
  assert.equal(line, -1, `${name} differs. Line ${line + 1} is\n${now[line]}\nand was\n${before[line]}\n`
    + "If that is meant, UPDATE_GOLDEN=1 writes it anew.");
}

/** No file with this ending is left over from something that is not there any more. @param {string[]} names  those used */
export function assertNoneLeftOver(ending, names) {
  const leftOver = readdirSync(folder).filter((name) => name.endsWith(ending) && !names.includes(name));
  if (updating) leftOver.splice(0).forEach((name) => rmSync(join(folder, name)));
  assert.deepEqual(leftOver, []);
}
