import { useEffect, useState } from 'preact/hooks';
import { t } from './words.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** Hours, minutes and seconds, with days before them where there are any. */
export function remaining(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const time = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
    .map(two)
    .join(':');
  const days = Math.floor(seconds / 86_400);
  return days > 0 ? t('embargo.left', { days, time }) : time;
}

/** Counts down to the second at which a publication goes out by itself, then reads what became of it. */
export function Embargo({ until, over }: { until: string; over: () => void }) {
  const end = Date.parse(until);
  const [left, setLeft] = useState(end - Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      const now = end - Date.now();
      setLeft(now);
      // The server looks four times a second; the answer is read a moment later.
      if (now < -1500) {
        clearInterval(timer);
        over();
      }
    }, 500);
    return () => clearInterval(timer);
  }, [end]);
  return (
    <p class="embargo" role="timer">
      {t('embargo')}
      <strong>{left > 0 ? remaining(left) : t('embargo.now')}</strong>
    </p>
  );
}
