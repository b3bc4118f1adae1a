import { open, readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  type ColumnChoices,
  type ColumnRole,
  columnRoles,
  FileRefusal,
  fileRefusalTexts,
  isListedIn,
  type LeaveOutList,
  type NamedEncoding,
  namedEncodings,
  readLeaveOutList,
  reportPage,
  type SampledRow,
  type ScreeningOptions,
  type Sketch,
} from '@freigabe/screening'
import { type ScreeningKey, sealReport } from '@freigabe/screening/seal'
import { openMailDomains } from '@freigabe/server/mail-domains'
import {
  CannotRun,
  type Command,
  exitCode,
  flag,
  type Given,
  textOption,
  WrongUsage,
} from '../command.ts'
import { notReadable, readChunks, screenFile } from '../screening/screen-file.ts'
import { tellReport } from '../screening/tell-report.ts'

/** `freigabe screen FILE`: the screening, on this machine, without any server. */
export const screenCommand: Command = {
  summary: {
    de: 'Prüft eine Empfängerdatei auf diesem Rechner, ohne Server.',
    en: 'Screens a recipients file on this machine, without a server.',
  },
  usage:
    'screen FILE [--column ROLE=N …] [--encoding NAME] [--without-hidden] [--leave-out LIST] [--dns] [--json] [--html OUT] [--seal KEY --out OUT]',
  help: {
    de: [
      'Liest CSV, TSV, XLSX, JSON, NDJSON, Adresszeilen, vCard, LDIF und SQL-Exporte, auch gepackt als',
      'gzip oder zip. Ohne --dns verlässt nichts den Rechner, und der Bericht enthält keine',
      'vollständige Adresse.',
      '',
      '  --column ROLE=N   Spalte einer Rolle, von 1 an; 0, wenn es sie nicht gibt. Mehrmals möglich.',
      `                    Rollen: ${columnRoles.join(', ')}`,
      `  --encoding NAME   Zeichenkodierung: ${namedEncodings.join(', ')}; sonst aus der Datei selbst`,
      '  --without-hidden  lässt Zeilen aus, die in einer Arbeitsmappe ausgeblendet sind',
      '  --leave-out LIST  lässt alle aus, deren Postfach in der Datei LIST steht, etwa eine Sperrliste;',
      '                    an sie darf dann auch nicht versendet werden',
      '  --dns             fragt im DNS nach, ob die Domains der Empfänger Post annehmen; die Namen der',
      '                    bis zu 1.000 häufigsten verlassen dabei den Rechner, Adressen nie',
      '  --json            der ganze Bericht als JSON',
      '  --html OUT        schreibt den Bericht als eine Seite, die für sich steht',
      '  --seal KEY        unterschreibt den Bericht mit dem Prüfschlüssel in der Datei KEY, sodass er',
      '                    anstelle der Liste eingereicht werden kann; --out sagt, wohin',
      '',
      'Ergebnis: 0, wenn die Datei gelesen wurde; 1, wenn sie als Ganzes abgelehnt wurde.',
    ].join('\n'),
    en: [
      'Reads CSV, TSV, XLSX, JSON, NDJSON, lines of addresses, vCard, LDIF and SQL dumps, also packed',
      'by gzip or zip. Without --dns nothing leaves this machine, and the report holds no full address.',
      '',
      '  --column ROLE=N   column of a role, from 1; 0 where there is none. May be given several times.',
      `                    Roles: ${columnRoles.join(', ')}`,
      `  --encoding NAME   character encoding: ${namedEncodings.join(', ')}; otherwise taken from the file`,
      '  --without-hidden  leaves out rows that are hidden in a workbook',
      '  --leave-out LIST  leaves out everybody whose mailbox is in the file LIST, such as a blocklist;',
      '                    nothing may be sent to them then, either',
      '  --dns             asks the DNS whether the domains of the recipients take mail; the names of',
      '                    up to 1,000 of the most frequent leave this machine, addresses never',
      '  --json            the whole report as JSON',
      '  --html OUT        writes the report as one page that stands alone',
      '  --seal KEY        signs the report with the screening key in the file KEY, so that it can be',
      '                    handed in instead of the list; --out says where it goes',
      '',
      'Exit code: 0 if the file was read, 1 if it was refused as a whole.',
    ].join('\n'),
  },
  options: {
    column: { type: 'string', multiple: true },
    encoding: { type: 'string' },
    'without-hidden': { type: 'boolean' },
    'leave-out': { type: 'string' },
    dns: { type: 'boolean' },
    html: { type: 'string' },
    seal: { type: 'string' },
    out: { type: 'string' },
  },
  words: [1, 1],
  async run(given, terminal) {
    const path = given.words[0]!
    const sealing = await sealingOf(given)
    const leaveOut = await leaveOutOf(given)
    let drawn: { sketch: Sketch; sample: SampledRow[] } | undefined
    const report = await screenFile(
      path,
      {
        columns: columnsOf(given),
        ...encodingOf(given),
        leavesOutHidden: flag(given, 'without-hidden'),
        ...(leaveOut && { leavesOut: leaveOut.leaves }),
        ...(flag(given, 'dns') ? { askDomains: openMailDomains() } : {}),
        origin: sealing ? 'platform' : 'preview',
        onRecipients: (given) => {
          drawn = given
        },
      },
      terminal,
    )
    const html = textOption(given, 'html')
    if (html) await write(html, reportPage(report, basename(path), terminal.language))
    if (sealing && report.outcome === 'screened') {
      const sealed = await sealReport(sealing.key, basename(path), report, drawn!)
      await write(sealing.out, JSON.stringify(sealed))
    }
    if (flag(given, 'json')) terminal.out(JSON.stringify(report, null, 2))
    else tellReport(report, terminal)
    if (leaveOut) terminal.say(leaveOut.told())
    return report.outcome === 'screened' ? exitCode.ok : exitCode.no
  },
}

