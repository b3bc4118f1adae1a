import type { Figures } from '@freigabe/contract'
import { csvText } from '../../parts/table/csv-text.ts'

type Row = [part: string, name: string, figure: string, value: number]

/**
 * All figures for a spreadsheet, one per row: the part of the page, the way, method or week, and the value.
 */
export function figuresCsv(figures: Figures): string {
  const { waiting, backlog, total, routes, methods, questions, weeks, appeals, agreement } = figures
  const { skills, ...clocks } = waiting
  return csvText([
    ['part', 'name', 'figure', 'value'],
    ...valuesOf('waiting', 'all', clocks),
    ...skills.flatMap(({ skill, ...counts }) => valuesOf('waiting', skill ?? 'anybody', counts)),
    ...(backlog ? forecastOf(backlog) : []),
    ...(total ? valuesOf('decided', 'all', total) : []),
    ...routes.flatMap(({ route, hours: _, promisedHours, ...each }) =>
      valuesOf('way', route, promisedHours === null ? each : { ...each, promisedHours }),
    ),
    ...methods.flatMap(({ method, ...each }) => valuesOf('method', method, each)),
    ...questions.flatMap((each) =>
      valuesOf('questions', String(each.questions), { cases: each.cases }),
    ),
    ...weeks.flatMap(({ monday, ...counts }) => valuesOf('week', monday, counts)),
    ...appealsOf(appeals),
    ...agreementOf(agreement),
  ])
}

function forecastOf({ at, ...counts }: NonNullable<Figures['backlog']>): Row[] {
  return valuesOf('forecast', at, counts)
}

function appealsOf({ reasons, ...all }: Figures['appeals']): Row[] {
  return [
    ...valuesOf('appeals', 'all', all),
    ...reasons.flatMap(({ outcome, reason, count }) =>
      valuesOf(`appeals: ${outcome}`, reason, { appeals: count }),
    ),
  ]
}

function agreementOf({ methods, grounds, ...all }: Figures['agreement']): Row[] {
  return [
    ...valuesOf('second opinion', 'all', all),
    ...methods.flatMap(({ method, ...each }) => valuesOf('second opinion: method', method, each)),
    ...grounds.flatMap(({ ground, ...each }) => valuesOf('second opinion: ground', ground, each)),
  ]
}

/** What is told of five people or more only is left out where there are fewer. */
function valuesOf(
  part: string,
  name: string,
  values: Readonly<Record<string, number | null>>,
): Row[] {
  return Object.entries(values).flatMap(([figure, value]): Row[] =>
    value === null ? [] : [[part, name, figure, value]],
  )
}
