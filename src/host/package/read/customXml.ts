import { findPart, partText, partTree, relationshipsOf } from '../parts';
import type { Parts } from '../zip';

/** A custom XML part: its id, its text and where it stands. */
export interface ReadCustomXml {
  readonly id: string;
  readonly xml: string;
  readonly part: string;
  readonly relation: string;
  readonly propertiesPart: string | null;
}

/** The custom XML parts of a workbook. One without properties goes by the name of its part. */
export function readCustomXml(parts: Parts, workbookPart: string): ReadCustomXml[] {
  return relationshipsOf(parts, workbookPart)
    .filter((each) => each.kind === 'customXml' && !each.external && parts.has(each.target))
    .map((each) => {
      const properties = relationshipsOf(parts, each.target).find((link) => link.kind === 'customXmlProps');
      const propertiesPart = properties ? findPart(parts, properties.target) : null;
      const attributes = propertiesPart === null ? {} : partTree(parts, propertiesPart).attributes;
      const id = Object.entries(attributes).find(([name]) => name.endsWith('itemID'))?.[1];
      return {
        id: id ?? each.target,
        xml: partText(parts, each.target),
        part: each.target,
        relation: each.id,
        propertiesPart,
      };
    });
}
