import { useEffect, useState } from 'preact/hooks';
import { config } from '../config/config.ts';

/** Where paths of the API, such as a photo's, have to be asked for; undefined until the configuration is read. */
export function useOrigin(): string | undefined {
  const [origin, setOrigin] = useState<string>();
  useEffect(() => {
    let wanted = true;
    void config().then(({ api }) => wanted && setOrigin(api));
    return () => {
      wanted = false;
    };
  }, []);
  return origin;
}
