import type { Money } from './account-plan.ts'

/** What is granted. The name of another plan is the platform's word, and lies outside the log. */
export type GoodwillMeasure =
  | ({ kind: 'refund' | 'credit' } & Money)
  | { kind: 'pause'; months: number }
  | { kind: 'change_of_plan' }
