/** Where the programs stand that the demo and the tests run; null where there is none. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const browsers = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((each) =>
      join(process.env[folder] ?? 'C:\\', each),
    ),
  ),
};

const offices = {
  linux: ['soffice', 'libreoffice'],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.exe'],
};

/** The Chromium-based browser to drive: `TAIZHANG_BROWSER`, else an installed one. */
export function findBrowser() {
  return first([process.env.TAIZHANG_BROWSER ?? '', ...(browsers[process.platform] ?? browsers.linux)]);
}

/** LibreOffice's `soffice`. */
export function findOffice() {
  return first(offices[process.platform] ?? offices.linux);
}

/** Poppler's `pdftotext`, which tells where the words of a PDF stand. */
export function findPdfToText() {
  return first(['pdftotext']);
}

function first(candidates) {
  for (const candidate of candidates) {
    const found = candidate === '' ? null : locate(candidate);
    if (found !== null) return found;
  }
  return null;
}

function locate(program) {
  const paths = /[\\/]/.test(program)
    ? [program]
    : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
