import type { LoadedPolicy, PolicyFault } from '@freigabe/server'
import { type Command, flag, WrongUsage } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `freigabe policy check`: are the packs fit to be used? */
export const policyCommand: Command = {
  summary: {
    de: 'Prüft Regelwerke, bevor der Server mit ihnen startet.',
    en: 'Checks policy packs before the server starts with them.',
  },
  usage: 'policy check [FOLDER] [--json]',
  help: {
    de: [
      'FOLDER ist der Ordner, in dem house.yaml und die Regelwerke liegen, auf denen es aufbaut; ohne Angabe',
      'der Ordner, aus dem der Server sie liest. Jeder Fehler wird mit Datei, Zeile und Spalte genannt.',
      '',
      'Ergebnis: 0, wenn sich die Regelwerke so verwenden lassen; 1, wenn nicht.',
    ].join('\n'),
    en: [
      'FOLDER is where house.yaml and the packs that it extends lie; without it, the folder that the server',
      'reads them from. Every fault is named with file, line and column.',
      '',
      'Exit code: 0 if the packs can be used as they are, 1 if not.',
    ].join('\n'),
  },
  options: {},
  words: [1, 2],
  async run(given, terminal) {
    const [task, folder] = given.words
    if (task !== 'check') throw new WrongUsage(unknownTask(task!))
    const { loadPolicy, PolicyFaults } = await import('@freigabe/server')
    const found = await loadPolicy(folder).catch((error: unknown) => {
      if (error instanceof PolicyFaults) return error.faults
      throw error
    })
    const faults = 'id' in found ? [] : found
    if (flag(given, 'json')) terminal.out(JSON.stringify({ faults }))
    else if ('id' in found) terminal.out(terminal.words(usable(found, terminal)))
    else for (const fault of found) terminal.out(lineOf(fault))
    return faults.length === 0 ? exitCode.ok : exitCode.no
  },
}

function unknownTask(task: string) {
  return {
    de: `Für Regelwerke gibt es „check“, nicht „${task}“.`,
    en: `For policy packs there is “check”, not “${task}”.`,
  }
}

function usable({ packs, methods, grounds }: LoadedPolicy, terminal: Terminal) {
  const versions = packs.map(({ version }) => version).join(', ')
  const counts = [methods.length, grounds.length].map((count) => terminal.number(count))
  return {
    de: `In Ordnung: ${versions} mit ${counts[0]} Erhebungswegen und ${counts[1]} Gründen.`,
    en: `All is well: ${versions} with ${counts[0]} collection methods and ${counts[1]} grounds.`,
  }
}

/** As compilers write it, so that editors lead to the place. */
function lineOf({ file, line, column, message }: PolicyFault): string {
  return `${file}:${line}:${column} ${message}`
}
