import { makeStyles, tokens } from '@fluentui/react-components';

/** How tables of figures look: names to the left, figures to the right, one line apart. */
export const useTableStyles = makeStyles({
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'end',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    lineHeight: '24px',
  },
  key: {
    paddingLeft: 0,
    textAlign: 'start',
    whiteSpace: 'normal',
    fontWeight: tokens.fontWeightRegular,
  },
  head: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorNeutralStroke1,
  },
  definition: {
    color: tokens.colorNeutralForeground3,
    lineHeight: tokens.lineHeightBase200,
    paddingBottom: tokens.spacingVerticalXXS,
  },
});
