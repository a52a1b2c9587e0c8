import type { UnitTable } from '../ledger';
import { measuresBy } from '../rates/measures';
import { NOT_STATED } from '../rates/grouping';
import type { TaskRef } from '../rates/rateTable';
import type { Settings } from '../settings';
import { LIST_LABELS, type LedgerOnSheet, type ListedTask, type TaskList } from './taskList';

/** Units without an adopted piece (零采用), those that sent none apart from those that sent some. */
export interface ZeroAdoption {
  readonly definition: string;
  /** 有报送、零采用: the units with what they sent, most pieces first. */
  readonly sentInVain: readonly { readonly unit: string; readonly pieces: readonly TaskRef[] }[];
  /** 零报送: units of the office's 单位表 that sent nothing; empty without such a table. */
  readonly silent: readonly string[];
}

/**
 * 零采用单位: units whose pieces were never taken up, and units that sent none.
 * @returns null where no ledger tells of adoption.
 * @example zeroAdoption(ledgers, unitTable, settings)?.sentInVain.map(({ unit }) => unit)
 */
export function zeroAdoption(
  ledgers: readonly LedgerOnSheet[],
  unitTable: UnitTable | null,
  settings: Settings,
): ZeroAdoption | null {
  const groups = measuresBy(ledgers, 'unit', { ...settings, unitRole: 'lead' }).flatMap(({ key, measures }) => {
    const adopted = measures.find(({ id }) => id === 'adopted');
    return adopted && adopted.of.length > 0 ? [{ unit: key, adopted: adopted.counted.length, pieces: adopted.of }] : [];
  });
  if (groups.length === 0) return null;
  const sent = new Set(groups.map(({ unit }) => unit));
  return {
    definition: '报送了信息但一条也没有被采用的单位，和一条也没有报送的单位（按单位表）。',
    sentInVain: groups
      .filter(({ unit, adopted }) => adopted === 0 && unit !== NOT_STATED)
      .map(({ unit, pieces }) => ({ unit, pieces }))
      .sort((a, b) => b.pieces.length - a.pieces.length),
    silent: (unitTable?.units ?? []).map(({ name }) => name).filter((name) => !sent.has(name)),
  };
}

/**
 * 零采用清单: what the units sent whose pieces were never taken up; units that sent none stand in the definition.
 * @returns null where no ledger tells of adoption.
 * @example zeroAdoptionList(ledgers, unitTable, settings)?.groups[0].key // the unit that sent most in vain
 */
export function zeroAdoptionList(
  ledgers: readonly LedgerOnSheet[],
  unitTable: UnitTable | null,
  settings: Settings,
): TaskList | null {
  const zero = zeroAdoption(ledgers, unitTable, settings);
  if (zero === null) return null;
  const groups = zero.sentInVain.map(({ unit, pieces }) => ({
    key: unit,
    tasks: pieces.flatMap((task): ListedTask[] => {
      const ledger = ledgers[task.ledger]?.ledger;
      const row = ledger?.tasks.rows[task.task];
      if (ledger === undefined || row === undefined) return [];
      return [{ task, sheet: ledger.layout.sheet, row, reason: `报送${pieces.length}条，采用0条`, days: null }];
    }),
  }));
  const silent = zero.silent.length === 0 ? '' : `一条也没有报送的：${zero.silent.join('、')}。`;
  const count = new Set(groups.flatMap(({ tasks }) => tasks.map(({ sheet, row }) => `${sheet} ${row}`))).size;
  const definition = `报送了信息但一条也没有被采用的单位和它们报送的信息。${silent}`;
  return { kind: 'zero-adoption', title: LIST_LABELS['zero-adoption'], definition, groups, count };
}
