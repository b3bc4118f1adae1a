import type { Case, Draft, Policy } from '@freigabe/contract'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useMayWrite } from '../../people/session.ts'
import { policyQuery } from '../../policy/queries.ts'
import { AnswerList } from '../answer-list.tsx'
import { caseQuery, draftQuery } from '../queries.ts'
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

interface ReadDraftProps {
  account: string
  opened: Case
  policy: Policy
  draft: Draft
}

/** The draft for readers who may not write: what has been stated so far. */
function ReadDraft({ account, opened, policy, draft }: ReadDraftProps) {
  const { t } = useTranslation('wizard')
  const { data } = useQuery(read('listReusable', { params: { account } }))
  return (
    <Page width="narrow">
      <PageHeader
        title={t('title')}
        above={
          <TextLink to="/a/$account/groups/$group" params={{ account, group: opened.groupId }}>
            {opened.groupName}
          </TextLink>
        }
        lead={
          <>
            {t('read.lead')}{' '}
            {draft.savedAt && draft.savedBy && (
              <>
                {t('read.saved', { name: draft.savedBy.name })} <Moment at={draft.savedAt} />.
              </>
            )}
          </>
        }
      />
      <AnswerList
        account={account}
        policy={policy}
        content={draft.content}
        countries={draft.policy.countries}
        evidence={data?.evidence ?? []}
      />
    </Page>
  )
}
