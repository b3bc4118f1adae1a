import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { Columns } from './columns.ts'

/** Steps that the keys take, by the name of the key. */
const steps: Partial<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageDown: -12,
  PageUp: 12,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Which column is read: the one under the pointer or chosen by keys, else the highest. */
export function useColumnReading(columns: Columns) {
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
