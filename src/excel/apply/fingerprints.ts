import { readImages } from '../cellImages';
import { fingerprint } from '../stored/generated';
import { surveyWorkbook } from './survey';

/** The fingerprints of sheets as they stand now; sheets that do not exist are left out. */
export async function readFingerprints(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<Map<string, string>> {
  if (sheets.length === 0) return new Map();
  const survey = await surveyWorkbook(
    context,
    sheets.map((sheet) => ({ sheet })),
  );
  const used = [...survey.sheets.values()].flatMap(({ name, used: area }) => (area ? [{ sheet: name, area }] : []));
  const read = await readImages(context, used);
  return new Map(
    [...survey.sheets.keys()].map((name) => {
      const blocks = used.flatMap(({ sheet, area }, index) =>
        sheet === name ? [{ area, images: read[index]?.images ?? [] }] : [],
      );
      return [name, fingerprint(blocks)];
    }),
  );
}
