import type { Limits } from '../limits.ts'
import { type BlockSource, joinBytes } from './block-source.ts'
import { recogniseFileKind } from './file-kind.ts'
import { FileRefusal } from './file-refusal.ts'
import { openText } from './open-text.ts'
import { gunzip } from './packed/gunzip.ts'
import { unzip } from './packed/unzip.ts'
import type { Table } from './table.ts'
import type { NamedEncoding } from './text-encoding.ts'
import { openTextInput } from './text-input.ts'
import { openWorkbook } from './xlsx/open-workbook.ts'

/** What the customer says about a file, which takes precedence over what its bytes say. */
export interface ReadingChoices {
  /** How its text is encoded. */
  encoding?: NamedEncoding | undefined
  /** Whether rows of a workbook that a filter or a person has hidden are left out. */
  leavesOutHidden?: boolean | undefined
}

/**
 * Opens a recipients file according to its first bytes, packed or not. Throws `FileRefusal` for any other
 * file.
 */
export function openTable(
  source: BlockSource,
  limits: Limits,
  choices: ReadingChoices = {},
): Promise<Table> {
  return open(source, limits, choices, false)
}

async function open(
  source: BlockSource,
  limits: Limits,
  choices: ReadingChoices,
  unpacked: boolean,
): Promise<Table> {
  const head = await source.next()
  const kind = recogniseFileKind(head)
  switch (kind.kind) {
    case 'refused':
      throw new FileRefusal(unpacked && kind.code === 'archive_file' ? 'nested_archive' : kind.code)
    case 'ole':
      return refuseOleFile(source, head)
    case 'gzip':
    case 'zip': {
      if (unpacked) throw new FileRefusal('nested_archive')
      const contents = (kind.kind === 'gzip' ? gunzip : unzip)(source, head, limits)
      return open(source.expanded(contents, limits.fileBytes), limits, choices, true)
    }
    case 'office':
      return openWorkbook(source, head, limits, choices.leavesOutHidden ?? false)
    case 'text':
      return openText(openTextInput(source, head, choices.encoding), limits)
  }
}

/** Excel puts an encrypted workbook into a stream of this name (MS-OFFCRYPTO, 2.3.4.4). */
const encryptedPackage = utf16('EncryptedPackage')

/**
 * An OLE compound file is either a workbook with a password or one in the format before 2007. The name that
 * tells them apart may be anywhere, so the file is searched to its end.
 */
async function refuseOleFile(source: BlockSource, head: Uint8Array): Promise<never> {
  let text = head
  while (text.length > 0) {
    if (indexOf(text, encryptedPackage) >= 0) throw new FileRefusal('password_protected')
    const overlap = text.slice(-encryptedPackage.length)
    const block = await source.next()
    if (block.length === 0) break
    text = joinBytes(overlap, block)
  }
  throw new FileRefusal('old_excel_file')
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat())
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at
  }
  return -1
}
