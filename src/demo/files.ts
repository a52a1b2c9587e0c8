import type { Host } from '../host/host';
import { openWorkbook, type WorkbookPackage } from '../host/package/open';
import { saveWorkbook } from '../host/package/save';
import type { WorkbookModel } from '../host/workbook/model';
import { demoWorkbook } from './ledger/demoWorkbook';

/** A workbook on the demo page; nothing of it leaves the page unless somebody downloads it. */
export interface OpenFile {
  readonly name: string;
  readonly model: WorkbookModel;
  readonly package: WorkbookPackage | null;
}

/** The demo ledger, fresh. */
export function demoFile(): OpenFile {
  return { name: '临江市督办台账.xlsx', model: demoWorkbook(), package: null };
}

/** A file that somebody chose or dropped; a message in Chinese when it is no readable workbook. */
export async function openFile(file: File): Promise<OpenFile | { readonly problem: string }> {
  const opened = openWorkbook(new Uint8Array(await file.arrayBuffer()));
  if (!opened.ok) return { problem: `${file.name}：${opened.problem.message}` };
  return { name: file.name, model: opened.value.model, package: opened.value.package };
}

/** Offers the workbook as it stands now for download. */
export async function download(file: OpenFile, host: Host): Promise<void> {
  await host.calculate();
  const bytes = saveWorkbook(file.model, file.package);
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name.replace(/(\.xlsx)?$/i, '-已纳管.xlsx');
  link.click();
  URL.revokeObjectURL(url);
}
