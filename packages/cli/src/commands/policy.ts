import type { Publication } from '@freigabe/contract'
import { type Command, type ExitCode, exitCode, flag, type Given, WrongUsage } from '../command.ts'
import type { Terminal, Text } from '../terminal/terminal.ts'
import { checkPacks, diffPacks, testPacks } from './policy/packs.ts'

interface Task {
  run(given: Given, terminal: Terminal): Promise<ExitCode>
  /** How many folders it takes at most. */
  folders: number
}

const tasks: Readonly<Record<string, Task>> = {
  check: { run: checkPacks, folders: 1 },
  test: { run: testPacks, folders: 1 },
  diff: { run: diffPacks, folders: 2 },
  list: { run: listPublications, folders: 0 },
}

/** `freigabe policy`: what can be done with packs before they are published, and what was published. */
export const policyCommand: Command = {
  summary: {
    de: 'Prüft, erprobt und vergleicht Regelwerke, bevor sie gelten, und nennt die veröffentlichten.',
    en: 'Checks, tests and compares policy packs before they are in force, and lists what was published.',
  },
  usage: 'policy check | test | diff | list [FOLDER] [FOLDER] [--json]',
  help: {
    de: [
      'FOLDER ist ein Ordner mit Regelwerken, eines je Datei; ohne Angabe der Ordner, aus dem der Server sie',
      'liest.',
      '',
      '  check [FOLDER]         Prüft jedes Regelwerk für sich und wie sie zusammenpassen, für jeden Sitz der',
      '                         Plattform und jedes Land der Empfänger. Jeder Fehler wird mit Datei, Zeile und',
      '                         Spalte genannt, ebenso jede Regel, die ohne Obergrenze freigibt oder ohne auf',
      '                         Widersprüche zu achten; das sind nur Warnungen.',
      '  test [FOLDER]          Spielt die Beispiele der Regelwerke durch und sagt, welche anders herauskommen',
      '                         als erwartet und welchen Regeln dabei ein Fakt fehlte.',
      '  diff FOLDER FOLDER     Nennt, was sich vom ersten zum zweiten Ordner ändert.',
      '  list                   Nennt, was veröffentlicht wurde, das Neueste zuerst: Nummer, Zeit, wer es vorschlug',
      '                         und wer es veröffentlichte, und welche Regelwerke sich änderten. Liest die',
      '                         Datenbank, die eingebettete nur, solange kein Server läuft.',
      '',
      'Ergebnis: 0, wenn nichts fehlerhaft, unerwartet oder verschieden ist; sonst 1.',
    ].join('\n'),
    en: [
      'FOLDER is where packs lie, one in each file; without it, the folder that the server reads them from.',
      '',
      '  check [FOLDER]         Checks each pack by itself, and how they fit together, for every home of the',
      '                         platform and every country of recipients. Every fault is named with file, line',
      '                         and column, and so is each rule that accepts without a limit or without a look at',
      '                         contradictions; these are warnings only.',
      '  test [FOLDER]          Runs the examples of the packs, and says which turn out differently than expected',
      '                         and which rules lacked a fact.',
      '  diff FOLDER FOLDER     Names what changes from the first folder to the second.',
      '  list                   Lists what was published, newest first: number, time, who proposed and who published',
      '                         it, and which packs changed. Reads the database, the embedded one only while no',
      '                         server runs.',
      '',
      'Exit code: 0 if nothing is faulty, unexpected or different, 1 otherwise.',
    ].join('\n'),
  },
  options: {},
  words: [1, 3],
  async run(given, terminal) {
    const task = given.words[0]!
    if (!Object.hasOwn(tasks, task)) throw new WrongUsage(unknownTask(task))
    const { run, folders } = tasks[task]!
    if (given.words.length > folders + 1) throw new WrongUsage(folders === 0 ? noFolder : oneFolder)
    return run(given, terminal)
  },
}

function unknownTask(task: string) {
  return {
    de: `Für Regelwerke gibt es „check“, „test“, „diff“ und „list“, nicht „${task}“.`,
    en: `For policy packs there are “check”, “test”, “diff” and “list”, not “${task}”.`,
  }
}

const noFolder = { de: 'Hier gehört kein Ordner hin.', en: 'This takes no folder.' }
const oneFolder = { de: 'Hier genügt ein Ordner.', en: 'This takes one folder.' }

/** `freigabe policy list`: what was published when, by whom, and what changed with it? */
async function listPublications(given: Given, terminal: Terminal): Promise<ExitCode> {
  const server = await import('@freigabe/server')
  const config = server.readConfig(terminal.environment)
  const publications = await server.withDatabase(config, 'as_it_is', (database) =>
    readAll((cursor) => server.listPublications({ database }, { cursor, limit: 200 })),
  )
  if (flag(given, 'json')) terminal.out(JSON.stringify({ publications }))
  else {
    const zone = config.FREIGABE_TIME_ZONE
    for (const [at, one] of publications.entries()) {
      terminal.out(lineOf(one, publications[at + 1], zone, terminal))
    }
  }
  return exitCode.ok
}

type Page = { items: Publication[]; nextCursor: string | null }

async function readAll(read: (cursor?: string) => Promise<Page>): Promise<Publication[]> {
  let page = await read()
  const all = [...page.items]
  while (page.nextCursor !== null) {
    page = await read(page.nextCursor)
    all.push(...page.items)
  }
  return all
}

/** On one line, so that the list can be searched. */
function lineOf(
  publication: Publication,
  earlier: Publication | undefined,
  timeZone: string,
  terminal: Terminal,
): string {
  const { number, publishedAt, title } = publication
  const when = new Intl.DateTimeFormat(terminal.language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(publishedAt))
  const named = title === null ? [] : [{ de: `„${title}“`, en: `“${title}”` }]
  const words = [authorsOf(publication), ...named].map(terminal.words)
  const changes = changesOf(publication, earlier).map(terminal.words)
  return `${number}: ${[when, ...words].join(', ')}: ${changes.join(', ')}`
}

function authorsOf({ publishedBy, secondedBy }: Publication): Text {
  if (publishedBy === null) return { de: 'mit der Installation', en: 'with the installation' }
  const { name } = publishedBy
  if (secondedBy === null) return { de: `von ${name} allein`, en: `by ${name} alone` }
  return {
    de: `vorgeschlagen von ${name}, veröffentlicht von ${secondedBy.name}`,
    en: `proposed by ${name}, published by ${secondedBy.name}`,
  }
}

/** The versions that are new, and the packs that are gone. */
function changesOf({ packs }: Publication, earlier: Publication | undefined): Text[] {
  const news = packs
    .filter(({ changed }) => changed)
    .map(({ id, version }) => ({ de: `${id}@${version}`, en: `${id}@${version}` }))
  const gone = (earlier?.packs ?? [])
    .filter(({ id }) => !packs.some((pack) => pack.id === id))
    .map(({ id }) => ({ de: `ohne ${id}`, en: `without ${id}` }))
  return [...news, ...gone]
}
