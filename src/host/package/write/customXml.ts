import type { WorkbookModel } from '../../workbook/model';
import { readCustomXml } from '../read/customXml';
import type { Draft } from './draft';
import { attributeText } from './patch';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const propertiesNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Writes the custom XML parts: changed ones anew, new ones with properties that hold their id, deleted ones go. */
export function writeCustomXml(draft: Draft, workbookPart: string, model: WorkbookModel): void {
  const old = readCustomXml(draft.parts, workbookPart);
  for (const each of old) {
    const xml = model.customXml.get(each.id);
    if (xml !== undefined) {
      draft.write(each.part, xml);
      continue;
    }
    draft.unrelate(workbookPart, each.relation);
    if (each.propertiesPart !== null) draft.remove(each.propertiesPart);
    draft.remove(each.part);
  }
  for (const [id, xml] of model.customXml) {
    if (old.some((each) => each.id === id)) continue;
    const part = draft.freeName('customXml/item', '.xml');
    const properties = part.replace('customXml/item', 'customXml/itemProps');
    draft.addPlain(part, xml);
    const content = `<ds:datastoreItem ds:itemID="${attributeText(id)}" xmlns:ds="${propertiesNamespace}"><ds:schemaRefs/></ds:datastoreItem>`;
    draft.add(properties, declaration + content, propertiesType);
    draft.relate(part, 'customXmlProps', properties);
    draft.relate(workbookPart, 'customXml', part);
  }
}
