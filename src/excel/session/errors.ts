import { OperationFailure } from './result';
import type { OperationError, OperationErrorCode } from './result';

/** What each failure means for the clerk, and what to do about it. */
const MESSAGES: Readonly<Record<OperationErrorCode, string>> = {
  'cell-edit-mode': '有单元格正在编辑，请先按回车结束单元格编辑，再试一次。',
  'protected-sheet': '工作表受保护，请先在“审阅”里撤销工作表保护，再试一次。',
  'access-denied': '没有修改这个文件的权限：文件可能是只读的，请另存一份可编辑的文件再试。',
  'payload-too-large': '要一次读写的内容超过了 Excel 的上限。请把台账拆成几张表，或分几次处理后再试。',
  'session-lost': '与 Excel 的连接已断开，请重新打开文件，再打开台账管家。',
  'host-busy': 'Excel 正忙，请稍等片刻再试。',
  stale: '表格在此期间被改动过，请点“刷新”后再试。',
  'sheet-not-found': '找不到要处理的工作表，可能已被改名或删除，请点“刷新”后再试。',
  'no-ledger': '没有找到台账：请确认表头里有任务和责任单位两列。',
  aborted: '已取消，表格没有改动。',
  'not-supported': '这个版本的 Excel 缺少所需功能，请使用 Excel 2021、Microsoft 365 或 Excel 网页版。',
  unexpected: '操作没有完成，请再试一次；仍不行请把详细信息告诉管理员。',
};

/**
 * Excel's error codes that mean one thing to a clerk. Source: Office.js `Excel.ErrorCodes`, and the codes that the
 * library itself makes of a failed request (platform errors 5004, 5012, 5102, 5103, 5104, 7000).
 */
const CODES: Readonly<Record<string, OperationErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'access-denied',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  RequestPayloadSizeLimitExceededException: 'payload-too-large',
  RangeExceedsLimit: 'payload-too-large',
  InvalidOrTimedOutSession: 'session-lost',
  InvalidOrTimedOutSessionMessage: 'session-lost',
  ConnectionFailure: 'session-lost',
  ActivityLimitReached: 'host-busy',
  HostRestartNeeded: 'session-lost',
  RequestAborted: 'host-busy',
  ServiceNotAvailable: 'host-busy',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
};

/**
 * The error value of whatever was thrown during an operation.
 * @example operationError(new OperationFailure({code: 'stale', message: '…'})) // {code: 'stale', message: '…'}
 */
export function operationError(thrown: unknown): OperationError {
  if (thrown instanceof OperationFailure) return thrown.error;
  const excelCode = codeOf(thrown);
  const detail = thrown instanceof Error ? `${excelCode} ${thrown.message}`.trim() : String(thrown);
  if (excelCode === 'AccessDenied' && /protect/iu.test(detail)) {
    return { code: 'protected-sheet', message: MESSAGES['protected-sheet'], detail };
  }
  const code = CODES[excelCode] ?? 'unexpected';
  return { code, message: MESSAGES[code], detail };
}

/** The sentence that goes with a code when nothing more precise is known. */
export function messageFor(code: OperationErrorCode): string {
  return MESSAGES[code];
}

function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return '';
  return typeof thrown.code === 'string' ? thrown.code : String(thrown.code);
}
