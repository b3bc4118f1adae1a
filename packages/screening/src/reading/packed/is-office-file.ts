import { lengthsAfter, localHeader, localHeaderBytes, readZipEntry, viewOf } from './zip-entry.ts'

/** Parts that only files of Office programs have, whose form is that of a zip archive. */
const officePart =
  /^[\\/]?(\[Content_Types\]\.xml$|(_rels|docProps|customXml|xl|word|ppt|META-INF)[\\/]|mimetype$)/i

/** Whether the files at the beginning of a zip archive say that it is a workbook or the like. */
export function isOfficeFile(head: Uint8Array): boolean {
  const view = viewOf(head)
  let at = 0
  while (at + localHeaderBytes <= head.length && view.getUint32(at, true) === localHeader) {
    const { name, extra } = lengthsAfter(head.subarray(at))
    const data = at + localHeaderBytes + name + extra
    if (data > head.length) return false
    const entry = readZipEntry(head.subarray(at, data))
    if (officePart.test(entry.name)) return true
    if (entry.described && entry.compressedBytes === 0) return false
    at = data + entry.compressedBytes
  }
  return false
}
