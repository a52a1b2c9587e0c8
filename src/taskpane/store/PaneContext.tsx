import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { PaneServices } from '../services';
import type { PaneStore } from './createPaneStore';
import type { PaneState } from './paneState';

interface Pane {
  readonly store: PaneStore;
  readonly services: PaneServices;
}

const Context = createContext<Pane | null>(null);

export function PaneProvider({ store, services, children }: Pane & { readonly children: ReactNode }) {
  return <Context value={{ store, services }}>{children}</Context>;
}

/** A part of the pane's state; the component renders again when that part changes. */
export function usePane<T>(select: (state: PaneState) => T): T {
  return useStore(usePaneContext().store, select);
}

export function useServices(): PaneServices {
  return usePaneContext().services;
}

function usePaneContext(): Pane {
  const pane = useContext(Context);
  if (pane === null) throw new Error('A part of the pane stands outside its provider.');
  return pane;
}
