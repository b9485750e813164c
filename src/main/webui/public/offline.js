// Lets the pages that were kept (src/shell/offline.ts) open where there is no network. With a network everything comes
// from the service as if this was not here, but for code whose name says its content.
const store = "orderly-offline";
const page = "/work/hunt";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) =>
  event.waitUntil(self.clients.claim()),
);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/built/")) event.respondWith(keptFirst(request));
  else if (request.mode === "navigate" && pathname === page)
    event.respondWith(networkFirst(request, page));
  else if (pathname === "/api/me" || pathname === "/api/places")
    event.respondWith(networkFirst(request, pathname));
});

async function keptFirst(request) {
  const kept = await caches.match(request.url, { cacheName: store });
  return kept ?? fetch(request);
}

async function networkFirst(request, name) {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await caches.match(name, { cacheName: store });
    if (kept) return kept;
    throw failure;
  }
}
