import { addressFaultTexts } from '../address/address-fault.ts'
import {
  type BarChart,
  type Chart,
  type ColumnChart,
  type Severity,
  sameText,
} from '../checks/check.ts'
import { chartOf, type Finding, findingTexts } from '../checks/checks.ts'
import { columnRoleTexts } from '../columns/column-role.ts'
import { fileRefusalTexts } from '../reading/file-refusal.ts'
import { rowFaultTexts } from '../reading/row-fault.ts'
import type { ScreenedFile, ScreeningReport } from '../screening-report.ts'
import { counted, countText, percent, type Text } from '../text.ts'
import { escaped, reportStyle } from './page.ts'
import { readingNotes } from './reading-notes.ts'
import { type FindingPart, findingParts, recipientKinds, reportSentence } from './report-order.ts'

export type Language = keyof Text

/**
 * The report as one self-contained HTML page: no script, nothing fetched, no address, and fit to print.
 * `fileName` is shown as its owner calls it.
 */
export function reportPage(report: ScreeningReport, fileName: string, language: Language): string {
  const say = (text: Text) => escaped(text[language])
  const body = report.outcome === 'refused' ? refused(report, say) : screened(report, language)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say(words.title)}: ${escaped(fileName)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<p class="brand">freigabe</p>
<h1>${say(words.title)}</h1>
<p class="file">${escaped(fileName)} · ${say(words.at)} ${moment(report.screenedAt, language)}</p>
</header>
${body}
<footer>${say(words.noAddresses)}</footer>
</body>
</html>
`
}

type Say = (text: Text) => string

function refused(report: Extract<ScreeningReport, { outcome: 'refused' }>, say: Say): string {
  return `<main><h2>${say(words.refused)}</h2><p>${say(fileRefusalTexts[report.refusal.code])}</p></main>`
}

function screened(report: ScreenedFile, language: Language): string {
  const say = (text: Text) => escaped(text[language])
  return `<main>
<p class="sentence">${say(reportSentence(report))}</p>
${kinds(report, language)}
${readingNotes(report)
  .map((note) => `<p>${say(note)}</p>`)
  .join('')}
${report.origin === 'preview' ? `<p>${say(words.preview)}</p>` : ''}
${findingParts(report.findings)
  .map((part) => findingPart(part, language))
  .join('\n')}
<h2>${say(words.domains)}</h2>
${bars(domainChart(report), language)}
${report.domains.others > 0 ? `<p class="why">${say(otherDomains(report))}</p>` : ''}
${linesTable(words.refusedLines, report.rows.refusedLines, rowFaultTexts, language)}
${linesTable(words.invalidLines, report.recipients.invalidLines, addressFaultTexts, language)}
<details>
<summary>${say(words.technical)}</summary>
<h3>${say(words.columns)}</h3>
${columnsTable(report, language)}
<h3>${say(words.digest)}</h3>
<p class="digest">${escaped(report.digest)}</p>
<p>${say(words.digestText)}</p>
</details>
</main>`
}

function kinds({ recipients }: ScreenedFile, language: Language): string {
  const figures = recipientKinds(recipients).map(
    ({ label, count, share }) =>
      `<div><dt>${escaped(label[language])}</dt><dd>${countText(count, language)} <span>${share[language]}</span></dd></div>`,
  )
  return figures.length === 0 ? '' : `<dl class="figures">${figures.join('')}</dl>`
}

/** The normal ones are folded; a printed page shows them all. */
function findingPart(part: FindingPart<Finding>, language: Language): string {
  const findings = part.findings.map((finding) => findingSection(finding, language)).join('\n')
  const title = escaped(part.title[language])
  return part.isFolded
    ? `<details class="part">\n<summary>${title}</summary>\n${findings}\n</details>`
    : `<h2>${title}</h2>\n${findings}`
}

function domainChart({ domains, recipients }: ScreenedFile): BarChart {
  const bars = domains.top.map((each) => ({
    label: sameText(each.domain),
    count: each.recipients,
  }))
  return { kind: 'bars', full: 'whole', whole: recipients.unique, bars }
}

function otherDomains({ domains }: ScreenedFile): Text {
  const others = counted(
    domains.distinct - domains.top.length,
    { de: 'weitere Domain', en: 'other domain' },
    { de: 'weitere Domains', en: 'other domains' },
  )
  const recipients = counted(
    domains.others,
    { de: 'Empfänger', en: 'recipient' },
    { de: 'Empfänger', en: 'recipients' },
  )
  return {
    de: `${others.de} mit zusammen ${recipients.de}`,
    en: `${others.en} with ${recipients.en} together`,
  }
}

function findingSection(finding: Finding, language: Language): string {
  const say = (text: Text) => escaped(text[language])
  const { title, text, why } = findingTexts(finding)
  const chart = chartOf(finding)
  const { examples } = finding.facts as { examples?: string[] }
  return `<section class="finding ${finding.severity}">
<h3>${say(title)}${finding.severity === 'serious' ? ` <span class="severity">${say(severityTexts.serious)}</span>` : ''}</h3>
<p>${say(text)}</p>
${chart ? drawing(chart, language) : ''}
${examples?.length ? `<ul class="examples">${examples.map((mask) => `<li>${escaped(mask)}</li>`).join('')}</ul>` : ''}
<p class="why">${say(why)}</p>
</section>`
}

function drawing(chart: Chart, language: Language): string {
  return chart.kind === 'bars' ? bars(chart, language) : columns(chart, language)
}

function bars(chart: BarChart, language: Language): string {
  const rows = chart.bars.map(({ label, count }) => {
    const width = Math.round((count / Math.max(chart.whole, 1)) * 1000) / 10
    const name = escaped(label[language])
    const head = chart.full
      ? `<th scope="row">${name}</th><td class="bar"><div><span style="width:${width}%"></span></div></td>`
      : `<th scope="row" colspan="2">${name}</th>`
    const part = percent(chart.whole === 0 ? 0 : count / chart.whole, language)
    return `<tr>${head}<td>${countText(count, language)}</td><td>${part}</td></tr>`
  })
  return `<table class="bars">${rows.join('')}</table>`
}

function columns(chart: ColumnChart, language: Language): string {
  const highest = Math.max(1, ...chart.columns.map(({ count }) => count))
  const bars = chart.columns.map((column) => {
    const height = Math.round((column.count / highest) * 1000) / 10
    const partial = column.partial ? ' class="partial"' : ''
    return `<li title="${escaped(columnLabel(column, language))}: ${countText(column.count, language)}"><span${partial} style="height:${height}%"></span></li>`
  })
  const ends = [chart.columns[0], chart.columns.at(-1)].map((end) =>
    end ? escaped(columnLabel(end, language)) : '',
  )
  return `<figure class="columns"><ol>${bars.join('')}</ol><figcaption><span>${ends[0]}</span><span>${ends[1]}</span></figcaption></figure>`
}

function columnLabel(
  { label, partial }: ColumnChart['columns'][number],
  language: Language,
): string {
  return partial ? `${label[language]}, ${partial[language]}` : label[language]
}

function columnsTable({ columns }: ScreenedFile, language: Language): string {
  const inOrder = Object.entries(columns.roles).toSorted(([, a], [, b]) => a.index - b.index)
  const rows = inOrder.map(([role, { index, confidence, chosenBy }]) => {
    const heading = columns.header?.[index] ?? String(index + 1)
    const sure = chosenBy === 'customer' ? words.chosen[language] : percent(confidence, language)
    const name = columnRoleTexts[role as keyof typeof columnRoleTexts][language]
    return `<tr><th scope="row">${escaped(name)}</th><td>${escaped(heading)}</td><td>${escaped(sure)}</td></tr>`
  })
  return `<table class="plain">${rows.join('')}</table>`
}

function linesTable<Reason extends string>(
  title: Text,
  lines: readonly { line: number; reason: Reason }[],
  reasons: Readonly<Record<Reason, Text>>,
  language: Language,
): string {
  if (lines.length === 0) return ''
  const rows = lines.map(
    ({ line, reason }) =>
      `<tr><th scope="row">${countText(line, language)}</th><td>${escaped(reasons[reason][language])}</td></tr>`,
  )
  return `<h2>${escaped(title[language])}</h2><table class="plain">${rows.join('')}</table>`
}

function moment(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return `${format.format(new Date(iso))} UTC`
}

export const severityTexts: Readonly<Record<Severity, Text>> = {
  info: { de: 'Zur Kenntnis', en: 'For information' },
  notice: { de: 'Hinweis', en: 'Note' },
  warning: { de: 'Auffällig', en: 'Stands out' },
  serious: { de: 'Schwerwiegend', en: 'Serious' },
}

const words = {
  preview: {
    de: 'Dies ist eine Vorschau: Die Datei wurde nicht vom Server der Plattform geprüft.',
    en: 'This is a preview: the file was not screened by the platform’s server.',
  },
  domains: { de: 'Domains', en: 'Domains' },
  title: { de: 'Datenprüfung', en: 'Screening report' },
  at: { de: 'geprüft am', en: 'screened on' },
  refused: { de: 'Die Datei konnte nicht geprüft werden', en: 'The file could not be screened' },
  technical: { de: 'Technisches', en: 'Technical details' },
  columns: { de: 'Erkannte Spalten', en: 'Recognised columns' },
  chosen: { de: 'von Ihnen gewählt', en: 'chosen by you' },
  refusedLines: { de: 'Nicht lesbare Zeilen', en: 'Rows that could not be read' },
  invalidLines: { de: 'Zeilen mit ungültiger Adresse', en: 'Rows with an invalid address' },
  digest: { de: 'Prüfsumme der Empfänger', en: 'Checksum of the recipients' },
  digestText: {
    de: 'An ihr wird diese Empfängerliste wiedererkannt, in jeder Reihenfolge und Schreibweise.',
    en: 'It identifies this list of recipients, in any order and spelling.',
  },
  noAddresses: {
    de: 'Dieser Bericht enthält keine vollständige Adresse. Beispiele sind unkenntlich gemacht.',
    en: 'This report contains no full address. Examples are masked.',
  },
} as const satisfies Record<string, Text>