async function sealingOf(given: Given) {
  const [seal, out] = [textOption(given, 'seal'), textOption(given, 'out')]
  if (seal === undefined && out === undefined) return null
  if (seal === undefined || out === undefined) {
    throw new WrongUsage({
      de: '--seal und --out gehören zusammen.',
      en: '--seal and --out belong together.',
    })
  }
  return { key: await readScreeningKey(seal), out }
}

/** Whom a list leaves out, and afterwards how many rows that were. */
async function leaveOutOf(given: Given) {
  const path = textOption(given, 'leave-out')
  if (path === undefined) return null
  const { hashes, addresses } = await readLeaveOut(path)
  const isListed = isListedIn(hashes)
  let rows = 0
  return {
    leaves: ((_, address) => {
      const leaves = isListed(address)
      if (leaves) rows += 1
      return leaves
    }) satisfies ScreeningOptions['leavesOut'],
    told: () => ({
      de: `Ausgelassen laut ${path}: ${rows} Zeilen (${addresses} Adressen auf der Liste).`,
      en: `Left out because of ${path}: ${rows} rows (${addresses} addresses on the list).`,
    }),
  }
}

function columnsOf({ values }: Given): ColumnChoices {
  const choices = [values.column ?? []].flat().map((text) => {
    const [, role, place] = /^(\w+)=(\d{1,4})$/.exec(String(text)) ?? []
    if (role === undefined || !columnRoles.includes(role as ColumnRole)) {
      throw new WrongUsage({
        de: `--column „${text}“: erwartet wird eine Rolle und eine Zahl, etwa email=2.`,
        en: `--column "${text}": expected a role and a number, such as email=2.`,
      })
    }
    return [role, place === '0' ? null : Number(place) - 1]
  })
  return Object.fromEntries(choices)
}

function encodingOf(given: Given): { encoding?: NamedEncoding } {
  const name = textOption(given, 'encoding')?.toLowerCase()
  if (name === undefined) return {}
  const encoding = namedEncodings.find((each) => each === name)
  if (encoding) return { encoding }
  throw new WrongUsage({
    de: `--encoding ist eine von: ${namedEncodings.join(', ')}.`,
    en: `--encoding is one of: ${namedEncodings.join(', ')}.`,
  })
}

async function write(path: string, text: string) {
  await writeFile(path, text).catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun({
      de: `${path}: Hier lässt sich nicht schreiben (${error.code}).`,
      en: `${path}: It is not possible to write here (${error.code}).`,
    })
  })
}

/**
 * Reads a list of those to be left out. Throws `CannotRun` where it cannot be opened, or no addresses can be read from
 * it: a list that is not understood must not pass for an empty one.
 */
async function readLeaveOut(path: string): Promise<LeaveOutList> {
  await using file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun(notReadable(path, error.code))
  })
  return await readLeaveOutList(readChunks(file)).catch((error: unknown) => {
    if (!(error instanceof FileRefusal)) throw error
    const why = fileRefusalTexts[error.code]
    throw new CannotRun({ de: `${path}: ${why.de}`, en: `${path}: ${why.en}` })
  })
}

/**
 * Reads the file that the platform's administration handed out. Throws `CannotRun` where it is not a
 * screening key.
 */
export async function readScreeningKey(path: string): Promise<ScreeningKey> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun({
      de: `${path}: Der Prüfschlüssel lässt sich nicht lesen (${error.code}).`,
      en: `${path}: The screening key cannot be read (${error.code}).`,
    })
  })
  const key = parsed(text)
  if (key?.format === 'freigabe-screening-key-1') return key
  throw new CannotRun({
    de: `${path}: Das ist kein Prüfschlüssel.`,
    en: `${path}: This is not a screening key.`,
  })
}

function parsed(text: string): ScreeningKey | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
