import {
  chartOf,
  columnRoleTexts,
  type Finding,
  fileRefusalTexts,
  findingTexts,
  reportFigures,
  type ScreenedFile,
  type ScreeningReport,
  type Severity,
  severityTexts,
} from '@freigabe/screening'
import { drawChart } from '../terminal/draw-chart.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { wrapped } from '../terminal/wrapped.ts'

/** Prints a report for people: counts, findings with small charts, columns as they were recognised. */
export function tellReport(report: ScreeningReport, terminal: Terminal) {
  if (report.outcome === 'refused') {
    return terminal.out(terminal.words(fileRefusalTexts[report.refusal.code]))
  }
  tellFigures(report, terminal)
  for (const finding of byGravity(report.findings)) tellFinding(finding, terminal)
  tellColumns(report, terminal)
}

function tellFigures(report: ScreenedFile, terminal: Terminal) {
  const figures = reportFigures(report)
  const widest = Math.max(...figures.map(({ label }) => terminal.words(label).length))
  for (const { label, count } of figures) {
    terminal.out(`${terminal.words(label).padEnd(widest)} ${terminal.number(count).padStart(12)}`)
  }
}

const gravity: readonly Severity[] = ['serious', 'warning', 'notice', 'info']

function byGravity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity))
}

function tellFinding(finding: Finding, terminal: Terminal) {
  const { title, text } = findingTexts(finding)
  const chart = chartOf(finding)
  terminal.out('')
  terminal.out(`${terminal.words(severityTexts[finding.severity])}: ${terminal.words(title)}`)
  for (const line of wrapped(terminal.words(text), 78)) terminal.out(`  ${line}`)
  if (chart) for (const line of drawChart(chart, terminal)) terminal.out(`  ${line}`)
}

function tellColumns({ columns }: ScreenedFile, terminal: Terminal) {
  terminal.out('')
  terminal.out(terminal.words({ de: 'Erkannte Spalten', en: 'Columns as recognised' }))
  const inOrder = Object.entries(columns.roles).toSorted(([, a], [, b]) => a.index - b.index)
  for (const [role, { index }] of inOrder) {
    const heading = columns.header?.[index]
    const name = terminal.words(columnRoleTexts[role as keyof typeof columnRoleTexts])
    terminal.out(`  ${String(index + 1).padStart(3)}  ${name}${heading ? ` (${heading})` : ''}`)
  }
}
