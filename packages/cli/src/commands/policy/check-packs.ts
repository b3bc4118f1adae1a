import type { LoadedPack } from '@freigabe/server'
import { flag, type Given } from '../../command.ts'
import { type ExitCode, exitCode } from '../../exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { lineOf, readFolder } from './read-folder.ts'

/** `freigabe policy check`: are the packs fit to be used? */
export async function checkPacks(given: Given, terminal: Terminal): Promise<ExitCode> {
  const found = await readFolder(given.words[1])
  const faults = 'faults' in found ? found.faults : []
  if (flag(given, 'json')) terminal.out(JSON.stringify({ faults }))
  else if ('faults' in found) for (const fault of faults) terminal.out(lineOf(fault, terminal))
  else terminal.out(terminal.words(usable(found, terminal)))
  return faults.length === 0 ? exitCode.ok : exitCode.no
}

function usable(packs: readonly LoadedPack[], terminal: Terminal) {
  const versions = packs.map(({ layer }) => layer.version).join(', ')
  const counts = [codesOf(packs, 'methods'), codesOf(packs, 'grounds')].map(terminal.number)
  return {
    de: `In Ordnung: ${versions} mit ${counts[0]} Erhebungsarten und ${counts[1]} Gründen.`,
    en: `All is well: ${versions} with ${counts[0]} collection methods and ${counts[1]} grounds.`,
  }
}

/** How many different ones the packs speak of together. */
function codesOf(packs: readonly LoadedPack[], list: 'methods' | 'grounds'): number {
  return new Set(packs.flatMap(({ layer }) => layer[list].map(({ code }) => code))).size
}
