import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTableStyles } from './tableStyles';

/** A line of a table: its name (with what it means), and its cells. */
export interface SimpleLine {
  readonly name: string;
  readonly definition?: string;
  readonly cells: readonly ReactNode[];
}

/** A small table of figures with its headings. */
export function SimpleTable(props: {
  readonly label: string;
  readonly headers: readonly string[];
  readonly lines: readonly SimpleLine[];
}) {
  const styles = useTableStyles();
  return (
    <table className={styles.table} aria-label={props.label}>
      <thead>
        <tr>
          {props.headers.map((each, index) => (
            <th key={each} scope="col" className={mergeClasses(styles.cell, index === 0 && styles.key, styles.head)}>
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.lines.map(({ name, definition, cells }) => (
          <tr key={name}>
            <th scope="row" className={mergeClasses(styles.cell, styles.key)}>
              {name}
              {definition !== undefined && <div className={styles.definition}>{definition}</div>}
            </th>
            {cells.map((cell, index) => (
              <td key={index} className={styles.cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
