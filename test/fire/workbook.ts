import type { Host } from '../../src/host/host';
import type { CellScalar, SheetModel, WorkbookModel } from '../../src/host/workbook/model';
import { createWorkbook } from '../../src/host/workbook/create';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import { fill, open, valueOf } from '../excel/support/workbooks';

/** 2024-06-30. */
export const AS_OF = 45473;
export const LEDGER = '台账';
const HEADER = ['序号', '任务来源', '工作任务', '责任单位', '完成时限', '完成情况'];

/** A small ledger with something to be put right, something overdue, something done. */
export function ledgerRows(): CellScalar[][] {
  return [
    ['2024年重点工作督办台账'],
    HEADER,
    [1, '市政府常务会议', '推进滨河大桥建设', '市 交通局', '2024年3月底前', '正在推进'],
    [2, '市政府常务会议', '完成老旧小区改造', '市住建局', '2024年12月底前', '已完成'],
    [3, '市长办公会议', '新建公办幼儿园两所', ' 市教育局', '2024年5月底前', '正在推进'],
    [4, '市长办公会议', '压减一般性支出', '市财政局', '2024年9月底前', '正在推进'],
  ];
}

/** The workbook of the small ledger, open behind the real library. */
export function openLedger(rows: readonly (readonly CellScalar[])[] = ledgerRows()): Host {
  const model = createWorkbook(LEDGER);
  fill(model.sheets[0] as SheetModel, rows);
  return open(model);
}

/** A ledger with deadlines to be chosen, dates and statuses to be offered, a deadline to be set, and troubles. */
export function doubtfulRows(): CellScalar[][] {
  return [
    ['序号', '工作任务', '牵头单位', '完成时限', '办理状态', '办结时间', '存在问题'],
    [1, '推进滨河大桥建设', '市交通局', '10月前', '正在推进', '', '征地资金未到位'],
    [2, '完成老旧小区改造', '市住建局', '2024年5月底前', '', '2024.5.20', ''],
    [3, '新建公办幼儿园两所', '市教育局', '2024年12月底前', '已完成', '2024.3.20', ''],
    [4, '压减一般性支出', '市财政局', '', '正在推进', '', ''],
  ];
}

/** The same workbook once more, open instead of the first. */
export function reopen(model: WorkbookModel): Host {
  return open(structuredClone(model));
}

export async function scan(): Promise<WorkbookState> {
  return valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));
}
