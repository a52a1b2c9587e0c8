import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/**
 * A certificate for localhost, made once per checkout and kept in `folder`. Office.js talks to https pages only; a
 * browser asks once whether to trust this one. Nothing is added to the machine's own trust.
 */
export async function localCertificate(folder: string): Promise<Certificate> {
  const keyFile = join(folder, 'localhost.key');
  const certFile = join(folder, 'localhost.crt');
  try {
    return { key: await readFile(keyFile, 'utf8'), cert: await readFile(certFile, 'utf8') };
  } catch {
    const made = await generate([{ name: 'commonName', value: 'localhost' }], {
      keySize: 2048,
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    await mkdir(folder, { recursive: true });
    await writeFile(keyFile, made.private, { mode: 0o600 });
    await writeFile(certFile, made.cert);
    return { key: made.private, cert: made.cert };
  }
}
