import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { ChartTable } from './chart-table.tsx'
import classes from './column-chart.module.css'
import type { Columns } from './columns.ts'
import { useColumnReading } from './use-column-reading.ts'

interface ColumnChartProps {
  columns: Columns
  title: string
}

/**
 * Counts along time, length or the rows of a file. Labelled at both ends and with the highest value; the pointer and the arrow keys
 * read every other. Whoever hears it gets the table.
 */
export function ColumnChart({ columns, title }: ColumnChartProps) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const words = useLocalText()
  const { place, ...handlers } = useColumnReading(columns)
  const { label, count } = columns[place]!
  const reading = t('chart.value', { label: words(label), number: format.number(count) })
  const across = ((place + 0.5) / columns.length) * 100
  return (
    <figure className={classes.chart}>
      <p className={classes.reading} aria-hidden="true">
        <span style={{ left: `${across}%`, transform: `translateX(-${across}%)` }}>{reading}</span>
      </p>
      <div
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={columns.length - 1}
        aria-valuenow={place}
        aria-valuetext={reading}
        className={classes.columns}
        {...handlers}
      >
        <Picture columns={columns} place={place} />
      </div>
      <figcaption className={classes.ends} aria-hidden="true">
        <span>{words(columns[0]!.label)}</span>
        {columns.length > 1 && <span>{words(columns.at(-1)!.label)}</span>}
      </figcaption>
      <ChartTable columns={columns} title={title} />
    </figure>
  )
}

/** So many columns leave no room for gaps. */
const crowded = 60
/** Height in hundredths at which a column is still seen. */
const leastHeight = 1.5

/** Heights on a scale that begins at zero; what is there at all is seen. */
function Picture({ columns, place }: { columns: Columns; place: number }) {
  const highest = Math.max(1, ...columns.map(({ count }) => count))
  const gap = columns.length > crowded ? 0 : 0.2
  return (
    <svg
      viewBox={`0 0 ${columns.length} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={classes.picture}
    >
      {columns.map(({ label, count }, at) => {
        const height = count === 0 ? 0 : Math.max(leastHeight, (count / highest) * 100)
        return (
          <rect
            key={label.en}
            x={at + gap / 2}
            y={100 - height}
            width={1 - gap}
            height={height}
            data-read={at === place || undefined}
          />
        )
      })}
    </svg>
  )
}
