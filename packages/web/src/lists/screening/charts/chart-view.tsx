import type { Chart } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { Bars } from './bars.tsx'
import { type ColumnBands, ColumnChart, OneColumn } from './column-chart.tsx'

interface ChartViewProps {
  chart: Chart
  /** What the picture shows, for screen readers. */
  title: string
  /** Where comparable lists lie, behind the columns. */
  behind?: ColumnBands | undefined
}

/** More bars than this become a table. */
const mostBars = 10

/** A finding as a picture. */
export function ChartView({ chart, title, behind }: ChartViewProps) {
  const { t } = useTranslation('screening')
  const words = useLocalText()
  if (chart.kind === 'columns') {
    const [only, ...others] = chart.columns
    if (only && others.length === 0) return <OneColumn column={only} />
    return <ColumnChart columns={chart.columns} title={title} behind={behind} />
  }
  const bars = chart.bars.map(({ label, count }) => ({ label: words(label), count }))
  const others = bars.slice(mostBars)
  const rest = {
    label: t('chart.others', { count: others.length }),
    count: others.reduce((sum, { count }) => sum + count, 0),
    rest: true,
  }
  const shown = others.length > 0 ? [...bars.slice(0, mostBars), rest] : bars
  return <Bars bars={shown} whole={chart.whole} isDrawn={chart.full !== null} />
}
