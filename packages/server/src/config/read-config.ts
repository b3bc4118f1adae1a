import type { z } from 'zod'
import { isTimeZone } from './is-time-zone.ts'
import { Settings } from './settings.ts'

export type Config = Settings & { url: string; embedded: boolean }

/** Every fault of the configuration at once, in words. */
export class ConfigFaults extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n- ${faults.join('\n- ')}`,
    )
    this.faults = faults
  }
}

const keyNames = [
  'FREIGABE_SESSION_KEY',
  'FREIGABE_SKETCH_KEY',
  'FREIGABE_SEALING_KEY',
  'FREIGABE_SIGNING_KEY',
] as const

/** Reads and checks the configuration once, at start. Throws `ConfigFaults` that lists every fault. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name in Settings.shape && value !== ''),
  )
  const parsed = Settings.safeParse(present)
  const faults = parsed.success ? [] : parsed.error.issues.map(describe)
  const embedded = present.DATABASE_URL === undefined
  if (!embedded) {
    for (const name of keyNames) {
      if (present[name] === undefined)
        faults.push(`${name}: missing; with DATABASE_URL every key comes from the configuration.`)
    }
    if (present.FREIGABE_URL === undefined)
      faults.push(
        'FREIGABE_URL: missing; with DATABASE_URL links in mails need the public address.',
      )
  }
  if (present.FREIGABE_TIME_ZONE !== undefined && !isTimeZone(present.FREIGABE_TIME_ZONE))
    faults.push('FREIGABE_TIME_ZONE: no such time zone.')
  if (!parsed.success || faults.length > 0) throw new ConfigFaults(faults)
  const settings = parsed.data
  return {
    ...settings,
    embedded,
    url: settings.FREIGABE_URL ?? `http://${settings.HOST}:${settings.PORT}`,
  }
}

function describe(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`
}
