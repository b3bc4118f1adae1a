import { retention } from '../../packages/server/src/config/retention.ts'
import { tableOf } from '../markdown/table.ts'

const file = 'docs/reference/retention.md'

export const paths = [file]

/** How long each thing is kept, as the sweeps read it. */
export async function render(): Promise<Map<string, string>> {
  const rows = Object.values(retention).map(({ what, start, days, ground }) => [
    what,
    `${days} ${days === 1 ? 'day' : 'days'} after ${start}`,
    ground,
  ])
  const text = `# Retention

What is deleted by itself, when, and why not sooner. Generated from \`packages/server/src/config/retention.ts\`, which every sweep reads; they run once an hour. Each deletion of a recipients file is an event in its account's log, the others are counted in the platform's.

${tableOf(['what', 'deleted', 'kept until then because'], rows)}

Everything else stays until somebody deletes it: what a customer stated and what was decided about it is the proof of both sides. An address in it can be [found, exported and erased](../guides/privacy.md).
`
  return new Map([[file, text]])
}
