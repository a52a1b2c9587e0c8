import { areaAddress } from '../../workbook/a1';
import type { DataValidationModel, SheetModel } from '../../workbook/model';
import { section, type SheetXml } from '../read/sheetXml';
import type { XmlElement } from '../xml';
import { openingTag, plainText, rawText, withContent, type Attributes, type Tag } from './patch';

/** `dataValidations`: rules of the file keep their messages, operators and extensions; new ones are plain. */
export function validationsText(xml: SheetXml, sheet: SheetModel, before: SheetModel, tag: Tag): string {
  if (sheet.dataValidations.length === 0) return '';
  const old = section(xml, 'dataValidations');
  const rules = sheet.dataValidations.map((rule) => {
    const element = rule.origin === undefined ? undefined : old?.children[rule.origin];
    const was = rule.origin === undefined ? undefined : before.dataValidations[rule.origin];
    return ruleText(xml, rule, element, was, tag);
  });
  const content = rules.join('');
  return old
    ? withContent(xml.xml, old, { count: rules.length }, content)
    : tag('dataValidations', { count: rules.length }, content);
}

function ruleText(
  xml: SheetXml,
  rule: DataValidationModel,
  element: XmlElement | undefined,
  was: DataValidationModel | undefined,
  tag: Tag,
): string {
  const attributes: Attributes = {
    type: rule.type === 'none' ? null : rule.type,
    allowBlank: rule.allowBlank ? 1 : null,
    sqref: rule.areas.map(areaAddress).join(' '),
  };
  const formulas = formulaTexts(rule, tag);
  if (!element || !was) {
    // What a person types against the list is refused, as Excel does unless told otherwise.
    return tag('dataValidation', { ...attributes, showInputMessage: 1, showErrorMessage: 1 }, formulas);
  }
  const changed: Attributes = {
    type: rule.type === was.type ? undefined : attributes['type'],
    allowBlank: rule.allowBlank === was.allowBlank ? undefined : attributes['allowBlank'],
    sqref: JSON.stringify(rule.areas) === JSON.stringify(was.areas) ? undefined : attributes['sqref'],
  };
  if (rule.formula1 === was.formula1 && rule.formula2 === was.formula2) {
    return openingTag(xml.xml, element, changed) + xml.xml.slice(element.openEnd, element.end);
  }
  const others = element.children.filter((each) => !each.local.startsWith('formula'));
  return withContent(xml.xml, element, changed, formulas + others.map((each) => rawText(xml.xml, each)).join(''));
}

function formulaTexts(rule: DataValidationModel, tag: Tag): string {
  const one = rule.formula1 === '' ? '' : tag('formula1', {}, plainText(rule.formula1));
  return one + (rule.formula2 === '' ? '' : tag('formula2', {}, plainText(rule.formula2)));
}
