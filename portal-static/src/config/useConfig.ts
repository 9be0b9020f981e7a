import { useEffect, useState } from 'preact/hooks';
import { type Config, config } from './config.ts';

/** The configuration; undefined until it is there. */
export function useConfig(): Config | undefined {
  const [found, setFound] = useState<Config>();
  useEffect(() => {
    let wanted = true;
    void config().then((read) => wanted && setFound(read));
    return () => {
      wanted = false;
    };
  }, []);
  return found;
}
