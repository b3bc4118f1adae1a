import type { LoadedPack, PolicyFault } from '@freigabe/server'
import type { Terminal } from '../../terminal/terminal.ts'

/** The packs of a folder, or of the server's own where none is named; or what is wrong with them. */
export async function readFolder(
  folder: string | undefined,
): Promise<readonly LoadedPack[] | { faults: readonly PolicyFault[] }> {
  const { loadPacks, PolicyFaults } = await import('@freigabe/server')
  return loadPacks(folder).catch((error: unknown) => {
    if (error instanceof PolicyFaults) return { faults: error.faults }
    throw error
  })
}

/** As compilers write it, so that editors lead to the place. */
export function lineOf({ file, line, column, text }: PolicyFault, terminal: Terminal): string {
  return `${file}:${line}:${column} ${terminal.words(text)}`
}
