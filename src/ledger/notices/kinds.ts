import { bulletin } from './kinds/bulletin';
import { coordination } from './kinds/coordination';
import { halfYear } from './kinds/halfYear';
import { hotline } from './kinds/hotline';
import { information } from './kinds/information';
import { instruction } from './kinds/instruction';
import { meeting } from './kinds/meeting';
import { month } from './kinds/month';
import { order } from './kinds/order';
import { petition } from './kinds/petition';
import { proposal } from './kinds/proposal';
import { quarter } from './kinds/quarter';
import { reminder } from './kinds/reminder';
import { setDeadline } from './kinds/setDeadline';
import { supervision } from './kinds/supervision';
import { year } from './kinds/year';
import type { NoticeKind } from './notice';
import type { NoticeSpec } from './spec';

/** Every kind of notice as data. */
export const NOTICE_SPECS: Readonly<Record<NoticeKind, NoticeSpec>> = {
  quarter,
  meeting,
  supervision,
  month,
  'half-year': halfYear,
  bulletin,
  reminder,
  'set-deadline': setDeadline,
  order,
  coordination,
  instruction,
  proposal,
  hotline,
  petition,
  information,
  year,
};
