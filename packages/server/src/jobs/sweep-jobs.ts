import { SweepName } from '@freigabe/contract'
import { type Job, job } from './job.ts'

/** When each sweep runs: once a minute if people wait for it, once an hour if it only tidies up. */
const times: Readonly<Record<SweepName, 'minute' | 'hour'>> = {
  scheduled: 'minute',
  'scheduled-appeals': 'minute',
  'scheduled-holds': 'minute',
  cases: 'minute',
  clocks: 'minute',
  renewals: 'minute',
  silence: 'minute',
  caps: 'minute',
  'untold-caps': 'minute',
  approvals: 'minute',
  'overdue-requests': 'minute',
  'overdue-holds': 'minute',
  'overdue-steps': 'minute',
  returns: 'minute',
  steps: 'minute',
  incidents: 'minute',
  attacks: 'minute',
  screenings: 'minute',
  deliveries: 'minute',
  files: 'hour',
  'left-over-files': 'hour',
  idempotency: 'hour',
  attempts: 'hour',
  feed: 'hour',
  events: 'hour',
  'request-files': 'hour',
  suppressed: 'hour',
  'leave-out-lists': 'hour',
  samples: 'hour',
  sketches: 'hour',
  retention: 'hour',
  'detail-effects': 'hour',
  'webhook-attempts': 'hour',
}

/** Each sweep is a separate job: if one fails or takes long, it does not hold up the others. */
export const sweepJobs = Object.fromEntries(
  SweepName.options.map((name) => [name, jobOf(name)]),
) as Readonly<Record<SweepName, Job<object>>>

/** When a sweep runs, as a cron expression in UTC. */
export function cronOf(name: SweepName): string {
  return times[name] === 'minute' ? '* * * * *' : '17 * * * *'
}

function jobOf(name: SweepName): Job<object> {
  const expiresAfter = times[name] === 'minute' ? 600 : 1800
  return job(`sweep-${name}`, { retries: 0, retryDelay: 60, expiresAfter })
}
