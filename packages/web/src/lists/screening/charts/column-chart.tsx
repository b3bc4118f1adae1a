import type { Chart } from '@freigabe/contract'
import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import classes from './column-chart.module.css'

/** Counts along an axis, one for each step. */
type Columns = Extract<Chart, { kind: 'columns' }>['columns']

/** Of each column, as shares of all: where the middle half of comparable lists lies, and in words what that is. */
export interface ColumnBands {
  bands: readonly { from: number; to: number }[]
  words: string
}

interface ColumnChartProps {
  columns: Columns
  title: string
  behind?: ColumnBands | undefined
}

/**
 * Counts along time, length or the rows of a file. Labelled at both ends and with the highest value; the
 * pointer and the arrow keys read every other. Screen readers get the table.
 */
export function ColumnChart({ columns, title, behind }: ColumnChartProps) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const { place, ...handlers } = useColumnReading(columns)
  const labelOf = useColumnLabel()
  const column = columns[place]!
  const reading = t('chart.value', {
    label: labelOf(column),
    number: format.number(column.count),
  })
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
        <Picture columns={columns} place={place} bands={behind?.bands ?? []} />
      </div>
      <figcaption className={classes.ends} aria-hidden="true">
        <span>{labelOf(columns[0]!)}</span>
        {columns.length > 1 && <span>{labelOf(columns.at(-1)!)}</span>}
      </figcaption>
      {behind && <p className={classes.behind}>{behind.words}</p>}
      <ChartTable columns={columns} title={title} />
    </figure>
  )
}

/** A single column shows no course: its figure says all of it. */
export function OneColumn({ column }: { column: Columns[number] }) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const label = useColumnLabel()(column)
  return <p>{t('chart.value', { label, number: format.number(column.count) })}</p>
}

/** What a column stands for, and how much of it the file covers. */
function useColumnLabel() {
  const words = useLocalText()
  return ({ label, partial }: Columns[number]) =>
    partial ? `${words(label)}, ${words(partial)}` : words(label)
}

/** Steps that the keys take, by the name of the key. */
const steps: Partial<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageDown: -12,
  PageUp: 12,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** The column that is read: the one under the pointer or chosen by keys, else the highest. */
function useColumnReading(columns: Columns) {
  const [chosen, setChosen] = useState<number | null>(null)
  const highest = columns.reduce(
    (best, { count }, place) => (count > columns[best]!.count ? place : best),
    0,
  )
  const place = chosen ?? highest
  const choose = (wanted: number) => setChosen(Math.min(Math.max(wanted, 0), columns.length - 1))
  const point = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    choose(Math.floor(((clientX - left) / width) * columns.length))
  }
  return {
    place,
    onPointerMove: point,
    onPointerDown: point,
    onPointerLeave: () => setChosen(null),
    onBlur: () => setChosen(null),
    onKeyDown: (event: KeyboardEvent) => {
      const by = steps[event.key]
      if (by === undefined) return
      event.preventDefault()
      choose(place + by)
    },
  }
}

/** This many columns leave no room for gaps. */
const crowded = 60

/** Height in hundredths at which a column is still visible. */
const leastHeight = 1.5

interface PictureProps {
  columns: Columns
  place: number
  bands: ColumnBands['bands']
}

/**
 * Heights on a scale that begins at zero; a count above zero is always visible. A step that the file covers in
 * part is hatched, since its height says little beside the others.
 */
function Picture({ columns, place, bands }: PictureProps) {
  const all = columns.reduce((sum, { count }) => sum + count, 0)
  const highest = Math.max(
    1,
    ...columns.map(({ count }) => count),
    ...bands.map(({ to }) => to * all),
  )
  const gap = columns.length > crowded ? 0 : 0.2
  return (
    <div className={classes.picture} aria-hidden="true">
      {bands.map(({ from, to }, at) => (
        <span
          key={columns[at]!.label.en}
          className={classes.band}
          style={{
            left: `${(at / columns.length) * 100}%`,
            width: `${100 / columns.length}%`,
            bottom: `${((from * all) / highest) * 100}%`,
            height: `${Math.max(leastHeight, (((to - from) * all) / highest) * 100)}%`,
          }}
        />
      ))}
      {columns.map(({ label, count, partial }, at) => {
        const height = count === 0 ? 0 : Math.max(leastHeight, (count / highest) * 100)
        const width = 100 / columns.length
        return (
          <span
            key={label.en}
            className={classes.column}
            style={{
              left: `${(at + gap / 2) * width}%`,
              width: `${(1 - gap) * width}%`,
              height: `${height}%`,
            }}
            data-partial={partial !== undefined || undefined}
            data-read={at === place || undefined}
          />
        )
      })}
    </div>
  )
}

/** The numbers of a picture, for readers who do not see it. */
function ChartTable({ columns, title }: { columns: Columns; title: string }) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const labelOf = useColumnLabel()
  return (
    <VisuallyHidden>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('chart.step')}</th>
            <th scope="col">{t('chart.count')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.label.en}>
              <th scope="row">{labelOf(column)}</th>
              <td>{format.number(column.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  )
}
