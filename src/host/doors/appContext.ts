import type { Host } from '../host';

/** The sets that the library of the npm package knows; Excel 2021 would say `ExcelApi` 1.14. */
export const defaultRequirementSets: Readonly<Record<string, string>> = {
  ExcelApi: '1.15',
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.2',
  DialogApi: '1.2',
  RibbonApi: '1.1',
  SharedRuntime: '1.1',
  Settings: '1.1',
};

/** What a pane is told about where it runs. */
export interface PaneSurroundings {
  /** The interface language, `zh-CN` unless given. */
  readonly locale?: string;
  readonly documentUrl?: string;
  readonly addinName?: string;
}

const excelWebApp = 16;

/** The answer to the pane's first call: without each of these members the library refuses to start. */
export function appContext(host: Host, controlId: string, around: PaneSurroundings): Record<string, unknown> {
  const locale = around.locale ?? 'zh-CN';
  return {
    _id: controlId,
    _appName: excelWebApp,
    _appVersion: '16.00',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: around.documentUrl ?? 'https://localhost/book.xlsx',
    _clientMode: host.options.readOnly ? 0 : 1,
    _settings: [...host.model.settings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: controlId,
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.0.0',
    _addinName: around.addinName ?? '',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
    // As text: a version such as 1.10 is not a number.
    _requirementMatrix: JSON.stringify(host.options.requirementSets ?? defaultRequirementSets),
  };
}

/** The pane's `window.name`, by which the library finds its host. The origin must be https. */
export function paneWindowName(conversationId: string, controlId: string, origin: string, locale = 'zh-CN'): string {
  return JSON.stringify({
    baseFrameName: conversationId,
    hostInfo: `Excel|Web|16.00|${locale}|${conversationId}||disableLogging|0`,
    xdmInfo: `${conversationId}|${controlId}|${origin}`,
    serializerVersion: '1',
    flights: '[]',
  });
}
