// Lets tell.html open without a network: what it is made of is kept, and nothing else is touched. The build fills in
// which files those are; another list makes another worker, which brings its own files and drops the old ones.
const files = __FILES__;
const prefix = 'sunboard.tell.';
const name = `${prefix}__VERSION__`;
const place = (file) => new URL(file, location.href).pathname;
const kept = new Set(files.map(place));
const page = place('tell.html');
const settings = place('config.json');

addEventListener('install', (event) => {
  const fill = async () => {
    const cache = await caches.open(name);
    await cache.addAll(files);
    // A host may do without it.
    await cache.add(settings).catch(() => undefined);
    await skipWaiting();
  };
  event.waitUntil(fill());
});

addEventListener('activate', (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name);
    await Promise.all(old.map((key) => caches.delete(key)));
  };
  event.waitUntil(tidy());
});

/** The newest where there is a network, what was kept where there is none or it takes too long. */
async function newest(request, path) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(5000) });
    if (answer.status < 500) return answer;
  } catch {
    // Told by what comes instead.
  }
  return (await caches.match(path, { cacheName: name })) ?? fetch(request);
}

async function unchanged(request, path) {
  return (await caches.match(path, { cacheName: name })) ?? fetch(request);
}

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && pathname === page) event.respondWith(newest(request, page));
  else if (pathname === settings) event.respondWith(newest(request, settings));
  // Names with a hash in them always mean the same bytes.
  else if (kept.has(pathname) && pathname !== page) event.respondWith(unchanged(request, pathname));
});
