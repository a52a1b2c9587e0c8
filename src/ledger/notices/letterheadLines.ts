import type { Notice } from './notice';

/**
 * 发文字号, with 签发人 beside it where the office gives one; null where there is neither.
 * @example numberLine({number: '督令〔2026〕1号', signer: '王某'}) // '督令〔2026〕1号　　签发人：王某'
 */
export function numberLine({ number, signer }: Pick<Notice, 'number' | 'signer'>): string | null {
  const parts = [...(number === null ? [] : [number]), ...(signer === null ? [] : [`签发人：${signer}`])];
  return parts.length === 0 ? null : parts.join('　　');
}

/**
 * 抄送 as GB/T 9704-2012 (7.4.2) has it: with its word in front and a full stop behind.
 * @example sayCopies('市纪委监委') // '抄送：市纪委监委。'
 */
export function sayCopies(copies: string): string {
  return `抄送：${copies.replace(/^抄送[：:]\s*|。$/gu, '')}。`;
}
