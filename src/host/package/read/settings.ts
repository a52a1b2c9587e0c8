import { child, childrenOf } from '../xml';
import { partTree } from '../parts';
import type { Parts } from '../zip';

/** The first web extension's part, where Excel keeps an add-in's document settings; null when there is none. */
export function settingsPart(parts: Parts): string | null {
  return [...parts.keys()].find((name) => /^xl\/webextensions\/webextension\d*\.xml$/i.test(name)) ?? null;
}

/** The settings of that part: property names to their JSON text. */
export function readSettings(parts: Parts): Map<string, string> {
  const part = settingsPart(parts);
  if (part === null) return new Map();
  return new Map(
    childrenOf(child(partTree(parts, part), 'properties'), 'property').map((each) => [
      each.attributes['name'] ?? '',
      each.attributes['value'] ?? '',
    ]),
  );
}
