import type { Limits } from '../limits.ts'
import type { BlockSource } from './block-source.ts'
import { recogniseFileKind } from './file-kind.ts'
import { FileRefusal } from './file-refusal.ts'
import { guessJsonShape } from './json/guess-json-shape.ts'
import { openJsonTable } from './json/json-table.ts'
import { refuseOleFile } from './ole-file.ts'
import { gunzip } from './packed/gunzip.ts'
import { unzip } from './packed/unzip.ts'
import type { Table } from './table.ts'
import type { NamedEncoding } from './text-encoding.ts'
import { openTextInput, type TextInput } from './text-input.ts'
import { openTextTable } from './text-table.ts'
import { openWorkbook } from './xlsx/open-workbook.ts'

/** What the customer says about a file, which then goes before what its bytes say. */
export interface ReadingChoices {
  /** How its text is encoded. */
  encoding?: NamedEncoding | undefined
}

/**
 * Opens a recipients file by what its first bytes say, packed or not. Throws `FileRefusal` for
 * what is none.
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
      return openWorkbook(source, head, limits)
    case 'text':
      return openText(openTextInput(source, head, choices.encoding), limits)
  }
}

function openText(input: TextInput, limits: Limits): Table {
  const shape = guessJsonShape(input)
  return shape === null ? openTextTable(input, limits) : openJsonTable(input, shape, limits)
}
