import type { WebhookEndpoint } from '@freigabe/contract'
import { asRole, readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { viewsOf } from './view-endpoint.ts'

/** Who looks at endpoints: the account's own, or administration at those of anybody. */
export interface Viewer {
  /** Null for the platform's own. */
  account: string | null
  isStaff: boolean
}

/** The endpoints of an account or of the platform, oldest first. */
export async function listEndpoints(
  house: House,
  viewer: Viewer,
): Promise<{ items: WebhookEndpoint[] }> {
  return { items: await read(house, viewer, null) }
}

/** An endpoint, and how it stands. Throws NOT_FOUND. */
export async function readEndpoint(
  house: House,
  viewer: Viewer,
  endpoint: string,
): Promise<WebhookEndpoint> {
  const [found] = await read(house, viewer, endpoint)
  if (found === undefined) throw new AppError('NOT_FOUND')
  return found
}

function read({ database, clock }: House, { account, isStaff }: Viewer, endpoint: string | null) {
  const role = isStaff ? 'admin' : 'customer'
  return readAs(database, role, account, async (tx) => {
    const rows = await endpointsOf(tx, account)
      .$if(endpoint !== null, (query) => query.where('endpoint_id', '=', endpoint!))
      .orderBy('created_at')
      .orderBy('endpoint_id')
      .execute()
    return asRole(database, tx, { as: 'worker', backTo: role }, () =>
      viewsOf(tx, rows, clock.now()),
    )
  })
}

/** Throws NOT_FOUND unless the endpoint is one of the account, or of the platform. */
export async function requireEndpoint(tx: Tx, account: string | null, endpoint: string) {
  const found = await endpointsOf(tx, account).where('endpoint_id', '=', endpoint).execute()
  if (found.length === 0) throw new AppError('NOT_FOUND')
}

function endpointsOf(tx: Tx, account: string | null) {
  return tx
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('account_id', account === null ? 'is' : '=', account)
}
