import { randomUUIDv7 } from 'node:crypto'
import type { Page } from 'playwright-core'
import type { House } from '../../../packages/server/src/house.ts'
import { openHearing } from '../../../packages/server/src/requests/proceedings/hearing.ts'
import { proposeMeasure } from '../../../packages/server/src/requests/proceedings/propose-measure.ts'
import { suspendAccount } from '../../../packages/server/src/requests/proceedings/suspend-and-lift.ts'
import {
  castReviewer,
  castStaff,
  castSubmitted,
  type Reviewer,
} from '../../../packages/server/src/testing/cast.ts'
import { words } from '../words.ts'
import type { Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

const { integrity } = words.de
const grounds = ['false_statement']

/** Proceedings on accounts as a lead sees them, and as accounts do that are heard or suspended. */
export async function proceedingPages({ house }: Scene): Promise<Visit[]> {
  const [reviewer, lead] = [await castReviewer(house), await castStaff(house, 'lead')]
  const proposed = await castProposed(house, reviewer)
  const heard = await castProposed(house, reviewer)
  await openHearing(house, lead, heard.account, heard.id, {
    hearingId: randomUUIDv7(),
    measure: 'suspension',
    grounds,
    text: 'Wie kam es dazu?',
  })
  const suspended = await castProposed(house, reviewer)
  await suspendAccount(house, lead, suspended.account, suspended.id, {
    decisionId: randomUUIDv7(),
    grounds,
    found: 'Die Anmeldezeiten wurden erfunden.',
    atOnce: { hearingId: randomUUIDv7(), why: 'Die Kampagne läuft heute Abend.' },
  })
  const page = ({ account, id }: { account: string; id: string }) => `/integrity/${account}/${id}`
  return [
    {
      email: lead.email,
      screens: [
        { name: 'open proceedings', path: '/integrity' },
        { name: 'hearing an account', path: page(proposed), open: pressing(integrity.hear.open) },
        {
          name: 'suspending at once',
          path: page(proposed),
          open: pressing(integrity.decide.atOnce),
        },
        { name: 'a proceeding after a suspension', path: page(suspended) },
        { name: 'lifting a suspension', open: pressing(integrity.settle.lift) },
        { name: 'a suspended account, for staff', path: `/a/${suspended.account}` },
      ],
    },
    {
      email: heard.owner.email,
      screens: [
        { name: 'a dashboard while the account is heard', path: `/a/${heard.account}` },
        { name: 'a hearing', path: `/a/${heard.account}/proceedings` },
        { name: 'answering in a hearing', open: pressing(integrity.account.answer) },
        { name: 'notifications of a hearing', path: `/a/${heard.account}/notifications` },
      ],
    },
    {
      email: suspended.owner.email,
      screens: [
        { name: 'a dashboard while the account is suspended', path: `/a/${suspended.account}` },
        { name: 'a suspension', path: `/a/${suspended.account}/proceedings` },
      ],
    },
  ]
}

async function castProposed(house: House, by: Reviewer) {
  const { account, owner, caseId } = await castSubmitted(house)
  const id = randomUUIDv7()
  await proposeMeasure(house, by, account, {
    proceedingId: id,
    case: caseId,
    measure: 'suspension',
    grounds,
    reasons: 'Alle Anmeldungen liegen genau eine Minute auseinander.',
  })
  return { account, owner, id }
}

function pressing(name: string) {
  return (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
}
