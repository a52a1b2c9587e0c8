import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ICON_SIZES, manifestProblems, wantedPictures } from './support/manifestProblems';
import { child, everyElement, parseXml } from './support/xmlTree';

const root = path.join(__dirname, '../..');
const source = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const manifest = parseXml(source);

/** Width and height from a PNG's first chunk. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the manifest', () => {
  it('has all its parts, in the order of the schema, with a GUID, https addresses and resources that resolve', () => {
    expect(manifestProblems(source)).toEqual([]);
  });

  it.each([
    ['a part that stands too early', (xml: string) => xml.replace(/(\s*<Permissions>.*<\/Permissions>)/, '').replace('<Hosts>', '<Permissions>ReadWriteDocument</Permissions><Hosts>'), 'OfficeApp holds its parts out of order'],
    ['an address without https', (xml: string) => xml.replace('https://localhost:3000/taskpane.html"', 'http://localhost:3000/taskpane.html"'), 'http://localhost:3000/taskpane.html is not https'],
    ['a button without its text', (xml: string) => xml.replace('<bt:String id="Tasks.Label"', '<bt:String id="Task.Label"'), 'resid Tasks.Label has no resource'],
    ['an id that is no GUID', (xml: string) => xml.replace(/<Id>.*<\/Id>/, '<Id>taizhang</Id>'), 'Id is no GUID'],
  ])('is refused with %s', (_, spoil, problem) => {
    expect(manifestProblems(spoil(source))).toContain(problem);
  }); // prettier-ignore

  it('asks for ExcelApi 1.14, the oldest set that the pane can work with', () => {
    const set = child(manifest, 'Requirements', 'Sets', 'Set');
    expect(set?.attributes).toEqual({ Name: 'ExcelApi', MinVersion: '1.14' });
  });

  it('has five places and 撤销 on the ribbon, and 查看任务 and 催办 in the menu of a cell', () => {
    const labels = new Map(
      everyElement(manifest).flatMap(({ name, attributes }) =>
        name === 'bt:String' ? [[attributes['id'], attributes['DefaultValue']]] : [],
      ),
    );
    const said = (kind: string) =>
      everyElement(manifest)
        .filter(({ name, attributes }) => name === kind && attributes['xsi:type'] !== 'Menu')
        .map((each) => labels.get(child(each, 'Label')?.attributes['resid']));
    expect(said('Control')).toEqual(['认台账', '看任务', '查问题', '算统计', '出通报', '撤销写入']);
    expect(said('Item')).toEqual(['查看任务', '催办']);
    // Excel takes one control for the menu of a cell.
    const menus = everyElement(manifest).filter(({ name }) => name === 'OfficeMenu');
    expect(menus.map((each) => [each.attributes['id'], each.children.length])).toEqual([['ContextMenuCell', 1]]);
  });

  it('asks for no more than reading and writing the open workbook', () => {
    expect(child(manifest, 'Permissions')?.text).toBe('ReadWriteDocument');
  });

  it('speaks Chinese', () => {
    expect(child(manifest, 'DefaultLocale')?.text).toBe('zh-CN');
    expect(child(manifest, 'DisplayName')?.attributes['DefaultValue']).toBe('台账管家');
  });

  it('finds every picture in assets, in the size that its place needs', () => {
    for (const { url, size } of wantedPictures(source)) {
      const file = path.join(root, new URL(url).pathname);
      expect([url, existsSync(file)]).toEqual([url, true]);
      expect([url, pngSize(file)]).toEqual([url, [size, size]]);
    }
  });

  it('gives every button its icon in all three sizes', () => {
    const icons = everyElement(manifest).filter(({ name }) => name === 'Icon');
    expect(icons.length).toBeGreaterThan(6);
    for (const icon of icons) expect(icon.children.map((each) => Number(each.attributes['size']))).toEqual(ICON_SIZES);
  });

  it('tells how to build for the Microsoft 365 that 21Vianet operates', () => {
    expect(source).toContain('https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted');
  });
});
