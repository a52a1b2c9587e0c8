import type { Change, CellDetail } from './changes';
import { areaAddress } from './workbook/a1';
import type { CellScalar } from './workbook/model';

/** An event as the library files it: by type and by target, the target being an object's id or `Workbook`. */
export interface HostEvent {
  readonly type: number;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
}

const worksheetEvents: Readonly<Record<string, number>> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
  RowSortedEvent: 19,
  ColumnSortedEvent: 20,
  SingleClickedEvent: 21,
  RowHiddenChangedEvent: 22,
  FormulaChangedEvent: 23,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  EventMoved: 27,
};

const chartEvents = { AddedEvent: 50, ActivatedEvent: 51, DeactivatedEvent: 52, DeletedEvent: 53 };
const tableEvents = { SelectionChangedEvent: 100, DataChangedEvent: 101, AddedEvent: 102, DeletedEvent: 103 };

const eventTypes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Worksheet: worksheetEvents,
  WorksheetCollection: worksheetEvents,
  ChartCollection: chartEvents,
  Table: tableEvents,
  TableCollection: tableEvents,
  Workbook: { ActivatedEvent: 2203, AutoSaveSettingChangedEvent: 2200 },
};

/**
 * The event that a wire method such as `_RegisterDataChangedEvent` asks for; null when the class has none of that name.
 * @example registrationOf('Worksheet', '_UnregisterDataChangedEvent') // { type: 10, on: false }
 */
export function registrationOf(
  className: string,
  method: string,
): { readonly type: number; readonly on: boolean } | null {
  const match = /^_(R|Unr)egister(.+)$/.exec(method);
  const type = eventTypes[className]?.[match?.[2] ?? ''];
  return type === undefined ? null : { type, on: match?.[1] === 'R' };
}

/** Who made a change, as the one who is told sees it. */
export interface Cause {
  readonly source: 'Local' | 'Remote';
  readonly triggerSource: 'ThisLocalAddin' | 'Unknown';
}

function valueType(value: CellScalar): string {
  if (value === '') return 'Empty';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

function details(detail: CellDetail): Record<string, unknown> {
  return {
    valueBefore: detail.before,
    valueAfter: detail.after,
    valueTypeBefore: valueType(detail.before),
    valueTypeAfter: valueType(detail.after),
  };
}

/** The events that a change raises, with the arguments under the API's names. */
export function eventsOf(change: Change, cause: Cause): readonly HostEvent[] {
  const worksheetId = change.sheet;
  const on = (type: number, args: Record<string, unknown>, targets: readonly string[] = [worksheetId, 'Workbook']) => [
    { type, targets, args: { worksheetId, ...args } },
  ];
  const { source } = cause;
  switch (change.kind) {
    case 'data':
      return on(10, {
        changeType: change.type,
        source,
        address: areaAddress(change.area),
        shiftDirection: 'None',
        triggerSource: cause.triggerSource,
        referenceId: `${worksheetId}!${areaAddress(change.area)}`,
        ...(change.detail ? details(change.detail) : {}),
      });
    case 'format':
      return on(18, {
        source,
        address: areaAddress(change.area),
        referenceId: `${worksheetId}!${areaAddress(change.area)}`,
      });
    case 'sheet-added':
      return on(13, { source });
    case 'sheet-deleted':
      return on(15, { source });
    case 'sheet-activated':
      return [
        ...(change.before === null
          ? []
          : [{ type: 12, targets: [change.before, 'Workbook'], args: { worksheetId: change.before } }]),
        ...on(11, {}),
      ];
    case 'sheet-renamed':
      return on(25, { source, nameBefore: change.before, nameAfter: change.after });
    case 'sheet-visibility':
      return on(26, { source, visibilityBefore: change.before, visibilityAfter: change.after });
    case 'rows-hidden':
      return on(22, { source, address: areaAddress(change.area), changeType: change.hidden ? 'Hidden' : 'Unhidden' });
    case 'protection':
      return on(24, { source, isProtected: change.protected });
    case 'selection':
      return on(14, { address: areaAddress(change.area) });
    case 'calculated':
      return on(16, { address: areaAddress(change.area) });
    case 'table-added':
      return on(102, { source, tableId: change.table }, ['Workbook', worksheetId]);
    case 'table-deleted':
      return on(103, { source, tableId: change.table, tableName: change.name }, ['Workbook', worksheetId]);
    case 'chart-added':
      return on(50, { source, chartId: change.chart }, [worksheetId]);
    case 'chart-deleted':
      return on(53, { source, chartId: change.chart }, [worksheetId]);
    case 'shifted':
      return [];
  }
}
