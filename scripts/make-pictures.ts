/**
 * `npx tsx scripts/make-pictures.ts`: runs the whole job in a browser and keeps the pictures that the README shows in
 * docs/pictures.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT, build } from './demo/build';
import { localCertificate } from './demo/certificate';
import { runDemo } from './demo/run';
import { serve } from './demo/server';

/** The file in docs/pictures, and the picture of the run that it is. */
const SHOWN = {
  '01-scan': 'read',
  '02-preview': 'preview',
  '03-tasks': 'task',
  '04-findings': 'findings',
  '05-statistics': 'rates',
  '06-notice': 'notice-sheet',
  '07-managed-columns': 'managed-columns',
  '08-statistics-sheet': 'statistics-sheet',
  '09-leaders-sheet': 'leaders-sheet',
} as const;

const FOLDER = join('docs', 'pictures');

build();
const server = await serve(
  { '/': BUILT.pane, '/demo/': BUILT.demo },
  await localCertificate(join('.cache', 'certificate')),
  0,
);
const { pictures } = await runDemo(server.origin, join('out', 'tour'));
await server.close();

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
for (const [file, name] of Object.entries(SHOWN)) {
  const picture = pictures.find((path) => path.endsWith(`-${name}.png`));
  if (picture === undefined) throw new Error(`The run took no picture of ${name}.`);
  await copyFile(picture, join(FOLDER, `${file}.png`));
  console.log(join(FOLDER, `${file}.png`));
}
