/**
 * Templates of sentences. `{名称}` stands for a fact. A sentence (up to 。) one of whose facts is empty is left out; what
 * stands in `[square brackets]` is left out where a fact inside is empty or 0. So a clerk can word every sentence for
 * the case that there is something to say, and nothing is said of nothing.
 */

/** The fact of a name; undefined where there is no such fact. */
export type FactReader = (name: string) => string | undefined;

const PLACEHOLDER = /\{([^{}]*)\}/gu;
const OPTIONAL = /\[([^[\]]*)\]/gu;

/**
 * The facts that a template asks for, in its order.
 * @example placeholdersOf('共{总数}项[，逾期{逾期}项]') // ['总数', '逾期']
 */
export function placeholdersOf(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/**
 * A template with its facts.
 * @returns the empty text where nothing is left to say.
 * @example fill('共{总数}项[，逾期{逾期}项]。已超{天数}。', (name) => ({总数: '3', 逾期: '0'})[name]) // '共3项。'
 */
export function fill(template: string, factOf: FactReader): string {
  const wanted = template.replace(OPTIONAL, (_, inside: string) => (saysSomething(inside, factOf) ? inside : ''));
  return sentencesOf(wanted)
    .map((sentence) => filled(sentence, factOf))
    .join('');
}

const saysSomething = (inside: string, factOf: FactReader): boolean =>
  placeholdersOf(inside).every((name) => !/^0?$/u.test(factOf(name) ?? ''));

/** Sentences with their full stop; the facts are not in yet, so a 。 inside one does not cut. */
const sentencesOf = (text: string): readonly string[] => text.match(/[^。]*。|[^。]+$/gu) ?? [];

function filled(sentence: string, factOf: FactReader): string {
  if (placeholdersOf(sentence).some((name) => (factOf(name) ?? '') === '')) return '';
  return sentence.replace(PLACEHOLDER, (_, name: string) => factOf(name) ?? '');
}
