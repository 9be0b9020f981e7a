import { start } from '../start.tsx';
import { TellPage } from './TellPage.tsx';

start('tell', <TellPage />);

/** The page opens without a network from the second visit on; where a browser cannot do that, all else goes on. */
function keepForOffline(): void {
  navigator.serviceWorker?.register('./tell-worker.js', { scope: './tell.html' }).catch(() => undefined);
}

if (import.meta.env.PROD) {
  if (document.readyState === 'complete') keepForOffline();
  else addEventListener('load', keepForOffline, { once: true });
}
