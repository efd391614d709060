// Keeps every file of the page, of one version, and answers from what it keeps: the page works without a network.
self.importScripts("./assets.js");

const kept = `govdisclosure-${self.assetsManifest.version}`;
const needed = self.assetsManifest.assets.filter((asset) => !/(^worker\.js|\.map|\.symbols|\.gz|\.br|\.pdb)$/.test(asset.url));

self.addEventListener("install", (event) => event.waitUntil((async () => {
  const cache = await caches.open(kept);
  await cache.addAll(needed.map((asset) => new Request(asset.url, { integrity: asset.hash, cache: "no-cache" })));
})()));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  await Promise.all((await caches.keys()).filter((name) => name.startsWith("govdisclosure-") && name !== kept).map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") {
    event.respondWith((async () => {
      const cache = await caches.open(kept);
      const asked = event.request.mode === "navigate" ? "index.html" : event.request;
      return (await cache.match(asked)) ?? fetch(event.request);
    })());
  }
});
