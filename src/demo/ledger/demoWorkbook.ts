import { ensureCell, setContent } from '../../host/workbook/cells';
import { createSheet, createWorkbook } from '../../host/workbook/create';
import type { AreaModel, SheetModel, StyleModel, WorkbookModel } from '../../host/workbook/model';
import { plainStyle, styleIndex } from '../../host/workbook/styles';
import { UNITS } from './words';
import { instructionItems, meetingItems, reportItems, YEAR, type DemoValue } from './yearOfACity';

const thin = { style: 'thin', color: '#9E9E9E' } as const;
const grid = { left: thin, right: thin, top: thin, bottom: thin };
const cellStyle: StyleModel = { ...plainStyle, borders: grid, wrap: true };
const dateStyle: StyleModel = { ...cellStyle, numberFormat: 'yyyy/m/d', horizontal: 'center' };
const centred: StyleModel = { ...cellStyle, horizontal: 'center' };
const headerStyle: StyleModel = { ...centred, fill: '#DDEBF7', font: { ...plainStyle.font, name: '黑体', bold: true } };
const titleStyle: StyleModel = {
  ...plainStyle,
  horizontal: 'center',
  font: { ...plainStyle.font, name: '黑体', size: 18 },
};
const noteStyle: StyleModel = { ...plainStyle, font: { ...plainStyle.font, color: '#595959' } };

/**
 * The workbook that a newcomer meets: the year of an invented city's office as its clerks keep it, with titles over
 * the columns, merged headers, deadlines in words and one unit spelled in several ways.
 */
export function demoWorkbook(): WorkbookModel {
  const model = createWorkbook('填表说明');
  const guide = model.sheets[0];
  if (guide !== undefined) writeGuide(model, guide);
  writeReports(model, addSheet(model, '两报告任务分解'));
  writeMeetings(model, addSheet(model, '会议议定事项'));
  writeInstructions(model, addSheet(model, '领导批示件'));
  writeUnits(model, addSheet(model, '单位表'));
  // The ledger that people look at first stands in front; the guide comes after it as in the offices' own files.
  model.sheets.push(...model.sheets.splice(0, 1));
  model.activeSheetId = model.sheets[1]?.id ?? model.activeSheetId;
  return model;
}

function addSheet(model: WorkbookModel, name: string): SheetModel {
  const sheet = createSheet(`{0000000${model.sheets.length + 1}}`, name);
  model.sheets.push(sheet);
  return sheet;
}

/** Two header rows with merged parents, and 重点工作 merged downwards. */
function writeReports(model: WorkbookModel, sheet: SheetModel): void {
  const put = writer(model, sheet);
  put(0, 0, `临江市${YEAR}年“两报告”确定事项任务分解及落实情况台账`, titleStyle);
  merge(sheet, 0, 0, 0, 11);
  put(1, 0, '制表：市政府督查室', noteStyle);
  put(1, 9, `截至：${YEAR}年12月31日`, noteStyle);
  const header = [
    ['序号', '任务来源', '类别', '工作任务', '责任分工', '', '', '时间要求', '', '办理\n状态', '落实情况', '办结时间'],
    ['', '', '', '', '牵头单位', '配合单位', '责任领导', '交办时间', '完成时限', '', '', ''],
  ];
  header.forEach((cells, row) => cells.forEach((text, column) => put(row + 2, column, text, headerStyle)));
  for (const column of [0, 1, 2, 3, 9, 10, 11]) merge(sheet, 2, column, 3, column);
  merge(sheet, 2, 4, 2, 6);
  merge(sheet, 2, 7, 2, 8);
  const items = reportItems();
  items.forEach((item, index) => {
    const row = index + 4;
    const cells: readonly DemoValue[] = [
      index + 1, item.source, item.category, item.task, item.lead, item.co, item.leader,
      item.assigned, item.deadline, item.status, item.progress, item.finished,
    ]; // prettier-ignore
    cells.forEach((value, column) => put(row, column, value, column === 0 ? centred : cellStyle));
  });
  finish(sheet, [40, 110, 56, 280, 120, 110, 60, 76, 96, 60, 220, 76], 4);
}

