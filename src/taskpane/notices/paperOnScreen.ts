import type { CSSProperties } from 'react';
import { A4, MARGINS, type Orientation } from '../../word/paperSheet';

/** `page`: the whole sheet as wide as the pane; `reading`: letters that can be read, on paper as narrow as the pane. */
export type PageView = 'page' | 'reading';

/** 3号 (16 points) is 14 pixels high. */
export const READING_SCALE = 0.66;

const PIXELS_PER_MILLIMETRE = 96 / 25.4;

const sizeOf = (orientation: Orientation): { readonly width: number; readonly height: number } =>
  orientation === 'portrait' ? A4 : { width: A4.height, height: A4.width };

/**
 * How much smaller than itself a sheet of paper is drawn.
 * @param room pixels across
 * @example scaleOf('portrait', 320) // 0.4
 */
export const scaleOf = (orientation: Orientation, room: number): number =>
  Math.min(1, room / (sizeOf(orientation).width * PIXELS_PER_MILLIMETRE));

/** A sheet of paper with its margins, as wide as there is room. */
export function sheetStyle(orientation: Orientation, room: number): CSSProperties {
  const { width, height } = sizeOf(orientation);
  const { top, right, bottom, left } = MARGINS[orientation];
  return {
    zoom: scaleOf(orientation, room),
    width: `${width}mm`,
    minHeight: `${height}mm`,
    padding: `${top}mm ${right}mm ${bottom}mm ${left}mm`,
  };
}
