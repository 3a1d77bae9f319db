// Serves a folder on this machine only: node web/serve.mjs FOLDER [--port 8080]
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize, resolve } from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({ options: { port: { type: "string", default: "8080" } }, allowPositionals: true });
const folder = resolve(positionals[0]);

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

const server = createServer((request, response) => {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
  } catch {
    return response.writeHead(400).end();
  }
  const file = join(folder, path.endsWith("/") ? join(path, "index.html") : path);
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" });
  createReadStream(file).pipe(response);
});

server.on("error", (error) => {
  console.error(`Port ${values.port} cannot be used (${error.code}). Choose another: ./dev run --port 8081`);
  process.exit(1);
});
server.listen(Number(values.port), "127.0.0.1", () => {
  console.log(`\n  Open    http://127.0.0.1:${server.address().port}`);
  console.log(`  or      ${join(dirname(folder), "alongside.html")}  (double-click: it needs no server)`);
  console.log("  Ctrl+C  stops\n");
});
