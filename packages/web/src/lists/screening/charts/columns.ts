import type { Chart } from '@freigabe/contract'

/** Counts along an axis, one for each step. */
export type Columns = Extract<Chart, { kind: 'columns' }>['columns']
