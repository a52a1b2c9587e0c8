import { unzipSync, zipSync, type Zippable } from 'fflate';
import { PackageFault } from './problem';

/** Names of parts to their bytes, in the order of the archive. */
export type Parts = Map<string, Uint8Array>;

/** What one workbook may unpack to: far above any ledger, far below what exhausts a machine. */
const limits = { partBytes: 600 * 2 ** 20, totalBytes: 1024 * 2 ** 20, parts: 20_000 };

const signature = { entry: 0x02014b50, end: 0x06054b50, compound: [0xd0, 0xcf, 0x11, 0xe0] };

/** Unpacks a .xlsx, checking every part's length and checksum; throws a fault that names what is wrong. */
export function unpack(bytes: Uint8Array): Parts {
  if (signature.compound.every((byte, index) => bytes[index] === byte)) throw compoundFault(bytes);
  const directory = readDirectory(bytes);
  let total = 0;
  for (const [name, entry] of directory) {
    total += entry.size;
    if (entry.size > limits.partBytes || total > limits.totalBytes) throw new PackageFault('too-large', name);
    if (entry.encrypted) throw new PackageFault('password-protected', name);
  }
  const files = unzipFiles(bytes);
  const parts: Parts = new Map();
  for (const [name, entry] of directory) {
    if (name.endsWith('/')) continue;
    const content = files[name];
    if (!content || content.length !== entry.size || checksum(content) !== entry.checksum) {
      throw new PackageFault('damaged', name);
    }
    parts.set(name, content);
  }
  return parts;
}

function unzipFiles(bytes: Uint8Array): Record<string, Uint8Array> {
  let current: string | null = null;
  try {
    return unzipSync(bytes, {
      filter: (file) => {
        current = file.name;
        return file.originalSize <= limits.partBytes;
      },
    });
  } catch (error) {
    throw new PackageFault('damaged', current, String(error));
  }
}

interface Entry {
  readonly size: number;
  readonly checksum: number;
  readonly encrypted: boolean;
}

/** The archive's own list of its parts (APPNOTE.TXT 4.3.12). */
function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - 65_557 && view.getUint32(end, true) !== signature.end) end--;
  if (end < 0 || view.getUint32(end, true) !== signature.end) throw new PackageFault('not-a-workbook');
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || count > limits.parts) throw new PackageFault('too-large');
  let at = view.getUint32(end + 16, true);
  // Above 4 GiB, or where a writer always uses the long form, the place stands in the record before this one.
  if (at === 0xffffffff && end >= 76) at = Number(view.getBigUint64(end - 20 - 56 + 48, true));
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signature.entry)
      throw new PackageFault('not-a-workbook');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = new TextDecoder(flags & 0x800 ? 'utf-8' : 'latin1').decode(nameBytes);
    if (entries.has(name)) throw new PackageFault('damaged', name, 'twice in the archive');
    const size = longSize(view, at, nameLength, extraLength);
    entries.set(name, { size, checksum: view.getUint32(at + 16, true), encrypted: (flags & 1) === 1 });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function longSize(view: DataView, at: number, nameLength: number, extraLength: number): number {
  const size = view.getUint32(at + 24, true);
  if (size !== 0xffffffff) return size;
  const from = at + 46 + nameLength;
  for (let extra = from; extra + 12 <= from + extraLength; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) === 1) return Number(view.getBigUint64(extra + 4, true));
  }
  return size;
}

/** A compound file: an encrypted workbook has a stream named EncryptedPackage, everything else is an old .xls. */
function compoundFault(bytes: Uint8Array): PackageFault {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + name.length <= bytes.length; at += 64) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return new PackageFault('password-protected');
  }
  return new PackageFault('old-format');
}

const checksumTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let index = 0; index < bytes.length; index++) {
    sum = (checksumTable[(sum ^ (bytes[index] as number)) & 0xff] as number) ^ (sum >>> 8);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Packs the parts in their order. The time stamp is fixed, so the same workbook gives the same file. */
export function pack(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of parts) files[name] = [bytes, { mtime: new Date(1980, 0, 1), level: 6 }];
  return zipSync(files);
}
