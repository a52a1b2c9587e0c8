import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { imageText } from '../../plan/cellImage';
import type { PutBackCell } from '../../plan/fixes/putBack';
import { MoreLines } from '../findings/MoreLines';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
});

const keyOf = ({ sheet, cell }: PutBackCell): string => `${sheet}!${cell}`;

/** Cells that others changed after us: each stays as it is unless the clerk wants the earlier content back. */
export function ChangedSinceList({ title, cells }: { readonly title: string; readonly cells: readonly PutBackCell[] }) {
  const styles = useStyles();
  const prepareWrite = usePane((state) => state.prepareWrite);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  if (cells.length === 0) return null;
  const wanted = cells.filter((cell) => chosen.has(keyOf(cell)));
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    choose(next);
  };
  return (
    <section className={styles.root}>
      <Text>{messages.undo.decide}</Text>
      {cells.length > 1 && (
        <Checkbox
          label={messages.undo.all}
          checked={wanted.length === cells.length ? true : wanted.length > 0 ? 'mixed' : false}
          onChange={(_, { checked }) => choose(new Set(checked === true ? cells.map(keyOf) : []))}
        />
      )}
      <MoreLines
        items={cells}
        line={(each) => (
          <li key={keyOf(each)}>
            <Checkbox
              checked={chosen.has(keyOf(each))}
              onChange={() => toggle(keyOf(each))}
              label={`${keyOf(each)}：${messages.undo.nowAndBefore(imageText(each.change.now), imageText(each.change.was))}`}
            />
          </li>
        )}
      />
      {wanted.length > 0 && (
        <Button onClick={() => void prepareWrite({ kind: 'put-back', title, cells: wanted })}>
          {messages.undo.putBack(wanted.length)}
        </Button>
      )}
    </section>
  );
}
