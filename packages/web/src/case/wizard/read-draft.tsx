import type { Case, Draft, Policy } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { TextLink } from '../../parts/links.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { AnswerList } from '../answer-list.tsx'

interface ReadDraftProps {
  account: string
  opened: Case
  policy: Policy
  draft: Draft
}

/** The draft for those who may look and not write: what has been stated so far. */
export function ReadDraft({ account, opened, policy, draft }: ReadDraftProps) {
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
