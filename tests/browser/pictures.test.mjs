// Pictures as files: the SVG is a document of its own, the PNG shows the same at twice the size, and words that nobody
// expected do no harm in either.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { startLooking } from "./pixels.mjs";
import { dropOn, downloadFrom, newPage, openExample, openTool, press, scratchFolder, settled, singleFile, startBrowser,
         visit, words } from "./support.mjs";

const browser = await startBrowser();
after(() => browser.close());
const look = await startLooking(browser);

const label = (key, title) => words("picture.label", { what: words(key), title });

/** Unfolds the ways to save a picture and takes it as both kinds of file. */
async function bothFiles(page, title) {
  const apart = title === words("stages.ladder");
  await press(page, "button", apart ? words("picture.save.stages") : label("picture.save", title));
  const take = (key) => downloadFrom(page, () => press(page, "button", label(key, title)));
  return { svg: await take("picture.svg"), png: await take("picture.png") };
}

/** What a browser makes of an SVG as a document, in a page with no policy of ours. */
async function readSvg(bytes) {
  const page = await (await browser.newContext()).newPage();
  const told = await page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      tag: root.localName,
      fault: root.querySelector("parsererror")?.textContent ?? "",
      tags: [...new Set([...root.querySelectorAll("*")].map(({ localName }) => localName))],
      size: [Number(root.getAttribute("width")), Number(root.getAttribute("height"))],
      title: root.querySelector("title").textContent,
      words: [...root.querySelectorAll("text")].map((text) => text.textContent),
    };
  }, bytes.toString("utf8"));
  await page.context().close();
  return told;
}

const tags = ["circle", "polygon", "polyline", "rect", "text", "title"];

/** Both files are there, are what they say, and show the same. */
async function expectPictures({ svg, png }, title) {
  assert.match(svg.name, /-picture-\d{4}-\d\d-\d\d\.svg$/);
  assert.equal(png.name, svg.name.replace(/svg$/, "png"));
  const drawing = await readSvg(svg.bytes);
  assert.deepEqual([drawing.tag, drawing.fault], ["svg", ""]);
  assert.deepEqual(drawing.tags.filter((tag) => !tags.includes(tag)), []);
  assert.ok(drawing.title.startsWith(`${title}. `), drawing.title);
  assert.equal(drawing.words[0], title);
  const seen = await look(png.bytes, () => {
    const { width, height, pixels } = globalThis.seen;
    const whole = { x: 0, y: 0, width, height };
    const ground = globalThis.groundOf(whole);
    const edge = [...globalThis.coloursIn({ x: 0, y: 0, width, height: 20 }).keys()].map(globalThis.cssColour);
    const inked = pixels.reduce((count, pixel) => count + (pixel === ground ? 0 : 1), 0) / pixels.length;
    return { width, height, ground: globalThis.cssColour(ground), edge, inked };
  });
  assert.deepEqual([seen.width, seen.height], drawing.size.map((px) => 2 * px));
  assert.equal(seen.ground, "rgb(255, 255, 255)");
  assert.deepEqual(seen.edge, ["rgb(255, 255, 255)"], "nothing is cut at the top");
  assert.ok(seen.inked > 0.02 && seen.inked < 0.6, `${seen.inked} of it is not blank`);
  return drawing;
}

for (const view of ["canvas", "plain"]) {
  test(`every picture comes as SVG and as PNG: ${view}`, async () => {
    const page = await openTool(await newPage(browser), view === "plain" ? `${singleFile}?view=plain` : singleFile);
    await openExample(page);
    const pictures = [
      ["/results/coproduction-plan", words("results.profile"), "Furthest along"],
      ["/results/coproduction-plan", words("results.agreed"), "Power and decisions"],
      ["/plan", words("timeline.title"), "December"],
      ["/stages/race-equity-stages", words("stages.ladder"), "Awareness"],
    ];
    for (const [route, title, said] of pictures) {
      await visit(page, route);
      const { words: lines } = await expectPictures(await bothFiles(page, title), title);
      assert.ok(lines.some((line) => line.startsWith(said)), `${title} says ${said}: ${lines}`);
    }
    assert.deepEqual(page.troubles, []);
    await page.context().close();
  });
}

test("the PNG has the font of the page", async () => {
  const page = await openTool(await newPage(browser));
  await openExample(page);
  await visit(page, "/plan");
  const title = words("timeline.title");
  const { svg, png } = await bothFiles(page, title);
  const heading = svg.bytes.toString("utf8").match(/<text x="(\d+)" y="([\d.]+)" font-size="(\d+)" font-weight="700"/);
  const [x, y, size] = heading.slice(1).map(Number);
  /** How many points of the heading differ from the same words in a font. */
  const differingFrom = async (family) => {
    const painted = await page.evaluate(({ title, x, y, size, family }) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 1200, height: 128 });
      const context = canvas.getContext("2d");
      context.fillStyle = "#FFFFFF";
      context.fillRect(0, 0, 1200, 128);
      context.scale(2, 2);
      context.font = `700 ${size}px ${family}`;
      context.fillStyle = "#1C2230";
      context.fillText(title, x, y);
      return canvas.toDataURL().split(",")[1];
    }, { title, x, y, size, family });
    await look(Buffer.from(painted, "base64"), () => { globalThis.before = globalThis.seen; });
    return look(png.bytes, (bottom) => {
      let count = 0;
      for (let row = 0; row < bottom; ++row)
        for (let column = 0; column < 1200; ++column)
          if (Math.abs((globalThis.seen.pixels[row * globalThis.seen.width + column] & 255)
            - (globalThis.before.pixels[row * 1200 + column] & 255)) > 40) ++count;
      return count;
    }, Math.round(2 * y + 8));
  };
  assert.ok(await differingFrom("sans-serif") > 200, "the two fonts can be told apart");
  assert.equal(await differingFrom("Alongside"), 0);
  await page.context().close();
});

test("words that nobody expected are words in both files", async (t) => {
  const titles = ["</title><script>window.harmed = 1</script>", "]]> & \"quotes\" <b>", "مجموعة الجيران في الحي",
                  "w".repeat(200), "a bell \u0007 and a tab \t"];
  const prompt = (id) => ({ id, text: "What now?", brief: "What now?", easier: "What now?", why: "It matters." });
  const pack = {
    format: "alongside/framework", version: 1, id: "hostile", edition: "1", language: "en", kind: "checklist",
    title: "Hostile", summary: "Words that nobody expected.",
    scale: { steps: [{ label: "No", means: "Not yet" }, { label: "Yes", means: "It is here" }] },
    sections: titles.map((title, i) => ({ id: `s${i}`, title, prompts: [prompt(`p${i}`)] })),
  };
  const file = join(scratchFolder(), "hostile.json");
  writeFileSync(file, JSON.stringify(pack));
  const page = await openTool(await newPage(browser));
  await openExample(page);
  await dropOn(page, file);
  await settled(page);
  await page.getByText("Hostile").first().waitFor();
  await visit(page, "/question/hostile/p0");
  await page.getByRole("radio").first().check({ force: true });
  await settled(page);
  await visit(page, "/results/hostile");
  const drawing = await expectPictures(await bothFiles(page, words("results.profile")), words("results.profile"));
  const said = drawing.words.join(" ");
  assert.ok(said.includes("<script>") && said.includes("مجموعة") && said.includes("]]>"), said);
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  t.diagnostic(said);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});
