import type { CSSProperties } from 'react';
import type { Look } from '../../word/noticePages';
import { screenFont } from './screenFonts';

/**
 * A look as the page's own style: without what only Word knows, fonts with those that may stand for them.
 * @example onScreen({ 'text-align': 'center', 'mso-line-height-rule': 'exactly' }) // { textAlign: 'center' }
 */
export function onScreen(look: Look): CSSProperties {
  const known = Object.entries(look).filter(([property]) => !property.startsWith('mso-'));
  return Object.fromEntries(
    known.map(([property, value]) => [
      property.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase()),
      property === 'font-family' ? screenFont(value) : value,
    ]),
  );
}
