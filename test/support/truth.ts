/**
 * Compares what the `ledger` command printed with the truth beside a workbook.
 *
 * A list in the truth, in the place of a single value, means "any of these"; inside `leadUnits` and `coUnits` an
 * element that is a list does. A field that is absent is not judged.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** Every difference as one line; none when the report says what the truth says. */
export function differences(report: JsonObject, truth: JsonObject): readonly string[] {
  const told = objects(report['ledgers']);
  const wanted = objects(truth['ledgers']);
  const lines: string[] = [];
  if (told.length !== wanted.length) lines.push(`${told.length} ledgers found, ${wanted.length} expected`);
  wanted.forEach((ledger, index) => {
    const found = told[index];
    if (found !== undefined) lines.push(...ledgerDifferences(found, ledger, truth['clean'] === true));
  });
  for (const sheet of objects(truth['otherSheets'])) {
    if (!objects(report['otherSheets']).some((each) => each['sheet'] === sheet['sheet'])) {
      lines.push(`sheet ${String(sheet['sheet'])} is not listed under otherSheets`);
    }
  }
  return lines;
}

function ledgerDifferences(found: JsonObject, wanted: JsonObject, clean: boolean): readonly string[] {
  const name = `${String(wanted['sheet'])}!${String(wanted['firstTaskRow'])}`;
  const lines: string[] = [];
  for (const field of ['sheet', 'register', 'firstTaskRow', 'lastTaskRow', 'headerRows', 'skipped']) {
    const expected = wanted[field];
    if (expected !== undefined && !same(found[field] ?? null, expected)) {
      lines.push(`${name} ${field}: ${show(found[field])} instead of ${show(expected)}`);
    }
  }
  for (const column of objects(wanted['columns'])) {
    const letter = column['column'];
    const role = objects(found['columns']).find((each) => each['column'] === letter)?.['role'] ?? null;
    if (!list(column['role'] ?? null).includes(role)) {
      lines.push(`${name} column ${String(letter)}: ${show(role)} instead of ${show(column['role'])}`);
    }
  }
  lines.push(...taskDifferences(found, wanted, name), ...findingDifferences(found, wanted, name, clean));
  return lines;
}

function taskDifferences(found: JsonObject, wanted: JsonObject, name: string): readonly string[] {
  const told = new Map(objects(found['tasks']).map((task) => [task['row'], task]));
  const lines: string[] = [];
  for (const task of objects(wanted['tasks'])) {
    const row = task['row'] ?? null;
    const match = told.get(row);
    told.delete(row);
    if (match === undefined) {
      if (task['optional'] !== true) lines.push(`${name} row ${show(row)} is not a task`);
      continue;
    }
    for (const [field, expected] of Object.entries(task)) {
      if (field === 'row' || field === 'optional') continue;
      if (!fits(field, match[field] ?? null, expected)) {
        lines.push(`${name} row ${show(row)} ${field}: ${show(match[field])} instead of ${show(expected)}`);
      }
    }
  }
  for (const row of told.keys()) lines.push(`${name} row ${show(row ?? null)} is no task`);
  return lines;
}

function findingDifferences(found: JsonObject, wanted: JsonObject, name: string, clean: boolean): readonly string[] {
  if (wanted['findings'] === undefined) return [];
  const told = objects(found['findings']);
  const expected = objects(wanted['findings']);
  const matches = (finding: JsonObject, truth: JsonObject): boolean =>
    finding['rule'] === truth['rule'] &&
    (truth['row'] === null || list(truth['row'] ?? null).includes(finding['row'] ?? null)) &&
    (truth['column'] === null || list(truth['column'] ?? null).includes(finding['column'] ?? null));
  const lines = expected
    .filter((truth) => !told.some((finding) => matches(finding, truth)))
    .map((truth) => `${name} finding missing: ${show(truth)}`);
  const tolerated = list(wanted['tolerate'] ?? []);
  for (const finding of told) {
    const alarm = clean || finding['severity'] === 'error';
    const known = expected.some(
      (truth) => truth['rule'] === finding['rule'] && matches(finding, { ...truth, column: null }),
    );
    if (alarm && !known && !tolerated.includes(finding['rule'] ?? null))
      lines.push(`${name} false alarm: ${show(finding)}`);
  }
  return lines;
}

function fits(field: string, found: Json, expected: Json): boolean {
  if (field === 'deadline' && isObject(expected)) {
    const deadline = isObject(found) ? found : {};
    return Object.entries(expected).every(([key, value]) => list(value).includes(deadline[key] ?? null));
  }
  if (field === 'leadUnits' || field === 'coUnits') {
    const units = list(found);
    const wanted = list(expected);
    return units.length === wanted.length && wanted.every((each, index) => list(each).includes(units[index] ?? null));
  }
  return list(expected).some((each) => same(found, each));
}

function same(found: Json, expected: Json): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(found) &&
      found.length === expected.length &&
      expected.every((each, i) => same(found[i] as Json, each as Json))
    );
  }
  if (isObject(expected))
    return isObject(found) && Object.entries(expected).every(([key, value]) => same(found[key] ?? null, value));
  return found === expected;
}

function list(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}

function objects(value: Json | undefined): readonly JsonObject[] {
  return value === undefined ? [] : list(value).filter(isObject);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: Json | undefined): string {
  return JSON.stringify(value ?? null);
}
