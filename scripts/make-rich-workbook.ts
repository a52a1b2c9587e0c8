import { writeFileSync } from 'node:fs';
import { richWorkbook } from '../test/workbooks/make/richWorkbook';

/** Writes the hand-made workbook that holds nearly everything Excel can hold, to look at it in a real Excel. */
const file = process.argv[2] ?? 'rich-workbook.xlsx';
writeFileSync(file, richWorkbook());
console.log(file);
