// A desktop of its own for browsers with windows: a screen in memory (so that WebGL2 exists), a session bus (so that
// assistive technology finds them), Debian's Chromium and Firefox, and the same verbs for both.
// CHROMIUM and FIREFOX say where another browser is.
import { spawn } from "node:child_process";
import { once } from "node:events";
import puppeteer from "puppeteer-core";

/** What was started and has not ended yet: it ends with this process, whatever happens. */
const running = new Set();
process.on("exit", () => running.forEach((started) => started.kill("SIGKILL")));

/** A process, ended by `stop`. */
export function start(program, args, options) {
  const started = spawn(program, args, options);
  const ended = once(started, "exit");
  running.add(started);
  started.once("exit", () => running.delete(started));
  const stop = () => (started.kill(), ended);
  return { started, stop };
}

/** The first line that a stream brings. */
async function firstLine(stream) {
  let said = "";
  for await (const part of stream.iterator({ destroyOnReturn: false })) {
    said += part;
    if (said.includes("\n")) return said.slice(0, said.indexOf("\n"));
  }
  throw new Error("It ended without a word.");
}

/** A screen and a bus. Resolves to the environment for what runs there, and `stop`. */
export async function startDesktop() {
  const screen = start("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const { NO_AT_BRIDGE: _, WAYLAND_DISPLAY: __, ...inherited } = process.env;
  const env = { ...inherited, DISPLAY: `:${await firstLine(screen.started.stdio[3])}`, GNOME_ACCESSIBILITY: "1",
                MOZ_ENABLE_WAYLAND: "0" };
  const bus = start("dbus-daemon", ["--session", "--nofork", "--nopidfile", "--print-address"],
    { env, stdio: ["ignore", "pipe", "ignore"] });
  env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus.started.stdout);
  return { env, stop: () => Promise.all([bus.stop(), screen.stop()]) };
}

/** Chromium in a window that fills the screen. @param {Awaited<ReturnType<typeof startDesktop>>} desktop */
export const startChromium = ({ env }) => puppeteer.launch({
  browser: "chrome", executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: false, env,
  defaultViewport: null,
  args: ["--force-renderer-accessibility", "--enable-unsafe-swiftshader", "--lang=en-US", "--no-sandbox",
         "--disable-quic", "--window-position=0,0", "--window-size=1280,900"],
});

/** Firefox in a window that fills the screen, or without one. Downloads go to a folder, if one is given. */
export const startFirefox = ({ env = process.env, headless = false, downloads = "" }) => puppeteer.launch({
  browser: "firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr", headless, env,
  defaultViewport: null,
  args: ["--width=1280", "--height=900"],
  extraPrefsFirefox: { "accessibility.force_disabled": -1, "browser.download.folderList": 2,
                       "browser.download.dir": downloads },
});

/** Opens the tool and waits until the core has taken over the page. @param {import("puppeteer-core").Page} page */
export async function openTool(page, url) {
  await page.goto(url);
  await page.waitForSelector("html[data-live], #failed:not([hidden])");
  if (await page.$("#failed:not([hidden])")) throw new Error("The page says that it cannot go on.");
}

/** Clicks into the window, as a hand does: without a window manager nothing else gives it the keyboard. */
export async function clickWindow({ env }) {
  const { started } = start("xdotool", ["mousemove", "640", "450", "click", "1"], { env, stdio: "ignore" });
  await once(started, "exit");
}
