import type { BarChart, Chart, ColumnChart } from '@freigabe/screening'
import type { Terminal } from './terminal.ts'

const barWidth = 24
const mostBars = 8
const mostColumns = 72
const longestLabel = 32

/** Draws a chart with characters, one line of text for each line. */
export function drawChart(chart: Chart, terminal: Terminal): string[] {
  return chart.kind === 'bars' ? drawBars(chart, terminal) : drawColumns(chart, terminal)
}

function drawBars({ bars, whole, full }: BarChart, terminal: Terminal): string[] {
  const shown = bars.slice(0, mostBars)
  const longest = Math.max(1, ...shown.map(({ count }) => count))
  const scale = full === 'whole' ? Math.max(whole, 1) : longest
  const labels = shown.map(({ label }) => shortened(terminal.words(label)))
  const widest = Math.max(0, ...labels.map((label) => label.length))
  return shown.map(({ count }, i) => {
    const bar = barOf(count / scale).padEnd(barWidth)
    return `${labels[i]!.padEnd(widest)} ${bar} ${terminal.number(count)}`
  })
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** To an eighth of a character; what is there at all is seen. */
function barOf(share: number): string {
  const parts = Math.max(share > 0 ? 1 : 0, Math.round(share * barWidth * 8))
  return '█'.repeat(parts >> 3) + eighths[parts & 7]
}

const heights = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

function drawColumns({ columns }: ColumnChart, terminal: Terminal): string[] {
  const shown = columns.slice(-mostColumns)
  const highest = Math.max(1, ...shown.map(({ count }) => count))
  const line = shown.map(({ count }) => heights[Math.ceil((count / highest) * 8)]).join('')
  const first = terminal.words(shown[0]!.label)
  const last = terminal.words(shown.at(-1)!.label)
  const gap = Math.max(3, line.length - first.length - last.length)
  return [line, `${first}${' '.repeat(gap)}${last}`]
}

function shortened(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1)}…`
}
