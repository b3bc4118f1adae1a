import type { FileRefusalCode } from './file-refusal.ts'
import {
  localHeader,
  localHeaderBytes,
  localHeaderLength,
  readLocalEntry,
  viewOf,
} from './packed/zip-format.ts'
import { looksLikeUtf16, markLength, startsWith } from './text-encoding.ts'

export type FileKind =
  | { kind: 'text' }
  | { kind: 'gzip' }
  | { kind: 'zip' }
  | { kind: 'office' }
  | { kind: 'ole' }
  | { kind: 'refused'; code: FileRefusalCode }

/** Recognises a file by its first bytes. Names and content types are not believed. */
export function recogniseFileKind(head: Uint8Array): FileKind {
  if (isBlank(head)) return { kind: 'refused', code: 'empty_file' }
  if (startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6])) {
    return { kind: isOfficeFile(head) ? 'office' : 'zip' }
  }
  if (startsWith(head, [0x1f, 0x8b, 8])) return { kind: 'gzip' }
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return { kind: 'ole' }
  const known = signatures.find(({ bytes, at }) => startsWith(head.subarray(at ?? 0), bytes))
  if (known) return { kind: 'refused', code: known.code }
  if (isSpreadsheetXml(head)) return { kind: 'refused', code: 'old_excel_file' }
  if (isWebPage(head)) return { kind: 'refused', code: 'web_page' }
  if (isXml(head)) return { kind: 'refused', code: 'xml_file' }
  if (isBinary(head)) return { kind: 'refused', code: 'binary_file' }
  return { kind: 'text' }
}

interface Signature {
  code: FileRefusalCode
  bytes: readonly number[]
  at?: number
}

const signatures: readonly Signature[] = [
  { code: 'pdf_file', bytes: ascii('%PDF-') },
  { code: 'document_file', bytes: ascii('{\\rtf') },
  { code: 'image_file', bytes: [0x89, ...ascii('PNG')] },
  { code: 'image_file', bytes: [0xff, 0xd8, 0xff] },
  { code: 'image_file', bytes: ascii('GIF8') },
  { code: 'image_file', bytes: ascii('WEBP'), at: 8 },
  { code: 'image_file', bytes: [...ascii('II'), 0x2a, 0] },
  { code: 'image_file', bytes: [...ascii('MM'), 0, 0x2a] },
  { code: 'image_file', bytes: ascii('ftyphei'), at: 4 },
  { code: 'archive_file', bytes: ascii('Rar!') },
  { code: 'archive_file', bytes: [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c] },
  { code: 'archive_file', bytes: [...ascii('BZh')] },
  { code: 'archive_file', bytes: [0xfd, ...ascii('7zXZ')] },
  { code: 'archive_file', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { code: 'archive_file', bytes: ascii('ustar'), at: 257 },
]

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0))
}

/** Nothing but a byte-order mark, white space and zero bytes. */
function isBlank(head: Uint8Array): boolean {
  return head.subarray(markLength(head)).every((byte) => byte <= 0x20 && !isControl(byte))
}

function isControl(byte: number): boolean {
  return byte > 0 && byte < 0x1c && !(byte >= 0x09 && byte <= 0x0d)
}

/** What Excel 2002 and 2003 saved as XML. */
function isSpreadsheetXml(head: Uint8Array): boolean {
  return /^\s*<\?xml[^>]*>[\s\S]*(<\?mso-application progid="Excel|urn:schemas-microsoft-com:office:spreadsheet)/i.test(
    startOf(head),
  )
}

/** The beginning as text, without a byte-order mark; enough to tell markup. */
function startOf(head: Uint8Array): string {
  return new TextDecoder('latin1').decode(head.subarray(markLength(head), 1024))
}

function isWebPage(head: Uint8Array): boolean {
  return /^\s*(<\?xml[^>]*>\s*)?<(!doctype html|html|head|meta|body|table|style)\b/i.test(
    startOf(head),
  )
}

function isXml(head: Uint8Array): boolean {
  return /^\s*<\?xml\s/i.test(startOf(head))
}

/**
 * Text hardly ever holds a control character; zeros at its end are padding. UTF-16, which is full of zero
 * bytes, is recognised first.
 */
function isBinary(head: Uint8Array): boolean {
  if (looksLikeUtf16(head)) return false
  const text = head.subarray(0, head.findLastIndex((byte) => byte !== 0) + 1)
  let controls = 0
  // By index: iterating over typed arrays costs memory until the code is warm, and this runs once.
  for (let i = 0; i < text.length; i++) if (text[i] === 0 || isControl(text[i]!)) controls++
  // A few dirty cells are a lot in a small list and little in a large one.
  return controls > text.length * (text.length < 1000 ? 0.1 : 0.02)
}

/** Parts found only in Office files, which have the form of a zip archive. */
const officePart =
  /^[\\/]?(\[Content_Types\]\.xml$|(_rels|docProps|customXml|xl|word|ppt|META-INF)[\\/]|mimetype$)/i

/** Whether the first files of a zip archive show that it is a workbook or another Office file. */
function isOfficeFile(head: Uint8Array): boolean {
  const view = viewOf(head)
  let at = 0
  while (at + localHeaderBytes <= head.length && view.getUint32(at, true) === localHeader) {
    const data = at + localHeaderLength(head.subarray(at))
    if (data > head.length) return false
    const entry = readLocalEntry(head.subarray(at, data))
    if (officePart.test(entry.name)) return true
    if (entry.described && entry.compressedBytes === 0) return false
    at = data + entry.compressedBytes
  }
  return false
}
