import { found } from './found.ts'
import type { Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

/** What support sees of an account: what the customer sees, without the buttons. */
export function whoOnlyReads({ people, groups, cases }: Scene): Visit {
  const draft = found(cases, ({ status }) => status === 'awaiting_submission', 'draft')
  const group = found(groups, ({ account }) => account === draft.account, 'group')
  return {
    email: people.support,
    screens: [
      { name: 'groups, for support', path: `/a/${draft.account}` },
      { name: 'group, for support', path: `/a/${draft.account}/groups/${group.id}` },
      { name: 'draft, for support', path: `/a/${draft.account}/cases/${draft.caseId}/submit` },
      { name: 'desk, closed to support', path: '/desk' },
    ],
  }
}
