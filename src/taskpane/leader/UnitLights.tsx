import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { messages } from '../messages';
import type { LeaderFigures } from './leaderFigures';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'end',
    whiteSpace: 'nowrap',
    minWidth: '44px',
  },
  unit: { textAlign: 'start', whiteSpace: 'normal', fontWeight: tokens.fontWeightRegular },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  red: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The lights of each unit in numbers; units with neither red nor yellow are counted in one line. */
export function UnitLights({ units }: Pick<LeaderFigures, 'units'>) {
  const styles = useStyles();
  const { unit, red, yellow, green } = messages.view;
  const shown = units.filter(({ lights }) => lights.red + lights.yellow > 0);
  return (
    <>
      {shown.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              {[unit, red, yellow, green].map((name, index) => (
                <th
                  key={name}
                  scope="col"
                  className={mergeClasses(styles.cell, index === 0 && styles.unit, styles.head)}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ unit: name, lights }) => (
              <tr key={name}>
                <th scope="row" className={mergeClasses(styles.cell, styles.unit)}>
                  {name}
                </th>
                <td className={mergeClasses(styles.cell, lights.red > 0 && styles.red)}>{lights.red}</td>
                <td className={styles.cell}>{lights.yellow}</td>
                <td className={styles.cell}>{lights.green}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {units.length > shown.length && <Text size={200}>{messages.view.moreUnits(units.length - shown.length)}</Text>}
    </>
  );
}
