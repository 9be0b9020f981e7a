import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A newspaper's own site, of one page, at another origin than the portal's. */
export async function newspaperWith(body: string): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((_, response) => {
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`<!doctype html><title>News</title>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
