import { Workbook, type WorkbookInstance } from '@fortune-sheet/react';
import '@fortune-sheet/react/dist/index.css';
import type { Op, Selection } from '@fortune-sheet/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Change } from '../../host/changes';
import type { Host } from '../../host/host';
import { areaAddress } from '../../host/workbook/a1';
import { typedCells } from './edits';
import { gridSheet } from './gridSheet';

/** The open workbook as an editable grid. What is typed here reaches the panes as Excel's events. */
export function Grid({ host }: { readonly host: Host }): React.JSX.Element {
  const grid = useRef<WorkbookInstance>(null);
  const [version, setVersion] = useState(0);
  // While the grid itself passes an edit on, the host's echo of that edit must not draw the grid anew.
  const own = useRef<Set<string>>(new Set());
  // The grid tells of selections that it was told to make, and of older ones when it is told to change the sheet, too.
  const byPerson = useRef(false);
  const sheets = useMemo(
    () => host.model.sheets.map((sheet, order) => gridSheet(host.model, sheet, order)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the model changes in place; `version` says when
    [host, version],
  );

  useEffect(
    () =>
      host.onChange((changes) => {
        if (changes.some((change) => redraws(change, own.current))) setVersion((before) => before + 1);
        else if (grid.current !== null && isElsewhere(grid.current, host, changes)) {
          byPerson.current = false;
          showSelection(grid.current, host);
        }
      }),
    [host],
  );
  useEffect(() => {
    const { top, left, bottom, right } = host.model.selection;
    const range = [{ row: [top, bottom], column: [left, right] }];
    grid.current?.setSelection(range, { id: host.model.activeSheetId });
    if (grid.current !== null && (top > 20 || left > 10)) scrollToSelection(grid.current, host);
  }, [host, version]);

  const pass = useCallback(
    (ops: Op[]) => {
      for (const { sheetId, row, column, value } of typedCells(ops)) {
        const sheet = host.model.sheets.find((each) => each.id === sheetId);
        if (sheet === undefined) continue;
        const address = areaAddress({ top: row, left: column, bottom: row, right: column });
        own.current.add(`${sheetId} ${row} ${column}`);
        void host
          .userEdits(sheet.name, address, [[value]])
          .finally(() => own.current.delete(`${sheetId} ${row} ${column}`));
      }
    },
    [host],
  );
  const hooks = useMemo(
    () => ({
      afterSelectionChange: (sheetId: string, selection: Selection) => {
        if (byPerson.current) passSelection(host, sheetId, selection);
      },
      afterActivateSheet: (sheetId: string) => {
        if (!byPerson.current) return;
        const sheet = host.model.sheets.find((each) => each.id === sheetId);
        if (sheet !== undefined && sheetId !== host.model.activeSheetId) void host.userSelects(sheet.name, 'A1');
      },
    }),
    [host],
  );

  return (
    <div
      className="hands"
      onPointerDownCapture={() => (byPerson.current = true)}
      onKeyDownCapture={() => (byPerson.current = true)}
    >
      <Workbook
        key={version}
        ref={grid}
        data={sheets}
        lang="zh"
        hooks={hooks}
        onOp={pass}
        showToolbar={false}
        rowHeaderWidth={40}
        cellContextMenu={['copy', 'paste', 'clear']}
        headerContextMenu={[]}
        sheetTabContextMenu={[]}
      />
    </div>
  );
}

/** Whether the grid has to be drawn anew: what the person did in the grid itself is there already. */
function redraws(change: Change, own: ReadonlySet<string>): boolean {
  if (change.kind === 'selection' || change.kind === 'sheet-activated') return false;
  if (change.kind !== 'data') return true;
  const { top, left, bottom, right } = change.area;
  return !(top === bottom && left === right && own.has(`${change.sheet} ${top} ${left}`));
}

/** Whether the host's selection has moved to where the grid is not. */
function isElsewhere(grid: WorkbookInstance, host: Host, changes: readonly Change[]): boolean {
  if (!changes.some((change) => change.kind === 'selection')) return false;
  const { top, left, bottom } = host.model.selection;
  const shown = grid.getSelection()?.[0];
  const isActive = grid.getSheet().id === host.model.activeSheetId;
  return !(isActive && shown?.row[0] === top && shown.column[0] === left && shown.row[1] === bottom);
}

/** A sheet that comes to the front brings its own last selection along: the host's is set when it has come. */
function showSelection(grid: WorkbookInstance, host: Host): void {
  if (grid.getSheet().id === host.model.activeSheetId) return goTo(grid, host);
  grid.activateSheet({ id: host.model.activeSheetId });
  requestAnimationFrame(() => requestAnimationFrame(() => goTo(grid, host)));
}

function goTo(grid: WorkbookInstance, host: Host): void {
  const { top, left, bottom, right } = host.model.selection;
  grid.setSelection([{ row: [top, bottom], column: [left, right] }], { id: host.model.activeSheetId });
  scrollToSelection(grid, host);
}

/** So many frames a sheet that comes to the front may take until its own rows are laid out and it scrolls as far. */
const SETTLING_FRAMES = 12;

/** Brings the selection into sight, and keeps at it while the sheet that it is on is being laid out. */
function scrollToSelection(grid: WorkbookInstance, host: Host, frames = SETTLING_FRAMES): void {
  const { activeSheetId, selection } = host.model;
  const { top, left } = selection;
  grid.scroll({ targetRow: Math.max(0, top - 5), targetColumn: Math.max(0, left - 3) });
  const isSame = (): boolean =>
    host.model.activeSheetId === activeSheetId &&
    host.model.selection.top === top &&
    host.model.selection.left === left;
  if (frames > 0) requestAnimationFrame(() => isSame() && scrollToSelection(grid, host, frames - 1));
}

function passSelection(host: Host, sheetId: string, selection: Selection): void {
  const sheet = host.model.sheets.find((each) => each.id === sheetId);
  const [top = 0, bottom = top] = selection.row;
  const [left = 0, right = left] = selection.column;
  const now = host.model.selection;
  const same = now.top === top && now.left === left && now.bottom === bottom && now.right === right;
  if (sheet === undefined || (same && sheetId === host.model.activeSheetId)) return;
  void host.userSelects(sheet.name, areaAddress({ top, left, bottom, right }));
}
