import { HostObject } from '../protocol/hostObject';
import type { SheetModel } from '../workbook/model';
import type { Book } from './book';
import { mayChange } from './guards';
import type { Wire } from './wire';

type Part = 'L' | 'C' | 'R';

/** The three parts of Excel's one text (`&L…&C…&R…`); a text without a part's code is its centre. */
function parts(text: string): Record<Part, string> {
  const found: Record<Part, string> = { L: '', C: '', R: '' };
  let part: Part = 'C';
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === '&L' || piece === '&C' || piece === '&R') part = piece.charAt(1) as Part;
    else found[part] += piece;
  }
  return found;
}

function joined({ L, C, R }: Record<Part, string>): string {
  return `${L && `&L${L}`}${C && `&C${C}`}${R && `&R${R}`}`;
}

/** Headers and footers of the sheet. The model has one pair for all pages. */
export class HeaderFooterGroupObject extends HostObject implements Partial<Wire<Excel.HeaderFooterGroup>> {
  readonly className = 'HeaderFooterGroup';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
  ) {
    super();
  }
  get DefaultForAllPages() {
    return new HeaderFooterObject(this.book, this.sheet);
  }
  get State() {
    return 'Default' as const;
  }
}

export class HeaderFooterObject extends HostObject implements Partial<Wire<Excel.HeaderFooter>> {
  readonly className = 'HeaderFooter';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
  ) {
    super();
  }

  private change(place: 'header' | 'footer', part: Part, text: string): void {
    mayChange(this.book);
    const setup = this.sheet.pageSetup;
    this.sheet.pageSetup = { ...setup, [place]: joined({ ...parts(setup[place]), [part]: text }) };
  }

  get LeftHeader() {
    return parts(this.sheet.pageSetup.header).L;
  }
  set LeftHeader(text: string) {
    this.change('header', 'L', text);
  }
  get CenterHeader() {
    return parts(this.sheet.pageSetup.header).C;
  }
  set CenterHeader(text: string) {
    this.change('header', 'C', text);
  }
  get RightHeader() {
    return parts(this.sheet.pageSetup.header).R;
  }
  set RightHeader(text: string) {
    this.change('header', 'R', text);
  }
  get LeftFooter() {
    return parts(this.sheet.pageSetup.footer).L;
  }
  set LeftFooter(text: string) {
    this.change('footer', 'L', text);
  }
  get CenterFooter() {
    return parts(this.sheet.pageSetup.footer).C;
  }
  set CenterFooter(text: string) {
    this.change('footer', 'C', text);
  }
  get RightFooter() {
    return parts(this.sheet.pageSetup.footer).R;
  }
  set RightFooter(text: string) {
    this.change('footer', 'R', text);
  }
}
