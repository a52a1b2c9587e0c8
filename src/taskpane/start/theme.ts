import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const FONTS =
  "'Segoe UI Variable Text', 'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const light: Theme = { ...webLightTheme, fontFamilyBase: FONTS };
/** Fluent's dark status colours are too faint for small text (4.5:1 of WCAG); these are its next lighter tints. */
const dark: Theme = {
  ...webDarkTheme,
  fontFamilyBase: FONTS,
  colorStatusDangerForeground1: '#eeacb2',
  colorStatusSuccessForeground1: '#9fd89f',
};

const prefersDark = '(prefers-color-scheme: dark)';

/**
 * The theme of the pane: Office's own where Office tells it (the web does not), else the system's. Windows contrast
 * themes need no theme here: the browser forces their colours, and Fluent's parts answer to `forced-colors`.
 */
export function usePaneTheme(): Theme {
  const systemDark = useSyncExternalStore(listen, () => matchMedia(prefersDark).matches);
  return (officeIsDark() ?? systemDark) ? dark : light;
}

function listen(changed: () => void): () => void {
  const query = matchMedia(prefersDark);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

function officeIsDark(): boolean | null {
  const background = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  return background === undefined ? null : isDarkColor(background);
}

/**
 * Whether a background colour calls for light text (perceived brightness below one half; W3C AERT formula).
 * @example isDarkColor('#262626') // true
 */
export function isDarkColor(color: string): boolean {
  const [, red, green, blue] = /^#?(..)(..)(..)/.exec(color) ?? [];
  const brightness =
    (parseInt(red ?? 'ff', 16) * 299 + parseInt(green ?? 'ff', 16) * 587 + parseInt(blue ?? 'ff', 16) * 114) / 1000;
  return brightness < 128;
}
