import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { fileRefusalTexts, findingTexts, type ScreeningReport, screen } from '@freigabe/screening'
import { CannotRun, type Command, flag, type Given, textOption, WrongUsage } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `freigabe screen FILE`: the screening, on this machine, without any server. */
export const screenCommand: Command = {
  summary: {
    de: 'Prüft eine Empfängerdatei auf diesem Rechner, ohne Server.',
    en: 'Screens a recipients file on this machine, without a server.',
  },
  usage: 'screen FILE [--email-column N] [--json]',
  help: {
    de: [
      'Liest CSV, TSV und XLSX. Nichts verlässt den Rechner, und der Bericht enthält keine Adresse.',
      '',
      '  --email-column N  Spalte mit den E-Mail-Adressen, von 1 an; sonst findet sie die Prüfung',
      '  --json            der ganze Bericht als JSON',
      '',
      'Ergebnis: 0, wenn die Datei gelesen wurde; 1, wenn sie als Ganzes abgelehnt wurde.',
    ].join('\n'),
    en: [
      'Reads CSV, TSV and XLSX. Nothing leaves this machine, and the report holds no address.',
      '',
      '  --email-column N  column of the e-mail addresses, from 1; found by itself otherwise',
      '  --json            the whole report as JSON',
      '',
      'Exit code: 0 if the file was read, 1 if it was refused as a whole.',
    ].join('\n'),
  },
  options: { 'email-column': { type: 'string' } },
  words: [1, 1],
  async run(given, terminal) {
    const report = await screenFile(given.words[0]!, emailColumn(given), terminal)
    if (flag(given, 'json')) terminal.out(JSON.stringify(report, null, 2))
    else tell(report, terminal)
    return report.outcome === 'screened' ? exitCode.ok : exitCode.no
  },
}

function emailColumn(given: Given): number | null {
  const text = textOption(given, 'email-column')
  if (text === undefined) return null
  const column = Number(text)
  if (Number.isInteger(column) && column >= 1) return column - 1
  throw new WrongUsage({
    de: '--email-column ist eine Zahl von 1 an.',
    en: '--email-column is a number from 1.',
  })
}

async function screenFile(path: string, column: number | null, terminal: Terminal) {
  await using file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun(notReadable(path, error.code))
  })
  const { size } = await file.stat()
  // Awaited here: the file is closed when this function ends.
  return await screen(file.createReadStream({ autoClose: false }), {
    now: new Date(),
    hash: createHash('sha256'),
    ...(column === null ? {} : { columns: { email: column } }),
    onProgress: ({ bytes, rows }) => terminal.progress(soFar(terminal, bytes / size, rows)),
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EISDIR' ? new CannotRun(notReadable(path, error.code)) : error
  })
}

function notReadable(path: string, code: string | undefined) {
  const why = code === 'ENOENT' ? missing : code === 'EISDIR' ? folder : closed
  return { de: `${path}: ${why.de}`, en: `${path}: ${why.en}` }
}

const missing = { de: 'Diese Datei gibt es nicht.', en: 'There is no such file.' }
const folder = { de: 'Das ist ein Ordner.', en: 'This is a folder.' }
const closed = { de: 'Diese Datei lässt sich nicht öffnen.', en: 'This file cannot be opened.' }

function soFar(terminal: Terminal, part: number, rows: number) {
  const percent = Math.min(100, Math.round(part * 100))
  const count = terminal.number(rows)
  return { de: `${percent} %, ${count} Zeilen …`, en: `${percent}%, ${count} rows …` }
}

function tell(report: ScreeningReport, terminal: Terminal) {
  if (report.outcome === 'refused') {
    return terminal.out(terminal.words(fileRefusalTexts[report.refusal.code]))
  }
  const { rows, recipients } = report
  const lines: [{ de: string; en: string }, number][] = [
    [{ de: 'Zeilen', en: 'Rows' }, rows.total],
    [{ de: 'davon nicht lesbar', en: 'of these not readable' }, rows.refused],
    [{ de: 'Empfänger', en: 'Recipients' }, recipients.unique],
    [{ de: 'doppelt', en: 'duplicates' }, recipients.duplicates],
    [{ de: 'ungültige Adressen', en: 'invalid addresses' }, recipients.invalid],
    [{ de: 'ohne Adresse', en: 'without an address' }, recipients.empty],
  ]
  const widest = Math.max(...lines.map(([label]) => terminal.words(label).length))
  for (const [label, count] of lines) {
    const number = terminal.number(count).padStart(12)
    terminal.out(`${terminal.words(label).padEnd(widest)} ${number}`)
  }
  for (const finding of report.findings) {
    const { title, text } = findingTexts(finding)
    const severity = terminal.words(severities[finding.severity])
    terminal.out('')
    terminal.out(`${severity}: ${terminal.words(title)}`)
    terminal.out(`  ${terminal.words(text)}`)
  }
}

const severities = {
  info: { de: 'Zur Kenntnis', en: 'For information' },
  notice: { de: 'Hinweis', en: 'Notice' },
  warning: { de: 'Auffällig', en: 'Warning' },
  serious: { de: 'Ernst', en: 'Serious' },
}
