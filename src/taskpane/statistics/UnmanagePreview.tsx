import { Button, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ToTakeAway } from '../../excel/undo/unmanage';
import { columnLetter } from '../../ledger/address';
import { messages } from '../messages';
import { Notice } from '../pieces/Notice';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, lineHeight: tokens.lineHeightBase400 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly preview: ToTakeAway;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** What 解除纳管 takes away and puts back, before it is done. */
export function UnmanagePreview({ preview, onConfirm, onKeep }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const texts = messages.statistics;
  const isBarred = preview.protectedSheets.length > 0;
  return (
    <div className={styles.root}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.unmanagePreview}
      </h3>
      <ul className={styles.list}>
        {linesOf(preview).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isBarred ? (
        <Notice intent="error">
          {texts.unmanageProtected(preview.protectedSheets.map((sheet) => `“${sheet}”`).join('、'))}
        </Notice>
      ) : (
        <Text>{texts.unmanageNoUndo}</Text>
      )}
      <div className={styles.buttons}>
        {!isBarred && <Button onClick={onConfirm}>{texts.unmanageConfirm}</Button>}
        <Button appearance="subtle" onClick={onKeep}>
          {texts.unmanageKeep}
        </Button>
      </div>
    </div>
  );
}

function linesOf({ columns, layouts, deletedSheets, keptSheets, names }: ToTakeAway): readonly string[] {
  const texts = messages.statistics;
  return [
    ...columns.map(({ sheet, area: { top, left, bottom, right } }) =>
      texts.unmanageColumns(sheet, `${columnLetter(left)}–${columnLetter(right)}`, `${top}–${bottom}`),
    ),
    ...layouts.map(texts.unmanageLayout),
    ...deletedSheets.map(texts.unmanageDeletes),
    ...keptSheets.map(texts.unmanageKeeps),
    ...(names.length > 0 ? [texts.unmanageNames(names.join('、'))] : []),
  ];
}
