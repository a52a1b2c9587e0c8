/** Fonts of the same style that other machines have, best first: Windows, WPS, macOS, Linux. */
const SONG = "SimSun, '宋体', STSong, 'Songti SC', 'Noto Serif CJK SC', serif";
const FALLBACKS: Readonly<Record<string, string>> = {
  方正小标宋简体: `'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', ${SONG}`,
  宋体: SONG,
  黑体: "SimHei, STHeiti, 'Heiti SC', 'Noto Sans CJK SC', sans-serif",
  楷体_GB2312: "'KaiTi_GB2312', KaiTi, '楷体', STKaiti, 'Kaiti SC', 'Noto Serif CJK SC', serif",
  楷体: "KaiTi, STKaiti, 'Kaiti SC', 'Noto Serif CJK SC', serif",
  仿宋_GB2312: "'FangSong_GB2312', FangSong, '仿宋', STFangsong, 'Noto Serif CJK SC', serif",
  仿宋: "FangSong, STFangsong, 'Noto Serif CJK SC', serif",
};

/**
 * A font of a paper as the screen takes it: the font itself, then those nearest to it.
 * @example screenFont("'黑体'") // "'黑体', SimHei, STHeiti, …"
 */
export function screenFont(family: string): string {
  const others = FALLBACKS[family.replaceAll("'", '')];
  return others === undefined ? family : `${family}, ${others}`;
}
