import type { LoadedPack, PackDifference, PolicyFault, RunExample } from '@freigabe/server'
import { type ExitCode, exitCode, flag, type Given, WrongUsage } from '../../command.ts'
import type { Terminal, Text } from '../../terminal/terminal.ts'

/** `freigabe policy check`: are the packs fit to be used? */
export async function checkPacks(given: Given, terminal: Terminal): Promise<ExitCode> {
  const found = await readFolder(given.words[1])
  const faults = 'faults' in found ? found.faults : []
  const warnings = 'faults' in found ? [] : found.flatMap((pack) => pack.warnings)
  if (flag(given, 'json')) terminal.out(JSON.stringify({ faults, warnings }))
  else {
    for (const fault of faults) terminal.out(lineOf(fault, terminal))
    for (const warning of warnings) terminal.out(warningLine(warning, terminal))
    if (!('faults' in found)) terminal.out(terminal.words(usable(found, terminal)))
  }
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

/** How many different ones the packs mention together. */
function codesOf(packs: readonly LoadedPack[], list: 'methods' | 'grounds'): number {
  return new Set(packs.flatMap(({ layer }) => layer[list].map(({ code }) => code))).size
}

/** `freigabe policy test`: do the rules of the packs do what the packs' own examples say? */
export async function testPacks(given: Given, terminal: Terminal): Promise<ExitCode> {
  const found = await readFolder(given.words[1])
  if ('faults' in found) {
    if (flag(given, 'json')) terminal.out(JSON.stringify({ faults: found.faults, examples: [] }))
    else for (const fault of found.faults) terminal.out(lineOf(fault, terminal))
    return exitCode.no
  }
  const { runExamples } = await import('@freigabe/server')
  const run = runExamples(found.map(({ layer }) => layer))
  const failed = run.filter(({ differences }) => differences.length > 0)
  if (flag(given, 'json')) {
    terminal.out(JSON.stringify({ faults: [], examples: run.map(resultOf) }))
  } else {
    for (const one of failed) for (const line of linesOf(one, terminal)) terminal.out(line)
    const counts = [run.length - failed.length, run.length].map(terminal.number)
    terminal.out(terminal.words(summary(counts)))
  }
  return failed.length === 0 ? exitCode.ok : exitCode.no
}

function summary([well, all]: readonly string[]): Text {
  return {
    de: `${well} von ${all} Beispielen kommen heraus, wie sie sollen.`,
    en: `${well} of ${all} examples come out as they should.`,
  }
}

function resultOf({ pack, example, differences, evaluation }: RunExample) {
  return { pack, example: example.id, differences, rules: evaluation.rules }
}

/** Where an example's outcome differs, and which rules lacked a fact. */
function linesOf(run: RunExample, terminal: Terminal): string[] {
  const { pack, example, differences, evaluation } = run
  const unknown = evaluation.rules.filter(({ outcome }) => outcome === 'unknown')
  return [
    `${pack} ${example.id}: ${terminal.words(example.title)}`,
    ...differences.map((difference) => `  ${terminal.words(differenceText(difference))}`),
    ...unknown.map(({ ruleId, inputs, trouble }) => {
      const missing = inputs.filter(({ value }) => value === null).map(({ name }) => name)
      return `  ${terminal.words(unknownText(ruleId, trouble ?? missing.join(', ')))}`
    }),
  ]
}

function differenceText({ of, expected, found }: RunExample['differences'][number]): Text {
  const [wanted, got] = [expected || '–', found || '–']
  return {
    de: `${of}: erwartet ${wanted}, herausgekommen ${got}`,
    en: `${of}: expected ${wanted}, found ${got}`,
  }
}

function unknownText(ruleId: string, reason: string): Text {
  return { de: `unbekannt: ${ruleId} (${reason})`, en: `unknown: ${ruleId} (${reason})` }
}

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

/** The packs of a folder, or the server's own where none is named; or what is wrong with them. */
async function readFolder(
  folder: string | undefined,
): Promise<readonly LoadedPack[] | { faults: readonly PolicyFault[] }> {
  const { loadPacks, PolicyFaults } = await import('@freigabe/server')
  return loadPacks(folder).catch((error: unknown) => {
    if (error instanceof PolicyFaults) return { faults: error.faults }
    throw error
  })
}

/** In the form that compilers use, so that editors jump to the place. */
function lineOf({ file, line, column, text }: PolicyFault, terminal: Terminal): string {
  return `${file}:${line}:${column} ${terminal.words(text)}`
}

/** Marked as compilers mark it, so that it is told from a fault. */
function warningLine({ file, line, column, text }: PolicyFault, terminal: Terminal): string {
  const mark = terminal.words({ de: 'Warnung', en: 'warning' })
  return `${file}:${line}:${column} ${mark}: ${terminal.words(text)}`
}
