/**
 * Finds, and on Debian as root installs, what the demo and the tests need beside Node packages:
 * a Chromium to run the pane in, a Chinese font for the pictures, LibreOffice to recalculate what we wrote.
 *
 * Anywhere else an installed Chrome, Edge or Chromium is found and used; LibreOffice is optional there, and the tests
 * that need it say that they were left out.
 *
 * `node scripts/prepare-machine.mjs` prints nothing when all is there.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, findOffice } from './find-programs.mjs';

const wanted = [
  { what: 'a browser', packages: ['chromium'], there: () => findBrowser() !== null },
  { what: 'LibreOffice', packages: ['libreoffice-calc', 'libreoffice-writer'], there: () => findOffice() !== null },
  { what: 'pdftoppm', packages: ['poppler-utils'], there: () => has('pdftoppm') },
  { what: 'a Chinese font', packages: ['fonts-wqy-microhei', 'fonts-noto-cjk'], there: hasChineseFont },
];

const missing = wanted.filter((each) => !each.there());
if (missing.length > 0) {
  if (isDebianRoot()) {
    const packages = missing.flatMap((each) => each.packages);
    console.error(`Installing ${packages.join(', ')} …`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env: environment };
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  } else {
    for (const each of missing) console.error(`Not found: ${each.what} (Debian: ${each.packages.join(' ')}).`);
    if (findBrowser() === null) {
      console.error('Please install Chrome, Edge or Chromium, or name one in TAIZHANG_BROWSER.');
      process.exit(1);
    }
  }
}

function has(program) {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;
}

function hasChineseFont() {
  // Windows and macOS ship Chinese fonts; elsewhere fontconfig knows.
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

function isDebianRoot() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && has('apt-get');
}
