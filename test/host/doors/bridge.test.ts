import { errorOf, openTestHost } from '../../support/officeJsBridge';

describe('the bridge door', () => {
  it('lets the unmodified library write cells and read them back', async () => {
    const { Excel } = openTestHost();
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = [
        ['事项', '时限'],
        ['防汛值守', 45366],
      ];
      range.load('values,address');
      await context.sync();
      return { values: range.values, address: range.address };
    });
    expect(read).toStrictEqual({
      values: [
        ['事项', '时限'],
        ['防汛值守', 45366],
      ],
      address: '台账!A1:B2',
    });
  });

  it('names the member that the host lacks', async () => {
    const { Excel, OfficeExtension } = openTestHost();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').showCard();
        await context.sync();
      }),
    );
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Range.showCard' } });
    expect(error.message).toContain('Excel.Range.showCard');
  });
});
