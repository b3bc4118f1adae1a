import type { Page } from 'playwright-core'
import { words } from '../words.ts'
import { found } from './found.ts'
import type { Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

const { desk, requests } = words.de

/** What customers see of their requests. */
export function requestsOfAccounts({ people, fresh, cases, requests: all }: Scene): Visit {
  const appeal = found(all, ({ kind, status }) => kind === 'appeal' && status === 'open', 'appeal')
  const ended = (outcome: string) => found(all, (each) => each.outcome === outcome, outcome)
  const goodwill = found(
    all,
    ({ kind, status }) => kind === 'goodwill' && status === 'open',
    'goodwill that is open',
  )
  const answered = found(all, ({ status }) => status === 'answered', 'answered request')
  const unappealed = found(
    cases,
    ({ status, caseId }) =>
      status === 'rejected' &&
      !all.some((each) => each.kind === 'appeal' && each.caseId === caseId),
    'rejected case without an appeal',
  )
  const path = ({ account, id }: { account: string; id: string }) => `/a/${account}/requests/${id}`
  return {
    email: people.owner,
    screens: [
      { name: 'requests', path: `/a/${appeal.account}/requests` },
      { name: 'requests, none yet', path: `/a/${fresh}/requests` },
      {
        name: 'filing a request',
        path: `/a/${appeal.account}/requests/new?case=${ended('upheld').caseId}`,
        open: (page) => press(page, requests.filing.submit),
      },
      {
        name: 'appealing, against a paragraph',
        path: `/a/${unappealed.account}/requests/new?case=${unappealed.caseId}&kind=appeal`,
        open: async (page) => {
          await page.getByText(requests.filing.passages).click()
          await page.getByText(requests.filing.passage).first().click()
          await press(page, requests.filing.appeal.submit)
        },
      },
      { name: 'appeal that waits', path: path(appeal) },
      { name: 'taking an appeal back', open: (page) => press(page, requests.thread.closeAppeal) },
      { name: 'appeal that was dismissed', path: path(ended('dismissed')) },
      { name: 'appeal that was upheld', path: path(ended('upheld')) },
      { name: 'request that was answered', path: path(answered) },
      { name: 'request for goodwill', path: path(goodwill) },
      { name: 'goodwill that was declined', path: path(ended('declined')) },
      {
        name: 'asking for goodwill',
        path: `/a/${goodwill.account}/requests/new?case=${goodwill.caseId}&kind=goodwill`,
      },
    ],
  }
}

/** What a lead sees of appeals and additions. */
export function requestsAtDesk({ people, requests: all }: Scene): Visit {
  const at = (kind: string, stand: string) => {
    const { account, id } = found(
      all,
      (each) => each.kind === kind && [each.status, each.outcome].includes(stand),
      `${kind}, ${stand}`,
    )
    return `/requests/${account}/${id}`
  }
  return {
    email: people.lead,
    screens: [
      { name: 'appeals and additions', path: '/requests' },
      { name: 'decided appeals', path: '/requests?decided=true' },
      { name: 'appeal at the desk', path: at('appeal', 'open') },
      {
        name: 'dismissing an appeal without a reason',
        open: async (page) => {
          await press(page, requests.staff.outcome.dismissed)
          await page
            .getByRole('textbox', { name: requests.staff.words })
            .fill('Die Gründe treffen weiterhin zu.')
          await press(page, requests.sheet.missing.reasons)
        },
      },
      {
        name: 'dismissing an appeal, as the mail that it becomes',
        open: async (page) => {
          await page.getByRole('combobox', { name: requests.staff.reasons }).click()
          await page.getByRole('option', { name: requests.reason.grounds_stand }).click()
          await press(page, desk.letter.seeMail)
          await page.getByRole('dialog').waitFor()
        },
      },
      { name: 'appeal that was dismissed, at the desk', path: at('appeal', 'dismissed') },
      { name: 'appeal that was upheld, at the desk', path: at('appeal', 'upheld') },
      { name: 'addition at the desk', path: at('addition', 'open') },
    ],
  }
}

/** What support sees of requests for advice. */
export function requestsOfSupport({ people, requests: all }: Scene): Visit {
  const open = found(all, ({ kind, status }) => kind === 'advice' && status === 'open', 'advice')
  return {
    email: people.support,
    screens: [
      { name: 'requests for advice', path: '/support' },
      { name: 'request for advice', path: `/support/${open.account}/${open.id}` },
    ],
  }
}

/** What billing sees of requests for goodwill. */
export function requestsOfBilling({ people, requests: all }: Scene): Visit {
  const at = (status: string) => {
    const { account, id } = found(
      all,
      (each) => each.kind === 'goodwill' && each.status === status,
      `goodwill, ${status}`,
    )
    return `/billing/${account}/${id}`
  }
  return {
    email: people.billing,
    screens: [
      { name: 'requests for goodwill', path: '/billing' },
      { name: 'decided requests for goodwill', path: '/billing?decided=true' },
      { name: 'deciding on goodwill', path: at('open') },
      {
        name: 'granting a change of plan',
        open: async (page) => {
          await page.getByText(requests.staff.outcome.granted, { exact: true }).click()
          await page.getByText(requests.goodwill.measures.change_of_plan, { exact: true }).click()
        },
      },
      {
        name: 'declining goodwill, before it is sent',
        open: async (page) => {
          await page.getByText(requests.staff.outcome.declined, { exact: true }).click()
          await page.getByLabel(requests.staff.words).fill('Die Buchung ist zu alt.')
          await press(page, desk.letter.seeMail)
          await page.getByRole('dialog').waitFor()
        },
      },
      { name: 'goodwill that was decided', path: at('closed') },
    ],
  }
}

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).first().click()
}
