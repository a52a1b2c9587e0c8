import type { Notice } from '../../../src/ledger/notices/notice';
import { periodContaining } from '../../../src/ledger/periods/period';
import { noticeHtml, noticeText } from '../../../src/word/noticeHtml';
import { day } from '../../ledger/standing/ledgerOf';

const AS_OF = day('2024-06-30');

const notice: Notice = {
  kind: 'quarter',
  title: '关于督办事项办理情况的通报',
  number: '督通〔2024〕1号',
  addressee: '各承办单位：',
  paragraphs: [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    { kind: 'body', text: '=1+1 <b>共3项</b> & 其他' },
  ],
  tables: [],
  attachments: [
    {
      title: '统计表',
      table: {
        caption: '',
        columns: [
          { header: '单位', width: 10, align: 'left' },
          { header: '按期', parent: '已办结', width: 4, align: 'center' },
          { header: '逾期', parent: '已办结', width: 4, align: 'center' },
        ],
        rows: [['=市民政局', 1, 2]],
        hasTotal: false,
      },
    },
  ],
  copies: '市纪委监委',
  signer: null,
  addressedTo: null,
  issuedFor: [],
  step: null,
  sender: '督查室',
  date: AS_OF,
  period: periodContaining(AS_OF, 'quarter'),
};

describe('a notice for the clipboard', () => {
  const page = new DOMParser().parseFromString(noticeHtml([notice]), 'text/html');

  it('has real headings and a table whose header repeats', () => {
    expect([...page.querySelectorAll('h1, h2')].map(({ textContent }) => textContent)).toEqual([
      '关于督办事项办理情况的通报',
      '一、总体情况',
      '统计表',
    ]);
    const cells = [...page.querySelectorAll('thead th')].map((cell) => [
      cell.textContent,
      cell.getAttribute('colspan'),
      cell.getAttribute('rowspan'),
    ]);
    expect(cells).toEqual([
      ['单位', '1', '2'],
      ['已办结', '2', '1'],
      ['按期', '1', '1'],
      ['逾期', '1', '1'],
    ]);
  });

  it('keeps what looks like a tag or a formula as text', () => {
    expect(page.querySelector('b')).toBeNull();
    expect(page.body.textContent).toContain('=1+1 <b>共3项</b> & 其他');
    expect(page.querySelector('td')?.textContent).toBe('=市民政局');
  });

  it.each(['=1+1', '+1', '-2+3', '@SUM(1)', '＝cmd', '　=1', '\t=1+1', '\r=1+1'])(
    'keeps %j in a cell as text',
    (text) => {
      const [{ title, table }] = notice.attachments as [(typeof notice.attachments)[0]];
      const html = noticeHtml([{ ...notice, attachments: [{ title, table: { ...table, rows: [[text, 1, 2]] } }] }]);
      const cell = new DOMParser().parseFromString(html, 'text/html').querySelector('td');
      expect(cell?.textContent?.trim()).toBe(text.trim());
      // Excel, too, takes a cell in this format as text when it is pasted there.
      expect(cell?.getAttribute('style')).toContain("mso-number-format:'\\@'");
    },
  );

  it('names Chinese fonts and sizes where Word looks for them', () => {
    expect(page.querySelector('h1')?.getAttribute('style')).toContain(
      "mso-fareast-font-family:'方正小标宋简体';font-size:22pt",
    );
  });

  it('is plain text too, with cells apart by tabs', () => {
    expect(noticeText([notice]).split('\n')).toEqual(
      expect.arrayContaining(['单位\t已办结按期\t已办结逾期', '=市民政局\t1\t2', '抄送：市纪委监委。']),
    );
  });
});
