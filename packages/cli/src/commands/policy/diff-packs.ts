import type { PackDifference } from '@freigabe/server'
import { flag, type Given, WrongUsage } from '../../command.ts'
import { type ExitCode, exitCode } from '../../exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { Text } from '../../terminal/text.ts'
import { lineOf, readFolder } from './read-folder.ts'

/** `freigabe policy diff`: what changes from the packs of one folder to those of another? */
export async function diffPacks(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [, before, after] = given.words
  if (before === undefined || after === undefined) throw new WrongUsage(twoFolders)
  const [old, now] = await Promise.all([readFolder(before), readFolder(after)])
  if ('faults' in old || 'faults' in now) {
    const faults = [old, now].flatMap((found) => ('faults' in found ? found.faults : []))
    if (flag(given, 'json')) terminal.out(JSON.stringify({ faults, differences: [] }))
    else for (const fault of faults) terminal.out(lineOf(fault, terminal))
    return exitCode.no
  }
  const { comparePacks } = await import('@freigabe/server')
  const layers = [old, now].map((packs) => packs.map(({ layer }) => layer))
  const differences = comparePacks(layers[0]!, layers[1]!)
  if (flag(given, 'json')) terminal.out(JSON.stringify({ faults: [], differences }))
  else if (differences.length === 0) terminal.out(terminal.words(nothing))
  else for (const one of differences) terminal.out(describe(one, terminal))
  return differences.length === 0 ? exitCode.ok : exitCode.no
}

const twoFolders: Text = {
  de: 'Zum Vergleichen braucht es zwei Ordner: den bisherigen und den neuen.',
  en: 'Comparing takes two folders: the former and the new one.',
}
const nothing: Text = { de: 'Kein Unterschied.', en: 'No difference.' }

function describe({ pack, at, change, before, after }: PackDifference, terminal: Terminal): string {
  const place = at === '' ? pack : `${pack}: ${at}`
  if (change !== 'changed') return `${place} ${terminal.words(changes[change])}`
  return before === undefined || after === undefined
    ? `${place} ${terminal.words(changes.changed)}`
    : `${place}: ${shown(before)} → ${shown(after)}`
}

const changes: Record<PackDifference['change'], Text> = {
  added: { de: 'neu', en: 'added' },
  removed: { de: 'entfallen', en: 'removed' },
  changed: { de: 'geändert', en: 'changed' },
}

/** On one line, so that a list of differences can be read and searched. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : String(value)
}
