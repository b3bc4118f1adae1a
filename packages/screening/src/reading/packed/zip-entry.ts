/** What stands before a file in a zip archive (APPNOTE 4.3.7). */
export interface ZipEntry {
  name: string
  method: number
  encrypted: boolean
  /** Sizes and checksum follow the data, because its writer did not know them before. */
  described: boolean
  /** Zero where they follow. */
  crc: number
  bytes: number
  compressedBytes: number
}

/** Signatures of what the parts of an archive begin with. */
export const localHeader = 0x04034b50
export const centralHeader = 0x02014b50
export const endRecord = 0x06054b50
export const dataDescriptor = 0x08074b50

/** Length of a local header but for name and extra fields. */
export const localHeaderBytes = 30

/** Lengths of the name and the extra fields that follow the fixed part of a header. */
export function lengthsAfter(header: Uint8Array): { name: number; extra: number } {
  const view = viewOf(header)
  return { name: view.getUint16(26, true), extra: view.getUint16(28, true) }
}

/** Reads a local header with its name and extra fields. */
export function readZipEntry(header: Uint8Array): ZipEntry {
  const view = viewOf(header)
  const flags = view.getUint16(6, true)
  const extra = localHeaderBytes + view.getUint16(26, true)
  const [bytes, compressedBytes] = sizes(view, extra)
  return {
    name: new TextDecoder().decode(header.subarray(localHeaderBytes, extra)),
    method: view.getUint16(8, true),
    encrypted: (flags & 1) !== 0,
    described: (flags & 8) !== 0,
    crc: view.getUint32(14, true),
    bytes,
    compressedBytes,
  }
}

/** Sizes that 32 bits are too small for stand in an extra field (APPNOTE 4.5.3). */
function sizes(view: DataView, extra: number): [bytes: number, compressedBytes: number] {
  const small: [number, number] = [view.getUint32(22, true), view.getUint32(18, true)]
  if (small[0] !== 0xffffffff || small[1] !== 0xffffffff) return small
  for (let at = extra; at + 20 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    return [Number(view.getBigUint64(at + 4, true)), Number(view.getBigUint64(at + 12, true))]
  }
  return small
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
