import type { LoadedPack, PolicyFault } from '@freigabe/server'
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
      'FOLDER ist der Ordner mit den Regelwerken, eines je Datei; ohne Angabe der Ordner, aus dem der Server sie',
      'liest. Geprüft wird jedes für sich und wie sie zusammenpassen, für jeden Sitz der Plattform und jedes',
      'Land der Empfänger. Jeder Fehler wird mit Datei, Zeile und Spalte genannt.',
      '',
      'Ergebnis: 0, wenn sich die Regelwerke so verwenden lassen; 1, wenn nicht.',
    ].join('\n'),
    en: [
      'FOLDER is where the packs lie, one in each file; without it, the folder that the server reads them from.',
      'Each is checked by itself, and how they go together, for every home of the platform and every country',
      'of recipients. Every fault is named with file, line and column.',
      '',
      'Exit code: 0 if the packs can be used as they are, 1 if not.',
    ].join('\n'),
  },
  options: {},
  words: [1, 2],
  async run(given, terminal) {
    const [task, folder] = given.words
    if (task !== 'check') throw new WrongUsage(unknownTask(task!))
    const { loadPacks, PolicyFaults } = await import('@freigabe/server')
    const found = await loadPacks(folder).catch((error: unknown) => {
      if (error instanceof PolicyFaults) return { faults: error.faults }
      throw error
    })
    const faults = 'faults' in found ? found.faults : []
    if (flag(given, 'json')) terminal.out(JSON.stringify({ faults }))
    else if ('faults' in found) for (const fault of faults) terminal.out(lineOf(fault))
    else terminal.out(terminal.words(usable(found, terminal)))
    return faults.length === 0 ? exitCode.ok : exitCode.no
  },
}

function unknownTask(task: string) {
  return {
    de: `Für Regelwerke gibt es „check“, nicht „${task}“.`,
    en: `For policy packs there is “check”, not “${task}”.`,
  }
}

function usable(packs: readonly LoadedPack[], terminal: Terminal) {
  const versions = packs.map(({ layer }) => layer.version).join(', ')
  const counts = [codesOf(packs, 'methods'), codesOf(packs, 'grounds')].map(terminal.number)
  return {
    de: `In Ordnung: ${versions} mit ${counts[0]} Erhebungswegen und ${counts[1]} Gründen.`,
    en: `All is well: ${versions} with ${counts[0]} collection methods and ${counts[1]} grounds.`,
  }
}

/** How many different ones the packs speak of together. */
function codesOf(packs: readonly LoadedPack[], list: 'methods' | 'grounds'): number {
  return new Set(packs.flatMap(({ layer }) => layer[list].map(({ code }) => code))).size
}

/** As compilers write it, so that editors lead to the place. */
function lineOf({ file, line, column, message }: PolicyFault): string {
  return `${file}:${line}:${column} ${message}`
}
