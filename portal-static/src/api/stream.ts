import { config } from '../config/config.ts';
import { httpRequest } from './client.ts';
import { Failure } from './failure.ts';

/** One event of a stream of Server-Sent Events. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/** Takes the whole events off the front of what has arrived; what is left may still grow. */
export function takeEvents(text: string): { events: StreamEvent[]; rest: string } {
  const blocks = text.replace(/\r\n?/g, '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const events = blocks.map((block) => {
    const lines = block.split('\n');
    const of = (name: string) =>
      lines
        .filter((line) => line.startsWith(`${name}:`))
        .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
        .join('\n');
    return { event: of('event'), data: of('data') };
  });
  return { events, rest };
}

/**
 * Follows a subscription over Server-Sent Events, sent by POST so that tokens and codes stay out of addresses. Ends when the
 * server ends it; throws a {@link Failure} when it breaks or is refused.
 */
export async function follow(
  document: unknown,
  variables: Readonly<Record<string, unknown>>,
  token: string | undefined,
  signal: AbortSignal,
  heard: { readonly open: () => void; readonly next: (data: unknown) => void },
): Promise<void> {
  const [url, init] = httpRequest((await config()).api, {
    document,
    variables,
    token,
    post: true,
  });
  const response = await fetch(url, {
    ...init,
    headers: { ...init.headers, accept: 'text/event-stream' },
    signal,
  });
  if (response.status === 401) throw new Failure('expired');
  if (!response.ok || !response.body) throw new Failure('unreachable');
  heard.open();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const { events, rest } = takeEvents(text + value);
    text = rest;
    for (const { event, data } of events) {
      if (event === 'complete') return;
      if (data) heard.next(JSON.parse(data).data);
    }
  }
}
