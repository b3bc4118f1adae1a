import { type Command, type Given, WrongUsage } from '../command.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { checkPacks } from './policy/check-packs.ts'
import { diffPacks } from './policy/diff-packs.ts'
import { testPacks } from './policy/test-packs.ts'

const tasks: Record<string, (given: Given, terminal: Terminal) => Promise<ExitCode>> = {
  check: checkPacks,
  test: testPacks,
  diff: diffPacks,
}

/** `freigabe policy`: what can be done with packs before they are published. */
export const policyCommand: Command = {
  summary: {
    de: 'Prüft, erprobt und vergleicht Regelwerke, bevor sie gelten.',
    en: 'Checks, tests and compares policy packs before they are in force.',
  },
  usage: 'policy check | test | diff [FOLDER] [FOLDER] [--json]',
  help: {
    de: [
      'FOLDER ist ein Ordner mit Regelwerken, eines je Datei; ohne Angabe der Ordner, aus dem der Server sie',
      'liest.',
      '',
      '  check [FOLDER]         Prüft jedes Regelwerk für sich und wie sie zusammenpassen, für jeden Sitz der',
      '                         Plattform und jedes Land der Empfänger. Jeder Fehler wird mit Datei, Zeile und',
      '                         Spalte genannt.',
      '  test [FOLDER]          Spielt die Beispiele der Regelwerke durch und sagt, welche anders herauskommen',
      '                         als erwartet und welchen Regeln dabei ein Fakt fehlte.',
      '  diff FOLDER FOLDER     Nennt, was sich vom ersten zum zweiten Ordner ändert.',
      '',
      'Ergebnis: 0, wenn es keine Fehler, keine anderen Ergebnisse oder keinen Unterschied gibt; sonst 1.',
    ].join('\n'),
    en: [
      'FOLDER is where packs lie, one in each file; without it, the folder that the server reads them from.',
      '',
      '  check [FOLDER]         Checks each pack by itself, and how they go together, for every home of the',
      '                         platform and every country of recipients. Every fault is named with file, line',
      '                         and column.',
      '  test [FOLDER]          Runs the examples of the packs, and says which come out otherwise than expected,',
      '                         and which rules lacked a fact.',
      '  diff FOLDER FOLDER     Names what changes from the first folder to the second.',
      '',
      'Exit code: 0 if there is no fault, no other outcome or no difference, else 1.',
    ].join('\n'),
  },
  options: {},
  words: [1, 3],
  async run(given, terminal) {
    const task = given.words[0]!
    const most = task === 'diff' ? 3 : 2
    if (!Object.hasOwn(tasks, task)) throw new WrongUsage(unknownTask(task))
    if (given.words.length > most) throw new WrongUsage(oneFolder)
    return tasks[task]!(given, terminal)
  },
}

function unknownTask(task: string) {
  return {
    de: `Für Regelwerke gibt es „check“, „test“ und „diff“, nicht „${task}“.`,
    en: `For policy packs there are “check”, “test” and “diff”, not “${task}”.`,
  }
}

const oneFolder = { de: 'Hier genügt ein Ordner.', en: 'This takes one folder.' }
