import { Inflate } from 'fflate'
import type { FileRefusalCode } from '../file-refusal.ts'
import { crc32, type ExpansionBound, orBroken } from './expansion.ts'

/** Signatures with which the parts of an archive begin. */
export const localHeader = 0x04034b50
export const centralHeader = 0x02014b50
export const endRecord = 0x06054b50
export const dataDescriptor = 0x08074b50

/** Lengths of a local header without name and extra fields, and of an end record without its comment. */
export const localHeaderBytes = 30
export const endRecordBytes = 22

/** The longest comment that may follow an end record. */
export const mostComment = 0xffff

/** A file in an archive. */
export interface ZipEntry {
  name: string
  method: number
  encrypted: boolean
  crc: number
  compressedBytes: number
}

/** What precedes the data of a file. */
export interface LocalEntry extends ZipEntry {
  /**
   * Sizes and checksum follow the data, because the writer did not know them before; they may be zero here.
   */
  described: boolean
  bytes: number
}

/** The length of a local header with its name and extra fields, read from its fixed part. */
export function localHeaderLength(header: Uint8Array): number {
  const view = viewOf(header)
  return localHeaderBytes + view.getUint16(26, true) + view.getUint16(28, true)
}

/** Reads a local header with its name and extra fields (APPNOTE 4.3.7). */
export function readLocalEntry(header: Uint8Array): LocalEntry {
  const view = viewOf(header)
  const flags = view.getUint16(6, true)
  const extra = localHeaderBytes + view.getUint16(26, true)
  const [bytes, compressedBytes] = localSizes(view, extra)
  return {
    name: decoder.decode(header.subarray(localHeaderBytes, extra)),
    method: view.getUint16(8, true),
    encrypted: (flags & 1) !== 0,
    described: (flags & 8) !== 0,
    crc: view.getUint32(14, true),
    bytes,
    compressedBytes,
  }
}

/** A local header has both sizes in its zip64 field, or none (APPNOTE 4.5.3). */
function localSizes(view: DataView, extra: number): [bytes: number, compressedBytes: number] {
  const small: [number, number] = [view.getUint32(22, true), view.getUint32(18, true)]
  if (small[0] !== inZip64 || small[1] !== inZip64) return small
  const at = findZip64(view, extra, view.byteLength)
  return at + 20 > view.byteLength ? small : [big(view, at + 4), big(view, at + 12)]
}

/** A file in the table of contents. */
export interface ListedEntry extends ZipEntry {
  /** Where its local header begins. */
  offset: number
}

/**
 * Reads the table of contents at the end of an archive (APPNOTE 4.3.12 to 4.3.16), zip64 included. Throws
 * a `RangeError` where there is none or where it points outside.
 */
export function* readDirectory(bytes: Uint8Array): Generator<ListedEntry> {
  const view = viewOf(bytes)
  let { count, at } = findDirectory(view)
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== centralHeader) throw new RangeError('No header stands here.')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const sizes = [24, 20, 42].map((field) => view.getUint32(at + field, true))
    const [, compressedBytes, offset] = enlarge(sizes, view, nameEnd, extraEnd)
    yield {
      name: decoder.decode(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      compressedBytes: compressedBytes!,
      offset: offset!,
    }
    at = extraEnd + view.getUint16(at + 32, true)
  }
}

function findDirectory(view: DataView): { count: number; at: number } {
  const end = findEndRecord(view)
  if (end < 0) throw new RangeError('There is no end record.')
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  if (count !== 0xffff && at !== inZip64) return { count, at }
  const end64 = big(view, end - 20 + 8)
  return { count: big(view, end64 + 32), at: big(view, end64 + 48) }
}

/** Where the end record begins, which only a comment may follow; -1 where there is none. */
export function findEndRecord(view: DataView): number {
  const last = view.byteLength - endRecordBytes
  for (let at = last; at >= Math.max(0, last - mostComment); at--) {
    if (view.getUint32(at, true) === endRecord) return at
  }
  return -1
}

/** Stands in for a number that does not fit into 32 bits. */
const inZip64 = 0xffffffff

/** The zip64 field holds, in this order, the numbers that are too large. */
function enlarge(numbers: number[], view: DataView, from: number, to: number): number[] {
  let field = findZip64(view, from, to) + 4
  return numbers.map((value) => {
    if (value !== inZip64) return value
    field += 8
    return big(view, field - 8)
  })
}

/** Where among extra fields the one for large numbers begins, or where they end. */
function findZip64(view: DataView, from: number, to: number): number {
  let at = from
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true)
  return at
}

const stored = 0
const deflated = 8

/** Whether data in this compression can be expanded. */
export function canExpand({ method }: ZipEntry): boolean {
  return method === stored || method === deflated
}

/** Expands the data of one file piece by piece, and returns checksum and length of the output. */
export class ZipData {
  crc = 0
  bytes = 0
  readonly #bound: ExpansionBound
  readonly #broken: FileRefusalCode
  readonly #take: (piece: Uint8Array, final: boolean) => void
  readonly #inflate: Inflate | null

  /** `broken`: how a damaged file is refused. `take` receives the output, already counted. */
  constructor(
    { method }: ZipEntry,
    bound: ExpansionBound,
    broken: FileRefusalCode,
    take: (piece: Uint8Array, final: boolean) => void,
  ) {
    this.#bound = bound
    this.#broken = broken
    this.#take = take
    const give = (piece: Uint8Array, final: boolean) => this.#give(piece, final)
    this.#inflate = method === stored ? null : new Inflate(give)
  }

  /** Takes the next data; `final` says that none follow. Throws `FileRefusal` beyond the limit. */
  push(piece: Uint8Array, final: boolean): void {
    if (this.#inflate === null) this.#give(piece, final)
    else orBroken(this.#broken, () => this.#inflate!.push(piece, final))
  }

  #give(piece: Uint8Array, final: boolean): void {
    this.#bound.expand(piece.length)
    this.crc = crc32(this.crc, piece)
    this.bytes += piece.length
    this.#take(piece, final)
  }
}

const decoder = new TextDecoder()

function big(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
