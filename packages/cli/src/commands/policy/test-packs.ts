import type { RunExample } from '@freigabe/server'
import { flag, type Given } from '../../command.ts'
import { type ExitCode, exitCode } from '../../exit-code.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { Text } from '../../terminal/text.ts'
import { lineOf, readFolder } from './read-folder.ts'

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

/** In which points an example comes out otherwise, and which rules lacked a fact. */
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
