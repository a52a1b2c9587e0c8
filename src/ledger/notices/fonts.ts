/** Fonts of a notice (字体); offices that lack the official fonts choose the common ones. */
export interface NoticeFonts {
  readonly title: string;
  readonly heading: string;
  readonly subheading: string;
  readonly body: string;
}

/** 方正小标宋简体, 黑体, 楷体_GB2312, 仿宋_GB2312: what offices that follow GB/T 9704-2012 install. */
export const OFFICIAL_FONTS: NoticeFonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  body: '仿宋_GB2312',
};

/** Fonts that every Chinese Windows has. */
export const COMMON_FONTS: NoticeFonts = { title: '宋体', heading: '黑体', subheading: '楷体', body: '仿宋' };

/** The sets that an office chooses from: a program without a font of the set shows its own in its place. */
const FONT_SETS = { official: OFFICIAL_FONTS, common: COMMON_FONTS } as const;
export type FontSet = keyof typeof FONT_SETS;

/**
 * The fonts of an office's papers; the official ones unless it chose others.
 * @example fontsOf({fonts: 'common'}).body // '仿宋'
 */
export const fontsOf = ({ fonts = 'official' }: { readonly fonts?: FontSet }): NoticeFonts => FONT_SETS[fonts];
