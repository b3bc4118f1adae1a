import { type CellRole, type ColumnRole, cellRoles } from './columns/column-role.ts'
import type { Layout } from './columns/find-layout.ts'
import type { Limits } from './limits.ts'
import { PackedTally } from './packing/packed-tally.ts'
import { TallyElsewhere } from './parallel/tally-elsewhere.ts'
import type { TallyThread } from './parallel/tally-port.ts'
import type { ScreeningOptions } from './screening-options.ts'
import type { TallySetup } from './tally.ts'

/** Who counts the packed rows: this thread or another. */
export interface Counting extends Pick<TallyElsewhere, 'take' | 'keepUp' | 'finish'> {
  /** Places in the row of the cells that are to be packed. */
  columns: readonly number[]
}

/** Begins to count rows: in the thread, or here where there is none. */
export function beginCounting(
  layout: Layout,
  limits: Limits,
  options: ScreeningOptions,
  thread: TallyThread | undefined,
): Counting {
  const roles = cellRoles.filter((role) => layout.roles[role] !== undefined)
  const columns = roles.map((role) => layout.roles[role]!.index)
  const setup = setUpTally(layout, roles, limits, options)
  if (thread !== undefined) {
    const elsewhere = new TallyElsewhere(thread, setup, columns.length)
    return {
      columns,
      take: (pack) => elsewhere.take(pack),
      keepUp: () => elsewhere.keepUp(),
      finish: (shape) => elsewhere.finish(shape),
    }
  }
  const tally = new PackedTally(setup, columns.length)
  return {
    columns,
    take(pack) {
      tally.take(pack)
      return pack
    },
    keepUp: async () => {},
    finish: async (shape) => tally.finish(shape),
  }
}

function setUpTally(
  layout: Layout,
  roles: readonly CellRole[],
  limits: Limits,
  options: ScreeningOptions,
): TallySetup {
  return {
    indexes: Object.fromEntries(roles.map((role, i) => [role, i])),
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
