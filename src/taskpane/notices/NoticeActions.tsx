import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { NoticeFonts } from '../../ledger/notices/fonts';
import type { Notice } from '../../ledger/notices/notice';
import { noticeHtml, noticeText } from '../../word/noticeHtml';
import { messages } from '../messages';
import { useServices } from '../store/PaneContext';
import { copyHtml } from './clipboard';
import { fileName } from './fileName';
import { saveWordFile } from './saveFile';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

/** What can be done with a draft beside writing it: into Word by the clipboard, or as a file. */
export function NoticeActions(props: {
  readonly notices: readonly [Notice, ...Notice[]];
  readonly fonts: NoticeFonts;
}) {
  const { notices, fonts } = props;
  const styles = useStyles();
  const services = useServices();
  const [said, say] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const taken = await copyHtml(noticeHtml(notices, fonts), noticeText(notices));
    say(taken ? messages.notices.copied : messages.notices.notCopied);
  };
  const download = async (): Promise<void> => {
    const name = fileName(notices[0].title, '.docx');
    say(messages.notices.making);
    // The part of the program that makes Word files is loaded now, and may not come.
    const bytes = await services.noticeDocument(notices, fonts).catch(() => null);
    const saved = bytes !== null && saveWordFile(bytes, name);
    say(saved ? messages.notices.downloaded(name) : messages.notices.notDownloaded);
  };
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={() => void copy()}>
        {messages.notices.copy}
      </Button>
      <Button size="small" onClick={() => void download()}>
        {messages.notices.download}
      </Button>
      <Caption1 role="status">{said}</Caption1>
    </div>
  );
}
