import type { RegisterId } from '../vocabulary';
import { disclosure } from './disclosure';
import { document } from './document';
import { hotline } from './hotline';
import { information } from './information';
import { instruction } from './instruction';
import { keyWork } from './keyWork';
import { meeting } from './meeting';
import { petition } from './petition';
import { project } from './project';
import { proposal } from './proposal';
import { rectification } from './rectification';
import type { Register } from './register';

/** Every kind of ledger, by id. */
export const REGISTER_TABLE: Readonly<Record<RegisterId, Register>> = {
  'key-work': keyWork,
  meeting,
  instruction,
  proposal,
  hotline,
  petition,
  disclosure,
  document,
  information,
  rectification,
  project,
};

/** The kind of ledger with an id. */
export function registerOf(id: RegisterId): Register {
  return REGISTER_TABLE[id];
}
