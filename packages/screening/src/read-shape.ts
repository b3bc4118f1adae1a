import { columnShape } from './columns/column-shape.ts'
import { findLayout } from './columns/find-layout.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { BlockSource, noHash } from './reading/block-source.ts'
import { FileRefusal } from './reading/file-refusal.ts'
import { openTable } from './reading/open-table.ts'

/**
 * Names the form of a file from its first rows, as its report would where nothing was chosen; null
 * where no rows can be read. Corrections of earlier files are found by it before a file is screened.
 */
export async function readShape(
  input: AsyncIterable<Uint8Array>,
  { limits = {}, signal }: { limits?: Partial<Limits>; signal?: AbortSignal } = {},
): Promise<string | null> {
  const bounds = { ...defaultLimits, ...limits }
  const source = new BlockSource(input, { hash: noHash, limit: bounds.fileBytes, signal })
  try {
    const table = await openTable(source, bounds, {})
    return columnShape(findLayout(table.sample))
  } catch (error) {
    if (error instanceof FileRefusal) return null
    throw error
  } finally {
    await source.close()
  }
}
