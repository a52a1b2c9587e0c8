import { useEffect, type RefObject } from 'react';

const CONTROLS = 'a[href],button,input,select,textarea,summary,[tabindex="0"]';

/**
 * Keeps the keyboard's place when the control that has the focus is gone with what it did (a form that is closed, a
 * line that is dealt with, a place that gives way to another): the focus goes to the first control of what is left
 * around it, or to the tab of the place where the whole place has changed (Office.js on the web takes over Tab, and goes
 * on from controls only). Without this it falls back to the page, and Tab begins at the top again.
 *
 * @param panel takes the focus by script (`tabIndex` -1), as places do.
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    let path: readonly Element[] = [];
    const remember = ({ target }: FocusEvent): void => {
      path = target instanceof Element ? pathTo(element, target) : [];
    };
    const observer = new MutationObserver(() => {
      const [focused] = path;
      // Where the sheet has the focus, it stays there.
      if (focused === undefined || focused.isConnected || !document.hasFocus()) return;
      if (document.activeElement !== document.body) return;
      const around = path.find((each) => each.isConnected) ?? element;
      const tab = around.matches('[role="tabpanel"]') ? around.getAttribute('aria-labelledby') : null;
      const control = tab === null ? around.querySelector<HTMLElement>(CONTROLS) : document.getElementById(tab);
      (control ?? around.closest<HTMLElement>('[tabindex]'))?.focus({ preventScroll: true });
    });
    element.addEventListener('focusin', remember);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [panel]);
}

/** From an element up to the panel that it stands in. */
function pathTo(panel: Element, from: Element): Element[] {
  const path: Element[] = [];
  for (let each: Element | null = from; each !== null && each !== panel; each = each.parentElement) path.push(each);
  return [...path, panel];
}
