import type { Actor } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { LogType } from '../../log/log-type.ts'

type EndpointLog = Extract<LogType, `webhook_${string}`>

/**
 * Logs what was done to an endpoint: of the account on its chain, of the platform on the platform's. `body` holds
 * no address of it, since those may hold secrets.
 */
export function logOfEndpoint(
  unit: Unit,
  type: EndpointLog,
  endpoint: string,
  by: Actor,
  body: Readonly<Record<string, unknown>> = {},
): void {
  const event = { type, subject: endpoint, by, at: unit.now, body }
  if (unit.account === '') unit.logOnPlatform(event)
  else unit.log(event)
}

/** Under which role endpoints are read, and changed: a caller of an account reaches its own alone. */
export function readerOf(account: string | null): RoleName {
  return account === null ? 'admin' : 'customer'
}

export function writerOf(account: string | null): RoleName {
  return account === null ? 'admin' : 'command'
}
