import { invalidArgument, itemNotFound } from '../protocol/apiError';
import { HostCollection, HostObject } from '../protocol/hostObject';
import type { AreaModel, BorderModel, StyleModel } from '../workbook/model';
import { color } from './color';
import type { FormatTarget } from './formatTarget';
import { common, restyle } from './restyle';
import type { Wire } from './wire';

const indices = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Index = (typeof indices)[number];
type Side = keyof StyleModel['borders'];

type Style = 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
type Weight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

/** The parts of the areas that a border index speaks of, with the side of their cells. */
interface Edge {
  readonly area: AreaModel;
  readonly side: Side;
}

function edges(areas: readonly AreaModel[], index: Index): Edge[] {
  return areas.flatMap((area): Edge[] => {
    switch (index) {
      case 'EdgeTop':
        return [{ area: { ...area, bottom: area.top }, side: 'top' }];
      case 'EdgeBottom':
        return [{ area: { ...area, top: area.bottom }, side: 'bottom' }];
      case 'EdgeLeft':
        return [{ area: { ...area, right: area.left }, side: 'left' }];
      case 'EdgeRight':
        return [{ area: { ...area, left: area.right }, side: 'right' }];
      case 'InsideVertical':
        if (area.left === area.right) return [];
        return [
          { area: { ...area, right: area.right - 1 }, side: 'right' },
          { area: { ...area, left: area.left + 1 }, side: 'left' },
        ];
      case 'InsideHorizontal':
        if (area.top === area.bottom) return [];
        return [
          { area: { ...area, bottom: area.bottom - 1 }, side: 'bottom' },
          { area: { ...area, top: area.top + 1 }, side: 'top' },
        ];
      case 'DiagonalDown':
      case 'DiagonalUp':
        return [];
    }
  });
}

/** The API's two words for one of the model's lines. */
export function wordsOf(border: BorderModel | undefined): { readonly style: Style; readonly weight: Weight } {
  switch (border?.style) {
    case undefined:
      return { style: 'None', weight: 'Thin' };
    case 'thin':
      return { style: 'Continuous', weight: 'Thin' };
    case 'medium':
      return { style: 'Continuous', weight: 'Medium' };
    case 'thick':
      return { style: 'Continuous', weight: 'Thick' };
    case 'hair':
      return { style: 'Continuous', weight: 'Hairline' };
    case 'dashed':
      return { style: 'Dash', weight: 'Thin' };
    case 'dotted':
      return { style: 'Dot', weight: 'Thin' };
    case 'double':
      return { style: 'Double', weight: 'Thick' };
  }
}

const solid: Readonly<Record<Weight, BorderModel['style']>> = {
  Hairline: 'hair',
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
};

/** The model's line for the API's two words; undefined for no line. */
export function lineOf(style: Style, weight: Weight): BorderModel['style'] | undefined {
  switch (style) {
    case 'None':
      return undefined;
    case 'Continuous':
      return solid[weight];
    case 'Double':
      return 'double';
    case 'Dot':
      return 'dotted';
    case 'Dash':
    case 'DashDot':
    case 'DashDotDot':
    case 'SlantDashDot':
      return 'dashed';
    default:
      throw invalidArgument(String(style));
  }
}

/** The borders of a range, by the side of the whole or between its cells. */
export class BorderCollectionObject extends HostCollection implements Partial<Wire<Excel.RangeBorderCollection>> {
  readonly className = 'RangeBorderCollection';

  constructor(private readonly target: FormatTarget) {
    super();
  }

  all(): readonly HostObject[] {
    return indices.map((index) => new BorderObject(this.target, index));
  }
  find(key: unknown): HostObject | null {
    const index = indices.find((each) => each === key);
    return index ? new BorderObject(this.target, index) : null;
  }
  get Count() {
    return indices.length;
  }
  GetItemAt(index: number) {
    return this.all()[index] ?? notThere();
  }
}

function notThere(): never {
  throw itemNotFound();
}

export class BorderObject extends HostObject implements Partial<Wire<Excel.RangeBorder>> {
  readonly className = 'RangeBorder';

  constructor(
    private readonly target: FormatTarget,
    private readonly index: Index,
  ) {
    super();
  }

  override get identity() {
    return { Id: this.index };
  }

  /** Null when the lines differ. */
  private read<T>(of: (border: BorderModel | undefined) => T): T {
    const found = edges(this.target.areas, this.index).map(({ area, side }) =>
      common(this.target.book, this.target.sheet, [area], (style) => of(style.borders[side])),
    );
    const [first] = found;
    if (first === undefined) return of(undefined);
    return (found.every((each) => each === first) ? first : null) as T;
  }

  private write(change: (border: BorderModel | undefined) => BorderModel | undefined): void {
    for (const { area, side } of edges(this.target.areas, this.index)) {
      restyle(this.target.book, this.target.sheet, area, (style) => {
        const { [side]: old, ...others } = style.borders;
        const border = change(old);
        return { ...style, borders: border ? { ...others, [side]: border } : others };
      });
    }
  }

  get SideIndex() {
    return this.index;
  }
  get Style() {
    return this.read((border) => wordsOf(border).style);
  }
  set Style(style: Excel.BorderLineStyle | Style) {
    this.write((border) => {
      const line = lineOf(style as Style, wordsOf(border).weight);
      return line && { style: line, color: border?.color ?? '#000000' };
    });
  }
  get Weight() {
    return this.read((border) => wordsOf(border).weight);
  }
  /** A weight makes a line where there was none, as in Excel. */
  set Weight(weight: Excel.BorderWeight | Weight) {
    const line = solid[weight as Weight];
    if (!line) throw invalidArgument(String(weight));
    this.write((border) => ({ style: line, color: border?.color ?? '#000000' }));
  }
  get Color() {
    return this.read((border) => border?.color ?? '#000000');
  }
  set Color(name: string) {
    const wanted = color(name);
    this.write((border) => ({ style: border?.style ?? 'thin', color: wanted }));
  }
}
