import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOffice, findPdfToText } from '../../scripts/find-programs.mjs';

/** The words of one page with where they stand, in points from the top left corner. */
export interface Word {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

const office = findOffice();
const pdfToText = findPdfToText();
/** Whether this machine has what it takes: LibreOffice, and pdftotext. */
export const canMeasure = office !== null && pdfToText !== null;

/** The words on every page of a file, as LibreOffice prints it. */
export function pagesOf(name: string, bytes: Uint8Array): Word[][] {
  const folder = mkdtempSync(join(tmpdir(), 'notice-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    spawnSync(office ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      timeout: 120_000,
    });
    const out = join(folder, 'words.html');
    spawnSync(pdfToText ?? '', ['-bbox', join(folder, `${parse(name).name}.pdf`), out]);
    return readFileSync(out, 'utf8')
      .split('<page ')
      .slice(1)
      .map((page) =>
        [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu)].map(
          ([, left, top, right, bottom, text = '']) => ({
            left: Number(left),
            right: Number(right),
            top: Number(top),
            bottom: Number(bottom),
            text,
          }),
        ),
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
