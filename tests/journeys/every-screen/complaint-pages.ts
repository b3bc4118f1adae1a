import { randomUUIDv7 } from 'node:crypto'
import type { Page } from 'playwright-core'
import { answerComplaint } from '../../../packages/server/src/requests/complaints/answer-complaint.ts'
import { enterComplaint } from '../../../packages/server/src/requests/complaints/enter-complaint.ts'
import {
  castComplaint,
  castReviewer,
  castSubmitted,
} from '../../../packages/server/src/testing/cast.ts'
import { words } from '../words.ts'
import type { Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

const { complaints } = words.de

/** Complaints from outside as a reviewer sees them, and as the accounts concerned do. */
export async function complaintPages({ house }: Scene): Promise<Visit[]> {
  const reviewer = await castReviewer(house)
  const [asked, answered] = [await castSubmitted(house), await castSubmitted(house)]
  const waiting = await castComplaint(house, asked.account)
  const done = await castComplaint(house, answered.account)
  const { owner, account } = answered
  const answer = { answerId: randomUUIDv7(), text: 'Angemeldet am 3. Mai.', evidence: [] }
  await answerComplaint(house, owner, account, done, answer)
  const entered = randomUUIDv7()
  const now = house.clock.now()
  await enterComplaint(house, reviewer, {
    complaintId: entered,
    from: 'authority',
    reference: 'AZ 12.3-456',
    email: 'anna@example.org',
    words: 'Die Behörde fragt nach der Einwilligung.',
    receivedAt: now,
    dueAt: now,
  })
  const page = (id: string) => `/integrity/complaints/${id}`
  return [
    {
      email: reviewer.email,
      screens: [
        { name: 'entering a complaint', path: '/integrity', open: pressing(complaints.enter.open) },
        { name: 'a complaint to be traced', path: page(entered) },
        {
          name: 'a complaint that was looked up',
          open: async (shown) => {
            await pressing(complaints.trace.look)(shown)
            await shown.getByRole('button', { name: complaints.trace.again }).waitFor()
          },
        },
        { name: 'showing the address', open: pressing(complaints.reveal.open) },
        { name: 'a complaint with the account', path: page(waiting) },
        { name: 'a complaint that was answered', path: page(done) },
        { name: 'closing a complaint', open: pressing(complaints.close.open) },
        { name: 'an account about which somebody complained', path: `/a/${account}` },
      ],
    },
    {
      email: asked.owner.email,
      screens: [
        { name: 'a dashboard with a complaint', path: `/a/${asked.account}` },
        { name: 'a complaint to answer', path: `/a/${asked.account}/complaints` },
        { name: 'the address of a complaint', open: pressing(complaints.account.show) },
        { name: 'answering a complaint', open: pressing(complaints.account.answer) },
      ],
    },
  ]
}

function pressing(name: string) {
  return (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
}
