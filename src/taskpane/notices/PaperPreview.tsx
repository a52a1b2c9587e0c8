import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { NoticeFonts } from '../../ledger/notices/fonts';
import type { Notice } from '../../ledger/notices/notice';
import { messages } from '../messages';
import { NoticePage } from './NoticePage';
import { READING_SCALE, scaleOf, type PageView } from './paperOnScreen';
import { useRoom } from './useRoom';

const useStyles = makeStyles({
  papers: { display: 'flex', flexDirection: 'column', gap: '16px', flexShrink: 0 },
  button: { alignSelf: 'flex-end' },
});

/** Papers as they will look. Where the pane is too narrow for the letters of a whole page, larger ones come first. */
export function PaperPreview(props: { readonly notices: readonly Notice[]; readonly fonts: NoticeFonts }) {
  const { notices, fonts } = props;
  const styles = useStyles();
  const [element, room] = useRoom<HTMLDivElement>();
  const [chosen, choose] = useState<PageView | null>(null);
  const isLegible = scaleOf('portrait', room) >= READING_SCALE;
  const view = isLegible ? 'page' : (chosen ?? 'reading');
  const other = view === 'page' ? 'reading' : 'page';
  return (
    <div ref={element} className={styles.papers}>
      {!isLegible && (
        <Button size="small" className={styles.button} onClick={() => choose(other)}>
          {other === 'page' ? messages.notices.wholePage : messages.notices.readingView}
        </Button>
      )}
      {notices.map((notice, index) => (
        <NoticePage key={index} notice={notice} fonts={fonts} view={view} room={room} />
      ))}
    </div>
  );
}
