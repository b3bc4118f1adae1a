import { useElementSize } from '@mantine/hooks'
import { useFormat } from '../../i18n/format-context.tsx'
import { apart } from './apart.ts'
import { placesOfLimits } from './limit-places.ts'
import classes from './rate-chart.module.css'
import { type RatePoint, rateOf } from './rates-of.ts'
import { usePointWords } from './use-point-words.ts'

/** A line of the chart under the name that stands at its end. */
export interface NamedLine {
  key: string
  name: string
  points: RatePoint[]
}

export interface RateChartProps {
  /** What the picture shows, for screen readers. */
  title: string
  /** The first is drawn strongest. */
  lines: NamedLine[]
  limits: { rate: number; label: string }[]
}

/** In rem: the height of the chart and of a line of a label, and the width of the narrowest chart and of a letter. */
const height = 9
const labelHeight = 1.25
const narrowest = 13
const letterWidth = 0.375
/** As many have room for the day of their newest rate above their name. */
const mostWithDay = 3

/**
 * Rates by day of sending, a line for each import with its name at the end, and the limits as lines with theirs.
 * Lines differ by their dashes, so that they read in grey; a table of the same figures stands below.
 */
export function RateChart({ title, lines, limits }: RateChartProps) {
  const format = useFormat()
  const { ref, width } = useElementSize()
  const days = lines.flatMap(({ points }) => points.map(({ day }) => day)).sort()
  const scale = scaleOf(days, [
    ...limits.map(({ rate }) => rate),
    ...lines.flatMap(({ points }) => points.map((point) => rateOf(point) ?? 0)),
  ])
  return (
    <figure className={classes.chart}>
      <div role="img" aria-label={title} className={classes.picture}>
        <div ref={ref} className={classes.plot} style={{ height: `${height}rem` }}>
          <Limits limits={limits} lines={lines} scale={scale} width={width / 16} />
          <Paths lines={lines} scale={scale} />
          {lines.map((line, index) => (
            <Dots key={line.key} line={line} isMain={index === 0} scale={scale} />
          ))}
        </div>
        <Names lines={lines} scale={scale} />
      </div>
      <figcaption className={classes.ends} aria-hidden="true">
        <span>{format.statedDay(days[0]!)}</span>
        {days.at(-1) !== days[0] && <span>{format.statedDay(days.at(-1)!)}</span>}
      </figcaption>
    </figure>
  )
}

interface Scale {
  /** Hundredths from the left, by day. */
  x: (day: string) => number
  /** Hundredths from the bottom, by rate. */
  y: (rate: number) => number
}

/** Leaves room above the highest value for its label. */
const headroom = 1.2

function scaleOf(days: readonly string[], rates: readonly number[]): Scale {
  const first = Date.parse(days[0]!)
  const span = Date.parse(days.at(-1)!) - first
  const most = Math.max(0.001, ...rates) * headroom
  return {
    x: (day) => (span === 0 ? 50 : ((Date.parse(day) - first) / span) * 100),
    y: (rate) => (rate / most) * 100,
  }
}

type LimitsProps = Pick<RateChartProps, 'limits' | 'lines'> & { scale: Scale; width: number }

/** The limits, each named where no line passes. `width`: of the chart, in rem. */
function Limits({ limits, lines, scale, width }: LimitsProps) {
  const places = placesOfLimits(
    limits.map(({ rate, label }) => ({
      y: scale.y(rate),
      width: Math.min(100, ((label.length * letterWidth + 1) / Math.max(narrowest, width)) * 100),
    })),
    lines.map(({ points }) =>
      points.map((point) => ({ x: scale.x(point.day), y: scale.y(rateOf(point) ?? 0) })),
    ),
    (labelHeight / height) * 100,
  )
  return limits.map(({ rate, label }, index) => (
    <span key={label} className={classes.limit} style={{ bottom: `${scale.y(rate)}%` }}>
      <span data-end={places[index]!.end} data-side={places[index]!.side}>
        {label}
      </span>
    </span>
  ))
}

const dashes = ['none', '6 3', '2 3', '8 3 2 3', '1 5']

function Paths({ lines, scale }: { lines: NamedLine[]; scale: Scale }) {
  return (
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      className={classes.paths}
    >
      {lines.flatMap(({ key, points }, index) =>
        toldRuns(points).map((run) => (
          <polyline
            key={`${key} ${run[0]!.day}`}
            points={run
              .map((point) => `${scale.x(point.day)},${100 - scale.y(rateOf(point) ?? 0)}`)
              .join(' ')}
            data-main={index === 0 || undefined}
            strokeDasharray={dashes[index % dashes.length]}
          />
        )),
      )}
    </svg>
  )
}

/** Days after each other of which the rate is told: what is withheld is not drawn as nothing. */
function toldRuns(points: RatePoint[]): RatePoint[][] {
  const runs: RatePoint[][] = [[]]
  for (const point of points) {
    if (point.came === null) runs.push([])
    else runs.at(-1)!.push(point)
  }
  return runs.filter((run) => run.length > 1)
}

interface DotsProps {
  line: NamedLine
  isMain: boolean
  scale: Scale
}

function Dots({ line: { name, points }, isMain, scale }: DotsProps) {
  const pointIn = usePointWords()
  return points.map((point) => {
    const { day } = point
    const rate = rateOf(point)
    return (
      <span
        key={day}
        title={pointIn(name, point)}
        className={classes.dot}
        data-main={isMain || undefined}
        data-hollow={rate === null || undefined}
        style={{ left: `${scale.x(day)}%`, bottom: `${scale.y(rate ?? 0)}%` }}
      />
    )
  })
}

/** The name and the newest rate of each line beside its end, with the day of that rate where there is room. */
function Names({ lines, scale }: { lines: NamedLine[]; scale: Scale }) {
  const format = useFormat()
  const withDay = lines.length <= mostWithDay
  const lasts = lines.map(({ points }) => rateOf(points.at(-1)!))
  const places = apart(
    lasts.map((rate) => (1 - scale.y(rate ?? 0) / 100) * height),
    withDay ? 2 * labelHeight : labelHeight,
    height,
  )
  return (
    <div className={classes.names} data-with-day={withDay || undefined}>
      {lines.map(({ key, name, points }, index) => (
        <span
          key={key}
          className={classes.name}
          data-main={index === 0 || undefined}
          style={{ top: `${places[index]}rem` }}
        >
          {lasts[index] !== null && <b>{format.rate(lasts[index]!)}</b>}
          {withDay && <span>{format.typedDay(points.at(-1)!.day)}</span>}
          <span title={name}>{name}</span>
        </span>
      ))}
    </div>
  )
}