/** One header row under a title that states the number of items. */
function writeMeetings(model: WorkbookModel, sheet: SheetModel): void {
  const items = meetingItems();
  const put = writer(model, sheet);
  put(0, 0, `${YEAR}年会议议定事项督办台账（共${items.length}项）`, titleStyle);
  merge(sheet, 0, 0, 0, 10);
  [
    '序号',
    '会议名称',
    '会议时间',
    '类别',
    '议定事项',
    '牵头单位',
    '配合单位',
    '完成时限',
    '落实情况',
    '办理状态',
    '办结时间',
  ].forEach((text, column) => put(1, column, text, headerStyle));
  items.forEach((item, index) => {
    const cells: readonly DemoValue[] = [
      index + 1, item.source, item.meeting ?? '', item.category, item.task, item.lead, item.co,
      item.deadline, item.progress, item.status, item.finished,
    ]; // prettier-ignore
    cells.forEach((value, column) => put(index + 2, column, value, column === 0 ? centred : cellStyle));
  });
  const last = items.length + 2;
  put(last, 0, '审核人：', noteStyle);
  put(last, 6, '填表人：', noteStyle);
  finish(sheet, [36, 88, 66, 56, 230, 112, 112, 88, 170, 56, 66], 2);
}

function writeInstructions(model: WorkbookModel, sheet: SheetModel): void {
  const put = writer(model, sheet);
  put(0, 0, `${YEAR}年领导批示件办理情况台账`, titleStyle);
  merge(sheet, 0, 0, 0, 10);
  [
    '编号',
    '事项来源',
    '批示领导',
    '批示时间',
    '批示内容',
    '承办单位',
    '责任人',
    '办理时限',
    '办理情况',
    '是否办结',
    '办结日期',
  ].forEach((text, column) => put(1, column, text, headerStyle));
  instructionItems().forEach((item, index) => {
    const cells: readonly DemoValue[] = [
      `批${YEAR}-${String(index + 1).padStart(3, '0')}`, '领导批示件', item.leader, item.assigned, `请${item.lead}牵头，${item.task}`,
      item.lead, item.owner, item.deadline, item.progress, item.status, item.finished,
    ]; // prettier-ignore
    cells.forEach((value, column) => put(index + 2, column, value, cellStyle));
  });
  finish(sheet, [70, 66, 60, 66, 250, 112, 50, 80, 170, 56, 66], 2);
}

/** The unit table of the workbook: full names with the short names in use. */
function writeUnits(model: WorkbookModel, sheet: SheetModel): void {
  const put = writer(model, sheet);
  ['单位全称', '简称'].forEach((text, column) => put(0, column, text, headerStyle));
  UNITS.forEach(({ spellings: [name, ...others] }, index) => {
    put(index + 1, 0, name, cellStyle);
    put(index + 1, 1, others.join('、'), cellStyle);
  });
  finish(sheet, [180, 260], 1);
}

function writeGuide(model: WorkbookModel, sheet: SheetModel): void {
  const put = writer(model, sheet);
  put(0, 0, '填表说明', titleStyle);
  [
    '1．各责任单位每月25日前报送落实情况，由督查室汇总。',
    '2．完成时限按会议纪要、文件原文填写；没有明确时限的，由责任单位提出建议时限。',
    '3．办结事项须填写办结时间和落实情况。',
  ].forEach((text, index) => put(index + 1, 0, text, plainStyle));
  sheet.columnWidths.set(0, 480);
}

type Put = (row: number, column: number, value: DemoValue, style: StyleModel) => void;

function writer(model: WorkbookModel, sheet: SheetModel): Put {
  return (row, column, value, style) => {
    const cell = ensureCell(sheet, row, column);
    const isDay = typeof value === 'object';
    cell.style = styleIndex(model, isDay ? dateStyle : style);
    if (value !== '') setContent(cell, isDay ? serial(value) : value);
  };
}

/** Excel's number of a day of the demo's year; 2025-01-01 is 45658. */
function serial({ month, day }: { readonly month: number; readonly day: number }): number {
  const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1] ?? 0;
  return 45657 + before + day;
}

function merge(sheet: SheetModel, top: number, left: number, bottom: number, right: number): void {
  const area: AreaModel = { top, left, bottom, right };
  sheet.merges.push(area);
}

function finish(sheet: SheetModel, widths: readonly number[], headerRows: number): void {
  widths.forEach((points, column) => sheet.columnWidths.set(column, points));
  if (headerRows > 1) sheet.rowHeights.set(0, 32);
  sheet.freeze = { rows: headerRows, columns: 0 };
  sheet.pageSetup = { ...sheet.pageSetup, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 };
}
