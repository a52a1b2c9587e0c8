import type { StoreApi } from 'zustand/vanilla';
import type { PaneServices } from '../services';
import type { Judge } from './judging';
import type { PaneState } from './paneState';

/** What a group of actions works with: the store, the world outside, and the live region. */
export interface SliceContext {
  readonly set: StoreApi<PaneState>['setState'];
  readonly get: StoreApi<PaneState>['getState'];
  readonly services: PaneServices;
  readonly judge: Judge;
  announce(text: string): void;
}
