import { localName, scanXml } from '../xml';

/**
 * The shared texts in their order. Rich text is flattened, phonetic guides are left out; `_x000D_`-like escapes stand
 * for the signs they name (ECMA-376 part 1, 22.9.2.19).
 */
export function readSharedStrings(xml: string, part: string): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = 0;
  scanXml(xml, part, {
    open: (name) => {
      const local = localName(name);
      if (local === 'si') current = '';
      else if (local === 'rPh') phonetic++;
      else if (local === 't') inText = phonetic === 0;
    },
    close: (name) => {
      const local = localName(name);
      if (local === 'si') strings.push(unescaped(current));
      else if (local === 'rPh') phonetic--;
      else if (local === 't') inText = false;
    },
    text: (text) => {
      if (inText) current += text;
    },
  });
  return strings;
}

/** `_x000A_` becomes the sign it stands for. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
