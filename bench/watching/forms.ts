import { findAttack, usualWatching } from '@freigabe/core'
import type { Measurement } from '../measurement.ts'
import { drawsFrom } from './draws.ts'
import { type FormBehaviour, hourAt, simulateForm } from './simulate-form.ts'

const forms = 10
const honest: FormBehaviour = {
  ...{ perDay: 20, share: 0.7, mistyped: 0.03, days: 60, delivers: 'at once', attack: null },
}
/** In the forenoon of the fortieth day. */
const begins = 40 * 24 + 10

/** Honest forms that are taken to be attacked, and how soon attacked ones are found. */
export function formMeasurements(): Measurement[] {
  return [
    ...[3, 20, 100, 1000].map((perDay) => foundWrongly(perDay)),
    ...[
      [20, 5],
      [20, 20],
      [100, 20],
      [100, 100],
      [1000, 100],
      [1000, 1000],
    ].map(([perDay, perHour]) => foundRightly(perDay!, perHour!)),
  ]
}

function foundWrongly(perDay: number): Measurement {
  const kinds = [0.25, 0.4, 0.7].flatMap((share) =>
    (['at once', 'nightly'] as const).map((delivers) => ({ ...honest, perDay, share, delivers })),
  )
  const found = kinds.flatMap((kind) => foundAfter(kind, 24)).filter((after) => after !== null)
  return {
    what: `honest forms of ${perDay} sign-ups a day, found in 60 days (of ${kinds.length * forms})`,
    measured: String(found.length),
    beside: '',
    ratio: '',
  }
}

function foundRightly(perDay: number, perHour: number): Measurement {
  const [valid, invented] = [0.02, 0.4].map((bounced) => {
    const attack = { fromHour: begins, hours: 12, perHour, bounced }
    const found = foundAfter({ ...honest, perDay, days: 42, attack }, begins)
    const after = found.filter((hours) => hours !== null).sort((one, other) => one - other)
    return `${after.length}, after ${after[Math.floor(after.length / 2)] ?? '–'} hours`
  })
  return {
    what: `forms of ${perDay} a day with ${perHour} bots an hour for 12 hours, found (of ${forms}), median`,
    measured: valid!,
    beside: `two in five addresses invented: ${invented}`,
    ratio: '',
  }
}

/** After how many hours each form is found, looked at in each; null where it is not. */
function foundAfter(behaviour: FormBehaviour, from: number): (number | null)[] {
  return Array.from({ length: forms }, (_, seed) => {
    const { hours, deliveredAt } = simulateForm(drawsFrom(seed + 1), behaviour)
    for (let hour = from; hour < hours.length; hour += 1) {
      const found = findAttack(usualWatching, hours.slice(Math.max(0, hour - 35 * 24), hour + 1), {
        ...{ now: hourAt(hour + 1), deliveredAt: deliveredAt[hour]! },
        ...{ formSince: hourAt(0), earlier: [] },
      })
      if (found !== null) return hour - from + 1
    }
    return null
  })
}
