const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An ISO instant as the wall clock in Shanghai shows it: 2026-03-01T09:30. What is no instant is blank. */
export function toWallClock(instant: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return '';
  const part = Object.fromEntries(parts.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/** The instant of a wall clock in Shanghai, which has had no summer time since 1991; blank for what is none. */
export function fromWallClock(local: string): string {
  const time = Date.parse(`${local.slice(0, 16)}:00+08:00`);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().replace('.000Z', 'Z');
}
