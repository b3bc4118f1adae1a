import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { useMayWrite } from '../../people/use-may-write.ts'
import { policyQuery } from '../../policy/queries.ts'
import { caseQuery, draftQuery } from '../queries.ts'
import { ReadDraft } from './read-draft.tsx'
import { Wizard } from './wizard.tsx'

const route = getRouteApi('/signed-in/a/$account/cases/$case/submit')

/** The wizard: what is asked of the customer, step by step, up to the declaration. */
export function WizardPage() {
  const { account, case: id } = route.useParams()
  const mayWrite = useMayWrite(account)
  const { data: opened } = useSuspenseQuery(caseQuery(account, id))
  const { data: draft } = useSuspenseQuery(draftQuery(account, id))
  const { data: policy } = useSuspenseQuery(policyQuery(draft.policy))
  if (opened.status !== 'awaiting_submission') {
    return <Navigate to="/a/$account/cases/$case" params={{ account, case: id }} replace />
  }
  const props = { account, opened, policy, draft }
  return mayWrite ? <Wizard key={id} {...props} /> : <ReadDraft {...props} />
}
