import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOf, scenariosIn } from './scenario';
import { differences } from '../../support/truth';

const files = readdirSync(__dirname).filter((name) => name.endsWith('.txt'));

describe.each(files.map((file) => file.replace('.txt', '')))('%s', (file) => {
  const scenarios = scenariosIn(readFileSync(join(__dirname, `${file}.txt`), 'utf8'));
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_name, scenario) => {
    expect(differences(reportOf(scenario), scenario.truth)).toEqual([]);
  });
});
