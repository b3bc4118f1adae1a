import { api } from '@freigabe/contract'
import type { House } from '../house.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { createAccount } from './create-account.ts'

/** Signing in, accounts, and the people of an account. */
export function accountRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.createAccount, ({ actor, body }) => createAccount(house, actor(), body))
}
