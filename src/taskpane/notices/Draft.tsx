import { Caption1 } from '@fluentui/react-components';
import type { NoticeFonts } from '../../ledger/notices/fonts';
import { messages } from '../messages';
import { Notice } from '../pieces/Notice';
import type { DraftedNotice } from '../services';
import { InsistForm } from './InsistForm';
import { NextSteps } from './NextSteps';
import { NoticeActions } from './NoticeActions';
import { PaperPreview } from './PaperPreview';

/** So many papers are shown; a quarter's 催办单 can be sixty. */
const SHOWN_PAPERS = 5;

/** What a notice says, or why there is none and what the clerk can do about it. */
export function Draft(props: {
  readonly draft: DraftedNotice;
  readonly fonts: NoticeFonts;
  /** The reason for which the clerk wants it although the figures do not add up; null where none is given. */
  readonly insists: string | null;
  readonly onInsist: (reason: string) => void;
}) {
  const { draft, fonts, insists, onInsist } = props;
  if (!draft.ok) {
    return (
      <>
        <Notice intent="warning">{draft.error.message}</Notice>
        {draft.error.code === 'identity-broken' && <InsistForm onInsist={onInsist} />}
      </>
    );
  }
  const { notices, problems = [] } = draft;
  return (
    <>
      {insists !== null && <Notice intent="warning">{messages.notices.insisted(insists)}</Notice>}
      {problems.length > 0 && (
        <Notice intent="warning" title={messages.notices.problems}>
          {problems.join('；')}
        </Notice>
      )}
      <NextSteps notices={notices} />
      <NoticeActions notices={notices} fonts={fonts} />
      {notices.length > 1 && <Caption1>{messages.notices.papers(notices.length, SHOWN_PAPERS)}</Caption1>}
      <PaperPreview notices={notices.slice(0, SHOWN_PAPERS)} fonts={fonts} />
    </>
  );
}
