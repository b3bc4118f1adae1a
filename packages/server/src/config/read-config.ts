import type { z } from 'zod'
import { holidayFaults, isTimeZone } from './place-faults.ts'
import { Settings } from './settings.ts'

export type Config = Settings & { url: string; embedded: boolean }

/** Where NATS is, and who signs in there. */
export type NatsLogin = Pick<Settings, 'FREIGABE_NATS_SEED_FILE'> & { FREIGABE_NATS: string }

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

type Present = Readonly<Record<string, string | undefined>>

/**
 * Reads and checks the configuration once, at start. Throws `ConfigFaults` that lists every fault.
 *
 * @param part what is to run: `gate` runs only on PostgreSQL, and needs no secret except one for permits
 */
export function readConfig(environment: Present, part: 'all' | 'gate' = 'all'): Config {
  const present = settingsOf(environment)
  const embedded = present.DATABASE_URL === undefined
  const parsed = Settings.safeParse(present)
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.map(describe)),
    ...(part === 'gate' ? faultsOfGate(present) : embedded ? [] : faultsWithoutEmbedded(present)),
    ...calendarFaults(present),
  ]
  if (!parsed.success || faults.length > 0) throw new ConfigFaults(faults)
  const settings = parsed.data
  return {
    ...settings,
    embedded,
    url: new URL(settings.FREIGABE_URL ?? localUrl(settings.HOST, settings.PORT)).origin,
  }
}

/** The settings of NATS, for a program that needs no others. Throws `ConfigFaults`. */
export function readNatsLogin(environment: Present): NatsLogin | null {
  const shape = Settings.pick({ FREIGABE_NATS: true, FREIGABE_NATS_SEED_FILE: true })
  const parsed = shape.safeParse(settingsOf(environment))
  if (!parsed.success) throw new ConfigFaults(parsed.error.issues.map(describe))
  return natsLoginOf(parsed.data)
}

/** @returns null where no NATS is named */
export function natsLoginOf({
  FREIGABE_NATS,
  FREIGABE_NATS_SEED_FILE,
}: Partial<NatsLogin>): NatsLogin | null {
  return FREIGABE_NATS === undefined ? null : { FREIGABE_NATS, FREIGABE_NATS_SEED_FILE }
}

/** Where a browser on this machine reaches a server that listens there. */
export function localUrl(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** An empty setting counts as missing, except for the state, where empty means that there is none. */
function settingsOf(environment: Present): Present {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => name in Settings.shape && (value !== '' || name === 'FREIGABE_STATE'),
    ),
  )
}

function faultsOfGate({ DATABASE_URL, FREIGABE_PERMIT_KEY, FREIGABE_URL }: Present): string[] {
  const faults = []
  if (DATABASE_URL === undefined) {
    faults.push(
      'DATABASE_URL: missing; the embedded database knows one process only, which is the gate already.',
    )
  }
  if (FREIGABE_PERMIT_KEY !== undefined && FREIGABE_URL === undefined) {
    faults.push('FREIGABE_URL: missing; permits name the public address as their issuer.')
  }
  return faults
}

function faultsWithoutEmbedded(present: Present): string[] {
  const missingKeys = keyNames.filter((name) => present[name] === undefined)
  const faults = missingKeys.map(
    (name) => `${name}: missing; with DATABASE_URL every key comes from the configuration.`,
  )
  if (present.FREIGABE_URL !== undefined) return faults
  return [
    ...faults,
    'FREIGABE_URL: missing; with DATABASE_URL links in mails need the public address.',
  ]
}

function calendarFaults(present: Present): string[] {
  const { FREIGABE_COUNTRY, FREIGABE_STATE, FREIGABE_TIME_ZONE } = Settings.shape
  const zone = present.FREIGABE_TIME_ZONE ?? FREIGABE_TIME_ZONE.def.defaultValue
  return [
    ...(isTimeZone(zone) ? [] : ['FREIGABE_TIME_ZONE: there is no such time zone.']),
    ...holidayFaults(
      present.FREIGABE_COUNTRY ?? FREIGABE_COUNTRY.def.defaultValue,
      present.FREIGABE_STATE ?? FREIGABE_STATE.def.defaultValue,
    ),
  ]
}

function describe(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`
}
