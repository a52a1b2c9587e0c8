import type { NoticeKind } from './notice';

/** A part of a notice as the office words it. */
export interface PartWording {
  readonly heading: string;
  readonly text: string;
}

/** The office's own wording (文稿模板): kind, then part. */
export type Wording = Readonly<Partial<Record<NoticeKind, Readonly<Record<string, PartWording>>>>>;

/** Parts that every kind has beside its own. */
export const TITLE_PART = '标题';
export const ADDRESSEE_PART = '主送';
