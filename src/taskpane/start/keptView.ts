import { VIEWS, type View } from '../services';

const KEY = 'taizhang.view';

/** The view that was chosen on this computer; 经办 where none was, or the browser keeps nothing. */
export function keptView(): View {
  try {
    const kept = localStorage.getItem(KEY);
    return VIEWS.find((view) => view === kept) ?? 'clerk';
  } catch {
    return 'clerk';
  }
}

/** Keeps the view on this computer where the browser allows it. */
export function keepView(view: View): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // A browser may forbid a page in a frame to keep anything: the view then holds until the pane is closed.
  }
}
