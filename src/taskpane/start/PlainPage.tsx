import { messages } from '../messages';
import type { Readiness } from './office';

/** Where the pane cannot work: one plain page that says why and what to do. No Fluent, so that old browsers show it. */
export function PlainPage({ readiness }: { readonly readiness: Exclude<Readiness, 'ready'> }) {
  const [title, hint] = TEXTS[readiness];
  return (
    <main className="plain">
      <div role="alert">
        <h1>{title}</h1>
        <p>{hint}</p>
      </div>
    </main>
  );
}

const { host } = messages;

const TEXTS: Readonly<Record<Exclude<Readiness, 'ready'>, readonly [string, string]>> = {
  'no-office': [host.noOfficeTitle, host.noOfficeHint],
  'not-excel': [host.notExcelTitle, host.notExcelHint],
  'too-old': [host.tooOldTitle, host.tooOldHint],
};
