import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { placeFromAddress } from '../../../src/taskpane/start/placeFromAddress';
import { PlainPage } from '../../../src/taskpane/start/PlainPage';
import { readinessOfOffice } from '../../../src/taskpane/start/office';
import { isDarkColor } from '../../../src/taskpane/start/theme';

/** Office as it answers on one host. */
function pretendOffice(host: string | null, newest: number): void {
  Object.assign(globalThis, {
    Office: {
      HostType: { Excel: 'Excel' },
      onReady: () => Promise.resolve({ host, platform: null }),
      context: {
        requirements: {
          isSetSupported: (set: string, version: string) =>
            set === 'ExcelApi' && Number(version.split('.')[1]) <= newest,
        },
      },
    },
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('starting', () => {
  it('is ready in an Excel that has ExcelApi 1.14', async () => {
    pretendOffice('Excel', 14);
    expect(await readinessOfOffice()).toBe('ready');
  });

  it('finds Excel 2019 too old and says what is needed', async () => {
    pretendOffice('Excel', 7);
    expect(await readinessOfOffice()).toBe('too-old');
    render(<PlainPage readiness="too-old" />);
    expect(screen.getByRole('alert')).toHaveTextContent('需要 Excel 2021 或更高版本');
  });

  it('tells a plain browser to open Excel', async () => {
    pretendOffice(null, 14);
    expect(await readinessOfOffice()).toBe('not-excel');
  });

  it('says so when Office.js did not load', async () => {
    expect(await readinessOfOffice()).toBe('no-office');
    render(<PlainPage readiness="no-office" />);
    expect(screen.getByRole('alert')).toHaveTextContent('内网用户');
  });

  it('opens the place that a ribbon button asks for', () => {
    expect(placeFromAddress('?place=tasks&_host_Info=Excel$Web')).toBe('tasks');
    expect(placeFromAddress('?place=nowhere')).toBe('ledgers');
  });

  it('tells dark Office themes from light ones', () => {
    expect(isDarkColor('#262626')).toBe(true);
    expect(isDarkColor('#F3F2F1')).toBe(false);
  });
});
