import fc from 'fast-check';
import { fileName } from '../../../src/taskpane/notices/fileName';

const part = fc.oneof(
  fc.constantFrom('/', '\\', '..', '.', ' ', ':', '*', '?', '"', '<', '>', '|', 'CON', 'nul', 'com1', 'LPT9', '~', '-', '\u202e', '\u200b', '\u0000', '\n', '\ud800', '市财政局', '😀', '.exe', '通报'.repeat(100)), // prettier-ignore
  fc.string({ unit: 'binary', maxLength: 5 }),
);

describe('the name under which a paper is saved', () => {
  it('is its title', () => {
    expect(fileName('关于2026年第三季度督办事项办理情况的通报', '.docx')).toBe(
      '关于2026年第三季度督办事项办理情况的通报.docx',
    );
  });

  it('keeps to look like the title where a sign cannot stand in a name', () => {
    expect(fileName('关于A/B项“督办”的通报?', '.docx')).toBe('关于A／B项“督办”的通报？.docx');
  });

  it('is no device, no hidden file, no other folder, and never nothing', () => {
    expect(fileName('CON', '.docx')).toBe('_CON.docx');
    expect(fileName('aux.通报', '.docx')).toBe('_aux.通报.docx');
    expect(fileName('../../etc/passwd', '.docx')).toBe('／..／etc／passwd.docx');
    expect(fileName('.. . \u202e', '.docx')).toBe('通报.docx');
  });

  it('can be kept by every file system, whatever the title', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const name = fileName(parts.join(''), '.docx');
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+\.docx$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\.|^[.\s~-]|[.\s]\.docx$/iu);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(250);
        expect(name.length).toBeGreaterThan('.docx'.length);
      }),
      { numRuns: 2000 },
    );
  });
});
