import type { ColumnRole } from './columns/column-role.ts'
import type { Layout } from './columns/find-layout.ts'
import type { Limits } from './limits.ts'
import { TallyElsewhere } from './parallel/tally-elsewhere.ts'
import type { CountingSink } from './recipient-sink.ts'
import type { ScreeningOptions } from './screening-options.ts'
import { Tally, type TallySetup } from './tally.ts'

/** Who counts the rows: this thread or another. */
export type Counting = Pick<TallyElsewhere, 'keepUp' | 'finish' | 'end'> & { sink: CountingSink }

/** Begins to count rows: here, or where the options open a thread for it. */
export function beginCounting(layout: Layout, limits: Limits, options: ScreeningOptions): Counting {
  const setup = setUpTally(layout, limits, options)
  if (options.openThread === undefined) {
    const tally = new Tally(setup)
    return {
      sink: tally,
      keepUp: async () => {},
      finish: async (shape) => tally.finish(shape),
      end() {},
    }
  }
  return TallyElsewhere.begin(options.openThread(), setup)
}

function setUpTally(layout: Layout, limits: Limits, options: ScreeningOptions): TallySetup {
  const columns = Object.entries(layout.roles).map(([role, { index }]) => [role, index])
  return {
    indexes: Object.fromEntries(columns),
    openOrder: layout.openOrder,
    listedLines: limits.listedLines,
    thresholds: options.thresholds ?? {},
    asksDomains: options.askDomains !== undefined,
    context: {
      now: options.now.getTime(),
      roles: new Set(Object.keys(layout.roles) as ColumnRole[]),
      headings: headingsOf(layout),
      markets: options.account?.markets ?? [],
      formSince: options.account?.formSince?.getTime() ?? null,
      ipCountries: options.ipCountries ?? null,
      suppressed: options.suppressed ?? null,
    },
  }
}

function headingsOf({ header, roles }: Layout): Partial<Record<ColumnRole, string>> {
  const headings = Object.entries(roles).map(([role, { index }]) => [role, header?.[index] ?? ''])
  return Object.fromEntries(headings)
}
