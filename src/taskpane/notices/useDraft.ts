import { useEffect, useState } from 'react';
import type { WorkbookState } from '../../operations/workbookState';
import type { DraftedNotice, NoticeRequest } from '../services';
import { useServices } from '../store/PaneContext';

/**
 * What a notice says; null while it is being made. A draft of another choice is never shown.
 * @param request null where the choice is not complete.
 */
export function useDraft(workbook: WorkbookState, request: NoticeRequest | null): DraftedNotice | null {
  const services = useServices();
  const [drafted, setDrafted] = useState<{ readonly of: unknown; readonly draft: DraftedNotice } | null>(null);
  const asked = request === null ? null : JSON.stringify(request);
  useEffect(() => {
    if (asked === null) return;
    let current = true;
    void services.notice(workbook, JSON.parse(asked) as NoticeRequest).then((draft) => {
      if (current) setDrafted({ of: `${asked}`, draft });
    });
    return () => {
      current = false;
    };
  }, [services, workbook, asked]);
  return drafted !== null && drafted.of === asked ? drafted.draft : null;
}
