import { areaAddress } from '../../workbook/a1';
import type { ConditionalFormatModel, SheetModel } from '../../workbook/model';
import type { SheetXml } from '../read/sheetXml';
import type { DifferentialFormat } from '../read/styles';
import { child, childrenOf, type XmlElement } from '../xml';
import { openingTag, patched, plainText, rawText, withAttributes, type Tag } from './patch';

interface FileRule {
  readonly block: XmlElement;
  readonly rule: XmlElement;
  readonly model: ConditionalFormatModel;
}

/**
 * All conditional formats of a sheet. Rules of the file keep their own text but for what changed, so kinds that the model
 * does not know (data bars, icons, top ten) stay as they are; new ones are written as expressions.
 */
export function conditionalFormatsText(
  xml: SheetXml,
  sheet: SheetModel,
  before: SheetModel,
  tag: Tag,
  differentialOf: (format: DifferentialFormat) => number,
): string {
  const file = new Map<string, FileRule>();
  let index = 0;
  for (const block of xml.sections.filter((each) => each.local === 'conditionalFormatting')) {
    for (const rule of childrenOf(block, 'cfRule')) {
      const model = before.conditionalFormats[index++];
      if (model) file.set(model.id, { block, rule, model });
    }
  }
  const groups: { areas: string; rules: ConditionalFormatModel[] }[] = [];
  for (const rule of sheet.conditionalFormats) {
    const areas = rule.areas.map(areaAddress).join(' ');
    const last = groups.at(-1);
    if (last?.areas === areas) last.rules.push(rule);
    else groups.push({ areas, rules: [rule] });
  }
  return groups
    .map(({ areas, rules }) => {
      const content = rules.map((rule) => ruleText(xml, rule, file.get(rule.id), tag, differentialOf)).join('');
      const block = file.get(rules[0]?.id ?? '')?.block;
      if (!block) return tag('conditionalFormatting', { sqref: areas }, content);
      return `${openingTag(xml.xml, block, { sqref: areas })}${content}</${block.name}>`;
    })
    .join('');
}

function ruleText(
  xml: SheetXml,
  rule: ConditionalFormatModel,
  file: FileRule | undefined,
  tag: Tag,
  differentialOf: (format: DifferentialFormat) => number,
): string {
  const formulas = rule.formulas.map((formula) => tag('formula', {}, plainText(formula))).join('');
  const format = Object.keys(rule.format).length === 0 ? null : rule.format;
  if (!file) {
    const attributes = {
      type: rule.type,
      dxfId: format === null ? null : differentialOf(format),
      priority: rule.priority,
      stopIfTrue: rule.stopIfTrue ? 1 : null,
    };
    return tag('cfRule', attributes, formulas);
  }
  const { rule: element, model } = file;
  const sameFormat = JSON.stringify(rule.format) === JSON.stringify(model.format);
  const text = withAttributes(xml.xml, element, {
    type: rule.type === model.type ? undefined : rule.type,
    priority: rule.priority === model.priority ? undefined : rule.priority,
    stopIfTrue: rule.stopIfTrue === model.stopIfTrue ? undefined : rule.stopIfTrue ? 1 : null,
    dxfId: sameFormat ? undefined : format === null ? null : differentialOf(format),
  });
  if (JSON.stringify(rule.formulas) === JSON.stringify(model.formulas)) return text;
  // Offsets move with the length of the opening tag.
  const offset = text.length - (element.end - element.start) - element.start;
  const old = childrenOf(element, 'formula');
  const patches = old.map((each, at) => {
    const formula = rule.formulas[at];
    const replacement = formula === undefined ? '' : tag('formula', {}, plainText(formula));
    return { start: each.start + offset, end: each.end + offset, text: replacement };
  });
  const added = rule.formulas.slice(old.length).map((formula) => tag('formula', {}, plainText(formula)));
  if (added.length === 0) return patched(text, patches);
  if (child(element, 'formula')) patches.push({ ...zero((old.at(-1)?.end ?? 0) + offset), text: added.join('') });
  else
    return `${openingTag(xml.xml, element, {}).replace(/\s*\/>$/, '>')}${formulas}${innerText(xml.xml, element)}</${element.name}>`;
  return patched(text, patches);
}

function zero(at: number): { start: number; end: number } {
  return { start: at, end: at };
}

function innerText(xml: string, element: XmlElement): string {
  return element.children.map((each) => rawText(xml, each)).join('');
}
