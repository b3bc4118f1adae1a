import type { Limits } from '../limits.ts'
import type { BlockSource } from './block-source.ts'
import { recogniseFileKind } from './file-kind.ts'
import { FileRefusal } from './file-refusal.ts'
import { refuseOleFile } from './ole-file.ts'
import type { Table } from './table.ts'
import { openTextTable } from './text-table.ts'
import { openWorkbook } from './xlsx/open-workbook.ts'

/** Opens a recipients file by what its first bytes say; throws `FileRefusal` for what is none. */
export async function openTable(source: BlockSource, limits: Limits): Promise<Table> {
  const head = await source.next()
  const kind = recogniseFileKind(head)
  switch (kind.kind) {
    case 'refused':
      throw new FileRefusal(kind.code)
    case 'ole':
      return refuseOleFile(source, head)
    case 'zip':
      return openWorkbook(source, head, limits)
    case 'text':
      return openTextTable(source, head, limits)
  }
}
