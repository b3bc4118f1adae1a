import { describeColumns } from './columns/describe-columns.ts'
import { findLayout } from './columns/find-layout.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { BlockSource, noHash } from './reading/block-source.ts'
import { FileRefusal } from './reading/file-refusal.ts'
import { openTable } from './reading/open-table.ts'
import type { ColumnFacts } from './screening-report.ts'

/** What files of one form have in common, see `ColumnFacts`. */
export type FileForm = Pick<ColumnFacts, 'shape' | 'header' | 'width'>

/**
 * Reads the form of a file from its first rows, as its report would without the customer's choices; null
 * where no rows can be read. It finds corrections of earlier files before a file is screened.
 */
export async function readForm(
  input: AsyncIterable<Uint8Array>,
  { limits = {}, signal }: { limits?: Partial<Limits>; signal?: AbortSignal } = {},
): Promise<FileForm | null> {
  const bounds = { ...defaultLimits, ...limits }
  const source = new BlockSource(input, { hash: noHash, limit: bounds.fileBytes, signal })
  try {
    const table = await openTable(source, bounds, {})
    const { shape, header, width } = describeColumns(findLayout(table.sample))
    return { shape, header, width }
  } catch (error) {
    if (error instanceof FileRefusal) return null
    throw error
  } finally {
    await source.close()
  }
}
