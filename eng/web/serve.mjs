// Serves the folder of the private check on this machine only; a browser that takes Brotli gets the files as they were packed.
// Usage: node eng/web/serve.mjs [FOLDER] [PORT]
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".wasm": "application/wasm", ".json": "application/json" };

export const serve = (folder, port, count = () => {}) => new Promise((done) => {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!file.startsWith(normalize(folder)) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }

    const isPacked = /\bbr\b/.test(request.headers["accept-encoding"] ?? "") && existsSync(`${file}.br`);
    const sent = isPacked ? `${file}.br` : file;
    count(path, statSync(sent).size);
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-length": statSync(sent).size,
      "cache-control": "no-cache",
      ...(isPacked ? { "content-encoding": "br" } : {}),
    });
    createReadStream(sent).pipe(response);
  });
  server.listen(port, "127.0.0.1", () => done(server));
});

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await serve(process.argv[2] ?? "artifacts/web/wwwroot", Number(process.argv[3] ?? 8080));
  console.log(`http://localhost:${server.address().port}/`);
}
