import { FileRefusal } from '../file-refusal.ts'

export interface ZipEntry {
  name: string
  method: number
  encrypted: boolean
  crc: number
  compressedBytes: number
  /** Where its local header begins. */
  offset: number
}

/**
 * Reads the table of contents at the end of a zip archive (APPNOTE 4.3.12 to 4.3.16), zip64
 * included. Throws `FileRefusal` where there is none, `RangeError` where it points outside.
 */
export function readZipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let { count, at } = findDirectory(view)
  const entries = new Map<string, ZipEntry>()
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new FileRefusal('broken_workbook')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const sizes = [24, 20, 42].map((field) => view.getUint32(at + field, true))
    const [, compressedBytes, offset] = enlarge(sizes, view, nameEnd, extraEnd)
    const name = decoder.decode(bytes.subarray(at + 46, nameEnd))
    entries.set(zipKey(name), {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      compressedBytes: compressedBytes!,
      offset: offset!,
    })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries
}

const decoder = new TextDecoder()

/** Some writers separate folders by backslashes, and Excel minds neither those nor the case. */
export function zipKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()
}

function findDirectory(view: DataView): { count: number; at: number } {
  const end = findEndRecord(view)
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  if (count !== 0xffff && at !== 0xffffffff) return { count, at }
  const end64 = big(view, end - 20 + 8)
  return { count: big(view, end64 + 32), at: big(view, end64 + 48) }
}

/** The end record is followed by nothing but a comment of at most 65,535 bytes. */
function findEndRecord(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw new FileRefusal('broken_workbook')
}

/** Zip64 keeps, in this order, the numbers that 32 bits are too small for in an extra field. */
function enlarge(numbers: number[], view: DataView, from: number, to: number): number[] {
  let at = from
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true)
  let field = at + 4
  return numbers.map((value) => {
    if (value !== 0xffffffff) return value
    field += 8
    return big(view, field - 8)
  })
}

function big(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}
