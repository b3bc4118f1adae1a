import { randomUUIDv7 } from 'node:crypto'
import { api } from '@freigabe/contract'
import { z } from 'zod'
import { recordSends } from '../gate/sending/record-sends.ts'
import { sendingOf } from '../gate/sending/sending.ts'
import { reportPlan } from '../requests/goodwill/report-plan.ts'
import { importList, importWish } from './imports.ts'
import { the, verb } from './scene.ts'

/** What the platform itself does in a story, by its interface. */
export const platformVerbs = {
  /** Imports people who signed up through its own form. */
  imports: verb(importWish, (scene, _, wish) =>
    importList(scene, { kind: 'platform_key', keyId: randomUUIDv7() }, wish),
  ),

  /** Reports how many messages it sent to the group today. */
  sends: verb(z.int(), async ({ house, account, ids }, _, count) => {
    const group = the('group', ids)
    const id = `${group}-${house.clock.now()}`
    const report = { id, account: account.id, group, purpose: 'campaign' as const, count }
    await recordSends(house, sendingOf(house), [report], [account.id])
  }),

  /** Reports what the account has booked, as of now. */
  'reports a plan': verb(
    api.reportPlan.body.omit({ asOf: true }),
    async ({ house, account }, _, plan) => {
      await reportPlan(house, account.id, { ...plan, asOf: house.clock.now() })
    },
  ),
}
