/** Where the service worker (public/offline.js) finds what it needs without a network. */
const store = "orderly-offline";

/**
 * Keeps what this page needs to open again where there is no network: the page, the code it has loaded, and who is
 * signed in. Does nothing in browsers that cannot, or while pages are being developed.
 */
export async function keepForOffline(page: string): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/offline.js");
    const kept = await caches.open(store);
    const code = performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith("/built/"));
    const needed = new Set([page, "/api/me", "/api/places", ...code]);
    for (const request of await kept.keys())
      if (!needed.has(new URL(request.url).pathname))
        await kept.delete(request);
    await kept.addAll([...needed]);
  } catch {
    // Without room, or without a network right now: it works online all the same.
  }
}

/** Nothing of one person stays for the next. */
export async function forgetOffline(): Promise<void> {
  try {
    await caches.delete(store);
  } catch {
    // This browser keeps nothing.
  }
}
