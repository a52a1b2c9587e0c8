import { AxeBuilder } from '@axe-core/playwright';
import type { Desk } from './desk';

/** What axe finds in the pane. Fluent's own focus traps are hidden from readers and focusable on purpose. */
export async function faults({ page }: Desk): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include(['.pane iframe', '#root']).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'aria-hidden-focus' && html.includes('data-tabster-dummy')))
      .map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}
