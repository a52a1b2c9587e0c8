/**
 * A test runner for Stryker that suits a domain without Office, page or clock: it holds all modules and tests compiled in
 * one process, and for each mutant makes them all anew, so that nothing that one mutant left behind meets the next. That
 * takes a hundredth of a second where starting Jest again takes one or two.
 *
 * Tests are Jest's own (its circus, its expect, the transform of jest.config.js), stopped at the first that fails.
 */
import { transformFileSync } from '@swc/core';
import { expect } from 'expect';
import * as circus from 'jest-circus';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import jest from '../../jest.config.js';

const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
const [, { jsc }] = jest.projects.find(({ displayName }) => displayName === 'domain').transform['^.+\\.[cm]?[jt]sx?$'];

/** Milliseconds after which a property is taken to hold: an error on the safe side, a mutant more survives. */
const LONGEST_PROPERTY = 2000;

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The file of ours that a module names, or null where it names a package or a part of Node. */
function fileOf(name, from) {
  if (!name.startsWith('.')) return null;
  const path = resolve(dirname(from), name);
  return ['', '.ts', '.tsx', '/index.ts'].map((end) => path + end).find(isFile) ?? null;
}

class DomainRunner {
  #compiled = new Map();
  /** Milliseconds that each outermost group of tests took without a mutant. */
  #times = new Map();
  /** What the instrumented code talks to. */
  #stryker = (globalThis.__stryker__ ??= {});

  async init() {
    Error.stackTraceLimit = 3;
    // That a property fails is all there is to know: its shortest case would take long to find. One that holds so long holds.
    const properties = { endOnFailure: true, interruptAfterTimeLimit: LONGEST_PROPERTY };
    createRequire(import.meta.url)('fast-check').configureGlobal(properties);
    Object.assign(globalThis, { expect, describe, it, test, beforeAll, beforeEach, afterAll, afterEach });
    // Compiled now, so that the first mutant is not taken for an endless one.
    this.#loadTests();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const tests = await this.#run({});
    for (const { group, timeSpentMs } of tests) this.#times.set(group, (this.#times.get(group) ?? 0) + timeSpentMs);
    return { status: 'complete', tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    Object.assign(this.#stryker, {
      activeMutant: activeMutant.id,
      hitLimit,
      hitCount: hitLimit === undefined ? undefined : 0,
    });
    let tests;
    try {
      tests = await this.#run({ wanted: testFilter && new Set(testFilter), stopAtFailure: true });
    } catch (error) {
      // The fault stands where modules or tests are made: no test could have run over it.
      return { status: 'killed', killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    } finally {
      this.#stryker.activeMutant = undefined;
    }
    if (hitLimit !== undefined && this.#stryker.hitCount > hitLimit) {
      return { status: 'timeout', reason: 'ran round too often' };
    }
    const nrOfTests = tests.filter(({ status }) => status !== SKIPPED).length;
    const failed = tests.find(({ status }) => status === FAILED);
    return failed === undefined
      ? { status: 'survived', nrOfTests }
      : { status: 'killed', killedBy: [failed.id], failureMessage: failed.failureMessage, nrOfTests };
  }

  /** Makes all modules and tests anew and runs the wanted tests. */
  async #run({ wanted, stopAtFailure = false }) {
    const stryker = this.#stryker;
    let stopped = false;
    circus.resetState();
    const listen = ({ name, test: each }) => {
      if (name === 'test_start') {
        stryker.currentTestId = fullName(each);
        if (stopped || (wanted && !wanted.has(stryker.currentTestId))) each.mode = 'skip';
      }
      if (name === 'test_done') {
        stryker.currentTestId = undefined;
        stopped ||= stopAtFailure && each.errors.length > 0;
      }
    };
    circus.addEventHandler(listen);
    try {
      this.#loadTests();
      // The quickest first: most mutants are killed long before the slow ones.
      const { children } = circus.getState().rootDescribeBlock;
      children.sort((one, other) => (this.#times.get(one.name) ?? 0) - (this.#times.get(other.name) ?? 0));
      return (await circus.run()).testResults.map(resultOf);
    } finally {
      circus.removeEventHandler(listen);
    }
  }

  #loadTests() {
    const loaded = new Map();
    for (const file of JSON.parse(process.env.MUTANTS_TESTS)) this.#load(resolve(file), loaded);
  }

  #load(path, loaded) {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const { make, packages } = this.#compile(path);
    make(module, module.exports, (name) => {
      const file = fileOf(name, path);
      return file === null ? packages(name) : this.#load(file, loaded);
    }, dirname(path), path); // prettier-ignore
    return module.exports;
  }

  #compile(path) {
    const known = this.#compiled.get(path);
    if (known !== undefined) return known;
    const code = path.endsWith('.json')
      ? `module.exports = ${readFileSync(path, 'utf8')}`
      : transformFileSync(path, { jsc, module: { type: 'commonjs' }, swcrc: false }).code;
    const make = compileFunction(code, ['module', 'exports', 'require', '__dirname', '__filename'], { filename: path });
    const compiled = { make, packages: createRequire(path) };
    this.#compiled.set(path, compiled);
    return compiled;
  }
}

const [PASSED, FAILED, SKIPPED] = [0, 1, 2];

function fullName({ name, parent }) {
  const before = parent.parent === undefined ? '' : `${fullName(parent)} `;
  return `${before}${name}`;
}

function resultOf({ testPath, status, errors, duration }) {
  const name = testPath.slice(1).join(' ');
  return {
    id: name,
    name,
    group: testPath[1],
    timeSpentMs: duration ?? 0,
    status: errors.length > 0 ? FAILED : status === 'done' ? PASSED : SKIPPED,
    ...(errors.length > 0 ? { failureMessage: errors.join('\n').slice(0, 1000) } : {}),
  };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'domain', injectableClass: DomainRunner }];
