import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Every formula is computed anew when a workbook is opened, whatever results are stored beside it. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * The workbooks as LibreOffice computes them, from nothing but values and formulas.
 * @param office its program.
 * @param folder where its profile and the new files may stand.
 * @param clock what the machine's clock shows to it, `2025-04-01 10:00:00`; the true time without it. Needs faketime.
 * @returns where the new files are, in the same order.
 */
export function recalculate(
  office: string,
  files: readonly string[],
  folder: string,
  clock: string | null = null,
): readonly string[] {
  const profile = mkdtempSync(join(folder, 'profile-'));
  mkdirSync(join(profile, 'user'));
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const out = mkdtempSync(join(folder, 'recalculated-'));
  const program = clock === null ? [office] : ['faketime', '-f', `@${clock}`, office];
  const { status, stderr } = spawnSync(
    program[0] ?? office,
    [
      ...program.slice(1),
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      ...files,
    ],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (status !== 0) throw new Error(`LibreOffice ended with ${String(status)}: ${stderr}`);
  return files.map((file) => join(out, basename(file)));
}
