/**
 * Why a file could not be opened.
 * - not-a-workbook: no zip at all, cut short, or a zip without a workbook in it
 * - password-protected: an encrypted workbook (MS-OFFCRYPTO: a compound file with an EncryptedPackage stream)
 * - old-format: a binary .xls of Excel 97-2003
 * - damaged: a part of the workbook cannot be read
 * - too-large: more than the limits allow (a zip bomb, or simply too much)
 */
export type ProblemCode = 'not-a-workbook' | 'password-protected' | 'old-format' | 'damaged' | 'too-large';

export interface PackageProblem {
  readonly code: ProblemCode;
  /** The part of the package that is at fault, where one is. */
  readonly part: string | null;
  /** For the user, in Chinese. */
  readonly message: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: PackageProblem };

const messages: Record<ProblemCode, string> = {
  'not-a-workbook':
    '这不是 Excel 工作簿（.xlsx），或者文件没有下载、复制完整。请重新取得该文件，或用 Excel 打开后另存为 .xlsx。',
  'password-protected': '该工作簿设有打开密码。请先在 Excel 中打开，取消密码（文件 > 信息 > 保护工作簿）后再试。',
  'old-format': '该文件是旧版 Excel 97-2003 格式（.xls）。请用 Excel 打开，另存为 .xlsx 后再试。',
  damaged: '工作簿已损坏，无法可靠读取。请用 Excel 打开并修复（打开 > 打开并修复），另存后再试。',
  'too-large': '工作簿解压后的内容超出限度，为安全起见没有打开。请删去多余的工作表或图片后再试。',
};

/** Thrown inside the package layer only; `openWorkbook` turns it into a result. */
export class PackageFault extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly part: string | null = null,
    detail = '',
  ) {
    super(`${code}${part ? ` in ${part}` : ''}${detail ? `: ${detail}` : ''}`);
  }

  /** The fault as a value. */
  get problem(): PackageProblem {
    return { code: this.code, part: this.part, message: messages[this.code] };
  }
}
