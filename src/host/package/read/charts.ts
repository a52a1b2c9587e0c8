import { parseReference } from '../../workbook/a1';
import type { AreaModel, ChartModel } from '../../workbook/model';
import { partTree, relationshipsOf } from '../parts';
import { child, descendants, localName, relationId, type XmlElement } from '../xml';
import type { Parts } from '../zip';

/** A chart that came with the file, and where it stands in the drawing's text. */
export interface ReadChart {
  readonly chart: ChartModel;
  readonly part: string;
  readonly relation: string;
  readonly anchor: XmlElement;
}

/** The charts of a sheet, as far as to know that they are there; the file keeps them as they are. */
export function readCharts(parts: Parts, sheetPart: string): { drawing: string | null; charts: ReadChart[] } {
  const drawing = relationshipsOf(parts, sheetPart).find((each) => each.kind === 'drawing' && parts.has(each.target));
  if (!drawing) return { drawing: null, charts: [] };
  const relations = new Map(relationshipsOf(parts, drawing.target).map((each) => [each.id, each]));
  const charts = partTree(parts, drawing.target).children.flatMap((anchor): ReadChart[] => {
    const frame = descendants(anchor, 'graphicFrame')[0];
    const link = frame && descendants(frame, 'chart')[0];
    const relation = link && relations.get(relationId(link) ?? '');
    if (!frame || !relation || !parts.has(relation.target) || relation.kind !== 'chart') return [];
    const properties = descendants(frame, 'cNvPr')[0]?.attributes ?? {};
    const id = `${drawing.target}#${properties['id'] ?? relation.id}`;
    const name = properties['name'] ?? '';
    const chart = { ...readChart(partTree(parts, relation.target)), id, name, place: placeOf(anchor), ours: false };
    return [{ chart, part: relation.target, relation: relation.id, anchor }];
  });
  return { drawing: drawing.target, charts };
}

/** The cells that a chart covers; an anchor that ends at the very edge of a cell does not reach into it. */
function placeOf(anchor: XmlElement): AreaModel {
  const at = (corner: string, name: string): number => Number(child(child(anchor, corner), name)?.text ?? 0);
  const last = (index: string, offset: string, first: number): number =>
    Math.max(first, at('to', index) - (at('to', offset) > 0 ? 0 : 1));
  const top = at('from', 'row');
  const left = at('from', 'col');
  return { top, left, bottom: last('row', 'rowOff', top), right: last('col', 'colOff', left) };
}

function readChart(space: XmlElement): Pick<ChartModel, 'type' | 'title' | 'source' | 'seriesBy'> {
  const plot = descendants(space, 'plotArea')[0];
  const kind = plot?.children.find((each) => /Chart$/.test(each.local));
  const title = child(child(space, 'chart'), 'title');
  const areas = descendants(space, 'f').map((each) => parseReference(each.text));
  const first = areas.find((each) => each !== null);
  const values = kind && descendants(kind, 'val')[0];
  const reference = values && parseReference(descendants(values, 'f')[0]?.text ?? '');
  return {
    type: chartType(kind),
    title: title
      ? descendants(title, 't')
          .map((each) => each.text)
          .join('')
      : '',
    source: first?.sheet
      ? { sheet: first.sheet, area: around(areas.flatMap((each) => (each ? [each.area] : []))) }
      : null,
    seriesBy: reference && reference.area.top === reference.area.bottom ? 'rows' : 'columns',
  };
}

function around(areas: readonly AreaModel[]): AreaModel {
  return {
    top: Math.min(...areas.map((area) => area.top)),
    left: Math.min(...areas.map((area) => area.left)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
    right: Math.max(...areas.map((area) => area.right)),
  };
}

/** The API's name for the kinds that we write ourselves; the element's own name for others. */
function chartType(kind: XmlElement | undefined): string {
  if (!kind) return '';
  const stacked = child(kind, 'grouping')?.attributes['val'] === 'stacked';
  switch (localName(kind.name)) {
    case 'barChart':
      return `${child(kind, 'barDir')?.attributes['val'] === 'bar' ? 'Bar' : 'Column'}${stacked ? 'Stacked' : 'Clustered'}`;
    case 'lineChart':
      return 'Line';
    case 'pieChart':
      return 'Pie';
    case 'doughnutChart':
      return 'Doughnut';
    default:
      return kind.local;
  }
}
