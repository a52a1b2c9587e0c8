import { useEffect, useState } from 'react';
import type { StandingMarks } from '../../operations/markFindings';
import { usePane, useServices } from '../store/PaneContext';

const NONE: StandingMarks = { as: null, outdated: false };

/**
 * The marks that stand in the sheets, looked up anew after each check and each write; none while it is not known.
 * @example const { as, outdated } = useStandingMarks();
 */
export function useStandingMarks(): StandingMarks {
  const services = useServices();
  const workbook = usePane((state) => state.workbook);
  const ignored = usePane((state) => state.ignored);
  const isIdle = usePane((state) => state.write.phase === 'none' || state.write.phase === 'done');
  const [standing, keep] = useState(NONE);
  useEffect(() => {
    if (workbook === null || !isIdle) return;
    let isLatest = true;
    void services.standingMarks(workbook, ignored).then((found) => {
      if (isLatest && found.ok) keep(found.value);
    });
    return () => {
      isLatest = false;
    };
  }, [services, workbook, ignored, isIdle]);
  return standing;
}
