import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Certificate } from './certificate';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface DemoServer {
  /** `https://localhost:3000` */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves folders over https on localhost: the longest prefix that a path begins with decides from which folder.
 * The pane and the page around it must come from one host name, or Office.js refuses to talk.
 *
 * @param port 0 lets the system choose a free one
 */
export async function serve(
  folders: Readonly<Record<string, string>>,
  certificate: Certificate,
  port: number,
): Promise<DemoServer> {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname);
    const prefix = prefixes.find((each) => path.startsWith(each));
    const folder = prefix === undefined ? undefined : folders[prefix];
    if (prefix === undefined || folder === undefined || normalize(path).includes('..')) {
      response.writeHead(404).end();
      return;
    }
    const rest = path.slice(prefix.length);
    const file = join(folder, rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest);
    readFile(file).then(
      (bytes) =>
        response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
