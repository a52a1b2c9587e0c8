import type { Page } from 'playwright-core';
import type { Host } from '../../src/host/host';
import type { FaultKind } from '../../src/host/protocol/faults';
import { textOf } from '../../src/host/workbook/text';

declare global {
  interface Window {
    /** The simulated Excel of the demo page. */
    readonly demoHost: Host;
  }
}

/** What one cell shows; empty for a cell that holds nothing. Rows and columns count from 0. */
export async function valueAt(page: Page, sheet: string, row: number, column: number): Promise<unknown> {
  return page.evaluate(
    ([name, r, c]) =>
      window.demoHost.model.sheets
        .find((each) => each.name === name)
        ?.rows.get(r)
        ?.get(c)?.value ?? '',
    [sheet, row, column] as const,
  );
}

/** The names of the sheets that a clerk sees. */
export async function visibleSheets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    window.demoHost.model.sheets.filter((each) => each.visibility === 'Visible').map((each) => each.name),
  );
}

/** The active sheet and the first selected row and column, counted from 0. */
export async function selection(page: Page): Promise<{ sheet: string; row: number; column: number }> {
  return page.evaluate(() => {
    const { sheets, activeSheetId, selection: area } = window.demoHost.model;
    return {
      sheet: sheets.find((each) => each.id === activeSheetId)?.name ?? '',
      row: area.top,
      column: area.left,
    };
  });
}

/**
 * Everything in the workbook that is a clerk's, as lines: each cell with value, formula and look, and each sheet's
 * merges, sizes, formats, validations, tables, charts, and the names. What is equal here is equal cell for cell.
 */
export async function everything(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { model } = window.demoHost;
    const text = (value: unknown): string =>
      JSON.stringify(value, (_, each: unknown) =>
        each instanceof Map || each instanceof Set ? [...(each as Iterable<unknown>)].sort() : each,
      );
    return [
      `names ${text(model.names)}`,
      ...model.sheets.flatMap(({ rows, ...sheet }) => [
        `sheet ${text(sheet)}`,
        ...[...rows].flatMap(([row, cells]) =>
          [...cells]
            // A cell that was touched and holds nothing is as good as none.
            .filter(([, { value, formula, style }]) => value !== undefined || formula !== undefined || style !== 0)
            .map(([column, { value, formula, style }]) =>
              text([sheet.name, row, column, value, formula, model.styles[style]]),
            )
            .sort(),
        ),
      ]),
    ];
  });
}

/** Types into cells as another person would. */
export async function type(page: Page, sheet: string, address: string, value: unknown): Promise<void> {
  await page.evaluate(([name, cells, typed]) => window.demoHost.userEdits(name, cells, [[typed]]), [
    sheet,
    address,
    value,
  ] as const);
}

/** Selects cells as a person would. */
export async function select(page: Page, sheet: string, address: string): Promise<void> {
  await page.evaluate(([name, cells]) => window.demoHost.userSelects(name, cells), [sheet, address] as const);
}

/** Lets the first request that would write a value be refused, as Excel does it. */
export async function failNextWrite(page: Page, kind: FaultKind): Promise<void> {
  await page.evaluate((fault) => {
    window.demoHost.failNext((request) => JSON.stringify(request).includes('"Values"'), fault);
  }, kind);
}

/** What the cells of a sheet show, row by row, from the first column on. */
export async function shownRows(page: Page, sheet: string): Promise<readonly (readonly string[])[]> {
  const { rows, date1904 } = await page.evaluate((name) => {
    const { model } = window.demoHost;
    const found = model.sheets.find((each) => each.name === name);
    return {
      date1904: model.date1904,
      rows: [...(found?.rows ?? [])]
        .sort(([a], [b]) => a - b)
        .map(([, cells]) =>
          [...cells].sort(([a], [b]) => a - b).map(([, { value, style }]) => ({ value, style: model.styles[style] })),
        ),
    };
  }, sheet);
  return rows.map((cells) => cells.map(({ value, style }) => (style ? textOf({ value }, style, date1904) : '')));
}
