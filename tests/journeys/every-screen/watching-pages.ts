import { randomUUIDv7 } from 'node:crypto'
import type { Page } from 'playwright-core'
import { recordSends } from '../../../packages/server/src/gate/sending/record-sends.ts'
import { sendingOf } from '../../../packages/server/src/gate/sending/sending.ts'
import { readGroup } from '../../../packages/server/src/lists/groups/read-groups.ts'
import {
  castReviewer,
  castStaff,
  castSubmitted,
} from '../../../packages/server/src/testing/cast.ts'
import { castAttack } from '../../../packages/server/src/testing/cast-attack.ts'
import { castHold } from '../../../packages/server/src/testing/cast-hold.ts'
import { castSource } from '../../../packages/server/src/testing/cast-source.ts'
import { accept } from '../../../packages/server/src/testing/decide.ts'
import { inRole } from '../../../packages/server/src/testing/in-role.ts'
import { enterIncident } from '../../../packages/server/src/watching/incidents/keep-incidents.ts'
import { recordReturns } from '../../../packages/server/src/watching/record-returns.ts'
import { words } from '../words.ts'
import type { Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

const { watching } = words.de

/** What came back, holds and incidents, as a lead sees them, and as the account does that is on hold. */
export async function watchingPages({ house }: Scene): Promise<Visit[]> {
  const lead = await castStaff(house, 'lead')
  const { account, owner, group, caseId } = await castSubmitted(house)
  await accept(house, account, caseId)
  const batch = (await readGroup(house, 'customer', account, group)).imports[0]!.id
  const sent = { account, group, purpose: 'campaign' as const, batches: [batch] }
  const came = { account, group, batch, kind: 'bounce' as const, status: '5.1.1' }
  for (const [id, day, count] of [
    ['one', '2026-11-20', 24],
    ['two', '2026-11-23', 50],
  ] as const) {
    await recordSends(house, sendingOf(house), [{ ...sent, id, day, count: 600 }], null)
    await recordReturns(house, [{ ...came, id, count, sentOn: day }], null)
  }
  const hold = await castHold(house, account, { kind: 'import', groupId: group, batchId: batch })
  const incident = randomUUIDv7()
  await enterIncident(house, await castReviewer(house), {
    ...{ incidentId: incident, kind: 'blocklisting', since: '2026-11-24' },
    ...{ account: null, domain: null, provider: null, words: 'Die Sperrliste nennt uns.' },
  })
  const found = await foundIncident(house)
  const form = await castSource(house, { cap: 100 })
  await castAttack(house, form)
  return [
    {
      email: lead.email,
      screens: [
        { name: 'holds to look at', path: '/holds' },
        { name: 'ending an attack on a form', open: pressing(watching.attacks.end.open) },
        { name: 'an account with an attacked form', path: `/a/${form.account}` },
        { name: 'entering an incident', path: '/holds', open: pressing(watching.enter.open) },
        { name: 'holds that ended, none', path: '/holds?show=ended' },
        { name: 'a hold at the desk', path: `/holds/${account}/${hold}` },
        { name: 'confirming a hold', open: pressing(watching.confirm.open) },
        { name: 'an incident', path: `/holds/incidents/${incident}` },
        { name: 'an incident found by figures', path: `/holds/incidents/${found}` },
        {
          name: 'placing a hold',
          path: `/a/${account}/groups/${group}`,
          open: pressing(watching.place.open),
        },
        { name: 'a case whose group is on hold', path: `/desk/${account}/${caseId}` },
      ],
    },
    {
      email: owner.email,
      screens: [
        { name: 'a dashboard with a hold', path: `/a/${account}` },
        { name: 'a group on hold', path: `/a/${account}/groups/${group}` },
        { name: 'what came back', path: `/a/${account}/groups/${group}/returns` },
        {
          name: 'what came back, as tables',
          open: async (page) => {
            for (const each of await page.locator('summary').all()) await each.click()
          },
        },
        { name: 'a hold', path: `/a/${account}/holds` },
        { name: 'answering a hold', open: pressing(watching.account.answer) },
      ],
    },
    {
      email: form.owner.email,
      screens: [
        { name: 'a form that is attacked', path: `/a/${form.account}/groups/${form.group}` },
      ],
    },
  ]
}

function pressing(name: string) {
  return (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
}

/** A mailbox provider that failed for many accounts in two hours. */
async function foundIncident({ database, clock }: Scene['house']): Promise<string> {
  const incidentId = randomUUIDv7()
  const hours = ['08', '09'].map((hour) => ({
    ...{ hour: `2026-11-25T${hour}:00:00.000Z`, failed: 6, told: 7, sent: 5200 },
    refused: [
      { code: 'bounce_policy', count: 3100 },
      { code: 'bounce_unknown_recipient', count: 1240 },
    ],
  }))
  await inRole(database, 'desk', null, (tx) =>
    tx
      .insertInto('incident')
      .values({
        ...{ incident_id: incidentId, kind: 'provider', provider: 'gmx', words: '' },
        ...{ since: '2026-11-25', until: '2026-11-25', account_id: null, domain: null },
        ...{ hours: JSON.stringify(hours), entered_by: null, entered_at: clock.now() },
      })
      .execute(),
  )
  return incidentId
}
