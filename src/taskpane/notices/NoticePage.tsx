import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { NoticeFonts } from '../../ledger/notices/fonts';
import type { Notice } from '../../ledger/notices/notice';
import { noticePages, type PageBlock } from '../../word/noticePages';
import { messages } from '../messages';
import { NoticeTable } from './NoticeTable';
import { onScreen } from './onScreen';
import { READING_SCALE, sheetStyle, type PageView } from './paperOnScreen';

/** Beyond this the preview says how many rows follow; the sheet has them all. */
const SHOWN_ROWS = 30;

/** Paper is white with black ink in every theme: what is shown is how the page will look. */
const useStyles = makeStyles({
  pages: { display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'center', flexShrink: 0 },
  page: {
    boxSizing: 'border-box',
    flexShrink: 0,
    overflow: 'hidden',
    backgroundColor: '#ffffff',
    color: '#000000',
    outline: '1px solid #c8c8c8',
    boxShadow: '0 1px 6px rgb(0 0 0 / 25%)',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none' },
  },
  /** Narrower than the paper is: margins shrink with it, the text runs on. */
  reading: { width: '100%', padding: '9% 7%' },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** The heading levels of the pane go on below its own. */
const TAGS = { h1: 'h2', h2: 'h3', h3: 'h4', p: 'p' } as const;

/** A notice as its sheets of paper: the same that the clipboard takes to Word. */
export function NoticePage(props: {
  readonly notice: Notice;
  readonly fonts: NoticeFonts;
  readonly view: PageView;
  /** Pixels that there are for the paper. */
  readonly room: number;
}) {
  const { notice, fonts, view, room } = props;
  const styles = useStyles();
  return (
    <article className={styles.pages} aria-label={messages.notices.page}>
      {noticePages(notice, fonts, SHOWN_ROWS).map(({ orientation, blocks }, index) => (
        <div
          key={index}
          className={mergeClasses(styles.page, view === 'reading' && styles.reading)}
          style={view === 'reading' ? { zoom: READING_SCALE } : sheetStyle(orientation, room)}
        >
          {blocks.map((block, place) => (
            <Block key={place} block={block} view={view} />
          ))}
        </div>
      ))}
    </article>
  );
}

function Block({ block, view }: { readonly block: PageBlock; readonly view: PageView }) {
  const styles = useStyles();
  if (block.kind === 'table') return <NoticeTable table={block} view={view} />;
  const Tag = TAGS[block.tag];
  const style: CSSProperties = onScreen(block.look);
  return (
    <Tag className={styles.text} style={style}>
      {block.text === '' ? '\u00a0' : block.text}
    </Tag>
  );
}
