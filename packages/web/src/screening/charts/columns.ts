import type { Chart } from '@freigabe/contract'

/** Counts along time, one for each step. */
export type Columns = Extract<Chart, { kind: 'columns' }>['columns']
