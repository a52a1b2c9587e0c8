import type { StyleModel } from '../../workbook/model';

/**
 * Pixels of the widest digit of the default font at 96 dpi, the unit of column widths (ECMA-376 part 1, 18.3.1.13).
 * Measured fonts in Excel: Calibri and Arial 11/10 have 7, 宋体 and 等线 11 have 8; others by their size.
 */
export function digitWidthOf(font: StyleModel['font']): number {
  const pixels = (font.size * 96) / 72;
  const chinese = /[\u4e00-\u9fff]|SimSun|DengXian|FangSong|KaiTi/i.test(font.name);
  return Math.max(1, chinese ? Math.ceil(pixels * 0.5) : Math.round(pixels * 0.5));
}

/** A width of the file in points: whole pixels, three quarters of a point each. */
export function pointsOfWidth(width: number, digitWidth: number): number {
  return Math.floor(width * digitWidth + 0.5) * 0.75;
}

/** Points as a width of the file; reading it back gives the same points for whole pixels. */
export function widthOfPoints(points: number, digitWidth: number): number {
  return Math.floor((points / 0.75 / digitWidth) * 256 + 0.5) / 256;
}
