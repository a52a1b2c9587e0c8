import { makeStyles } from '@fluentui/react-components';
import { sayDay } from '../../ledger/day/format';
import { numberLine, sayCopies } from '../../ledger/notices/letterheadLines';
import type { Notice } from '../../ledger/notices/notice';
import { messages } from '../messages';
import { NoticeGrid } from './NoticeGrid';

/**
 * Paper is white with black ink in every theme: what is shown is how the page will look (GB/T 9704: title in 小标宋,
 * body in 仿宋, headings in 黑体 and 楷体).
 */
const INK = '#1a1a1a';
const PAPER = '#ffffff';

const useStyles = makeStyles({
  page: {
    flexShrink: 0,
    backgroundColor: PAPER,
    color: INK,
    border: '1px solid #c8c8c8',
    boxShadow: '0 1px 4px rgb(0 0 0 / 20%)',
    padding: 'clamp(16px, 7%, 56px) clamp(14px, 6%, 48px)',
    fontFamily: "FangSong, 仿宋, 'FangSong_GB2312', STFangsong, 'Noto Serif CJK SC', serif",
    fontSize: '14px',
    lineHeight: 1.8,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none' },
  },
  title: {
    fontFamily: "'FZXiaoBiaoSong-B05S', 方正小标宋简体, SimSun, STSong, 'Noto Serif CJK SC', serif",
    fontSize: '18px',
    fontWeight: 700,
    lineHeight: 1.5,
    textAlign: 'center',
    textWrap: 'balance',
  },
  number: { textAlign: 'center', paddingTop: '8px' },
  addressee: { paddingTop: '16px' },
  body: { textIndent: '2em', textAlign: 'justify' },
  heading1: { textIndent: '2em', fontFamily: "SimHei, 黑体, STHeiti, 'Noto Sans CJK SC', sans-serif" },
  heading2: { textIndent: '2em', fontFamily: "KaiTi, 楷体, STKaiti, 'Noto Serif CJK SC', serif" },
  sign: { textAlign: 'right', paddingTop: '24px', paddingRight: '2em' },
  copies: { borderTop: '1px solid #1a1a1a', borderBottom: '1px solid #1a1a1a', marginTop: '16px', padding: '2px 1em' },
  attachment: { borderTop: '1px dashed #999', marginTop: '24px', paddingTop: '16px' },
});

/** A notice, shown like the page that it will be. */
export function NoticePage({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const numbered = numberLine(notice);
  return (
    <article className={styles.page} aria-label={messages.notices.page}>
      <h2 className={styles.title}>{notice.title}</h2>
      {numbered !== null && <p className={styles.number}>{numbered}</p>}
      {notice.addressee !== null && <p className={styles.addressee}>{notice.addressee}</p>}
      {notice.paragraphs.map((paragraph, index) =>
        paragraph.kind === 'heading' ? (
          <h3 key={index} className={paragraph.level === 1 ? styles.heading1 : styles.heading2} style={PLAIN_HEADING}>
            {paragraph.text}
          </h3>
        ) : (
          <p key={index} className={styles.body}>
            {paragraph.text}
          </p>
        ),
      )}
      {notice.tables.map((table, index) => (
        <NoticeGrid key={index} table={table} label={notice.title} />
      ))}
      <div className={styles.sign}>
        {notice.sender !== null && <p>{notice.sender}</p>}
        <p>{sayDay(notice.date)}</p>
      </div>
      {notice.copies !== null && <p className={styles.copies}>{sayCopies(notice.copies)}</p>}
      {notice.attachments.map((attachment) => (
        <section key={attachment.title} className={styles.attachment}>
          <h3 className={styles.heading1} style={PLAIN_HEADING}>
            {attachment.title}
          </h3>
          <NoticeGrid table={attachment.table} label={attachment.title} />
        </section>
      ))}
    </article>
  );
}

const PLAIN_HEADING = { fontSize: 'inherit', fontWeight: 400 } as const;
