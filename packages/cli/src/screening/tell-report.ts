import {
  type BarChart,
  type Chart,
  type ColumnChart,
  chartOf,
  columnRoleTexts,
  type Finding,
  type FindingPart,
  fileRefusalTexts,
  findingParts,
  findingTexts,
  type RefusedFile,
  readingNotes,
  recipientKinds,
  reportSentence,
  type ScreenedFile,
  type ScreeningReport,
  severityTexts,
} from '@freigabe/screening'
import type { Terminal } from '../terminal/terminal.ts'

/** Prints a report for people: a sentence, findings with small charts, columns as they were recognised. */
export function tellReport(report: ScreeningReport, terminal: Terminal) {
  if (report.outcome === 'refused') return tellRefusal(report, terminal)
  for (const line of wrapped(terminal.words(reportSentence(report)), 80)) terminal.out(line)
  tellKinds(report, terminal)
  for (const note of readingNotes(report)) {
    for (const line of wrapped(terminal.words(note), 80)) terminal.out(line)
  }
  for (const part of findingParts(report.findings)) tellPart(part, terminal)
  tellColumns(report, terminal)
}

function tellRefusal({ refusal, columns }: RefusedFile, terminal: Terminal) {
  terminal.out(terminal.words(fileRefusalTexts[refusal.code]))
  const unclear = columns?.unclear ?? []
  for (const index of unclear) tellColumn(index, columns?.header?.[index] ?? '', terminal)
  if (unclear.length === 0) return
  const option = `--column email=${unclear[0]! + 1}`
  terminal.out(terminal.words({ de: `Etwa: ${option}`, en: `For example: ${option}` }))
}

/** How many of the recipients are of which kind, with their share. */
function tellKinds({ recipients }: ScreenedFile, terminal: Terminal) {
  for (const { label, count, share } of recipientKinds(recipients)) {
    const text = `${terminal.words(label)}, ${terminal.words(share)}`
    terminal.out(`${terminal.number(count).padStart(10)} ${text}`)
  }
}

/** What is normal is one line, with the names of the checks; `--json` has their facts. */
function tellPart({ title, isFolded, findings }: FindingPart<Finding>, terminal: Terminal) {
  terminal.out('')
  if (!isFolded) {
    terminal.out(terminal.words(title))
    for (const finding of findings) tellFinding(finding, terminal)
    return
  }
  const names = findings.map((finding) => terminal.words(findingTexts(finding).title)).join(', ')
  for (const line of wrapped(`${terminal.words(title)}: ${names}.`, 80)) terminal.out(line)
}

function tellFinding(finding: Finding, terminal: Terminal) {
  const { title, text } = findingTexts(finding)
  const chart = chartOf(finding)
  const isSerious = finding.severity === 'serious'
  const mark = isSerious ? `${terminal.words(severityTexts.serious)}: ` : ''
  terminal.out('')
  terminal.out(`${mark}${terminal.words(title)}`)
  for (const line of wrapped(terminal.words(text), 78)) terminal.out(`  ${line}`)
  if (chart) for (const line of drawChart(chart, terminal)) terminal.out(`  ${line}`)
}

function tellColumns({ columns }: ScreenedFile, terminal: Terminal) {
  terminal.out('')
  terminal.out(terminal.words({ de: 'Erkannte Spalten', en: 'Recognised columns' }))
  const inOrder = Object.entries(columns.roles).toSorted(([, a], [, b]) => a.index - b.index)
  for (const [role, { index }] of inOrder) {
    const heading = columns.header?.[index]
    const name = terminal.words(columnRoleTexts[role as keyof typeof columnRoleTexts])
    tellColumn(index, `${name}${heading ? ` (${heading})` : ''}`, terminal)
  }
}

/** A column by its place, as `--column` counts. */
function tellColumn(index: number, text: string, terminal: Terminal) {
  terminal.out(`  ${String(index + 1).padStart(3)}  ${text}`.trimEnd())
}

const barWidth = 24
const maximumBars = 8
const maximumColumns = 72
const longestLabel = 32

/** Draws a chart with characters, one line of text for each line. */
function drawChart(chart: Chart, terminal: Terminal): string[] {
  return chart.kind === 'bars' ? drawBars(chart, terminal) : drawColumns(chart, terminal)
}

function drawBars({ bars, whole, full }: BarChart, terminal: Terminal): string[] {
  const shown = bars.slice(0, maximumBars)
  const labels = shown.map(({ label }) => shortened(terminal.words(label)))
  const widest = Math.max(0, ...labels.map((label) => label.length))
  return shown.map(({ count }, i) => {
    const bar = full ? `${barOf(count / Math.max(whole, 1)).padEnd(barWidth)} ` : ''
    return `${labels[i]!.padEnd(widest)} ${bar}${terminal.number(count)}`
  })
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** To an eighth of a character; a share above zero is always visible. */
function barOf(share: number): string {
  const parts = Math.max(share > 0 ? 1 : 0, Math.round(share * barWidth * 8))
  return '█'.repeat(parts >> 3) + eighths[parts & 7]
}

const heights = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

function drawColumns({ columns }: ColumnChart, terminal: Terminal): string[] {
  const shown = columns.slice(-maximumColumns)
  const highest = Math.max(1, ...shown.map(({ count }) => count))
  const line = shown.map(({ count }) => heights[Math.ceil((count / highest) * 8)]).join('')
  const labelOf = ({ label, partial }: ColumnChart['columns'][number]) =>
    partial ? `${terminal.words(label)}, ${terminal.words(partial)}` : terminal.words(label)
  const [first, last] = [labelOf(shown[0]!), labelOf(shown.at(-1)!)]
  const gap = Math.max(3, line.length - first.length - last.length)
  return [line, `${first}${' '.repeat(gap)}${last}`]
}

function shortened(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1)}…`
}

/** Breaks a text into lines of at most this many characters, between words. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
