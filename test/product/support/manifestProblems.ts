import { everyElement, child, parseXml, type XmlElement } from './xmlTree';

/**
 * What Microsoft's schema and guides ask of an add-in only manifest, checked without a network: its own validator is
 * a web service. Orders from the schemas offappmanifest and taskpaneappversionoverrides.
 */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl',
    'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions',
    'Dictionary', 'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'VersionOverrides'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  OfficeMenu: ['Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action', 'Items'],
  Item: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
}; // prettier-ignore

const REQUIRED = ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'Hosts', 'DefaultSettings', 'Permissions']; // prettier-ignore

/** Characters that Office takes: short strings 125, long strings 250, resource ids 32. */
const LONGEST = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250, id: 32 } as const;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A size in pixels that a picture must have. */
export interface WantedPicture {
  readonly url: string;
  readonly size: number;
}

/** Everything that is wrong with a manifest, one sentence each; empty where nothing is. */
export function manifestProblems(source: string): string[] {
  const root = parseXml(source);
  const all = everyElement(root);
  return [
    ...REQUIRED.filter((name) => child(root, name) === undefined).map((name) => `${name} is missing`),
    ...(GUID.test(child(root, 'Id')?.text ?? '') ? [] : ['Id is no GUID']),
    ...(/^\d+(\.\d+){1,3}$/.test(child(root, 'Version')?.text ?? '') ? [] : ['Version is not of the form 1.0.0.0']),
    ...all.flatMap(orderProblems),
    ...all.flatMap(addressProblems),
    ...resourceProblems(root, all),
    ...duplicates(all.flatMap(({ name, attributes }) => (name === 'Control' || name === 'Group' || name === 'CustomTab' ? [attributes['id'] ?? ''] : []))), // prettier-ignore
  ];
}

function orderProblems(element: XmlElement): string[] {
  const order = ORDERS[element.name];
  if (order === undefined) return [];
  const names = element.children.map(({ name }) => name);
  const unknown = names
    .filter((name) => !order.includes(name))
    .map((name) => `${name} does not belong in ${element.name}`);
  const sorted = [...names].sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return names.join() === sorted.join() ? unknown : [...unknown, `${element.name} holds its parts out of order`];
}

function addressProblems({ attributes }: XmlElement): string[] {
  const address = attributes['DefaultValue'] ?? '';
  return /^[a-z]+:\/\//i.test(address) && !address.startsWith('https://') ? [`${address} is not https`] : [];
}

function resourceProblems(root: XmlElement, all: readonly XmlElement[]): string[] {
  const resources = child(root, 'VersionOverrides', 'Resources')?.children ?? [];
  const entries = resources.flatMap((kind) => kind.children.map((entry) => ({ kind: kind.name, entry })));
  const ids = entries.map(({ entry }) => entry.attributes['id'] ?? '');
  const asked = all.flatMap(({ attributes }) => attributes['resid'] ?? []);
  return [
    ...asked.filter((id) => !ids.includes(id)).map((id) => `resid ${id} has no resource`),
    ...ids.filter((id) => !asked.includes(id)).map((id) => `resource ${id} is not used`),
    ...duplicates(ids),
    ...ids.filter((id) => id.length > LONGEST.id).map((id) => `id ${id} is too long`),
    ...entries
      .filter(
        ({ kind, entry }) =>
          kind in LONGEST && (entry.attributes['DefaultValue'] ?? '').length > LONGEST[kind as keyof typeof LONGEST],
      ) // prettier-ignore
      .map(({ entry }) => `text ${entry.attributes['id'] ?? ''} is too long`),
  ];
}

function duplicates(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} stands twice`);
}

/** The pictures that a manifest asks for, each with the size that its place needs. */
export function wantedPictures(source: string): WantedPicture[] {
  const root = parseXml(source);
  const all = everyElement(root);
  const urls = new Map(
    all.flatMap(({ name, attributes }) => (name === 'bt:Image' && attributes['id'] ? [[attributes['id'], attributes['DefaultValue'] ?? ''] as const] : [])), // prettier-ignore
  );
  return [
    { url: child(root, 'IconUrl')?.attributes['DefaultValue'] ?? '', size: 32 },
    { url: child(root, 'HighResolutionIconUrl')?.attributes['DefaultValue'] ?? '', size: 64 },
    ...all.flatMap(
      ({ name, attributes }) =>
      name === 'bt:Image' && attributes['resid'] ? [{ url: urls.get(attributes['resid']) ?? '', size: Number(attributes['size']) }] : [], // prettier-ignore
    ),
  ];
}

/** Sizes that every icon of a button, group or menu must come in. */
export const ICON_SIZES = [16, 32, 80] as const;
