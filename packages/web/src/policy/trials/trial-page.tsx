import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { TextLink } from '../../parts/links.tsx'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useSession } from '../../people/session.ts'
import { useTryDraft } from '../mutations.ts'
import { policyTrialQuery } from '../queries.ts'
import { TrialResult } from './trial-result.tsx'

const route = getRouteApi('/signed-in/admin/policy/drafts/$draft/trial')

/** What a draft would have made of past submissions, before anybody publishes it. */
export function TrialPage() {
  const { t } = useTranslation('policy')
  const { draft: id } = route.useParams()
  const isLead = useSession().staffRoles.includes('lead')
  const { data: draft } = useSuspenseQuery(read('readPolicyDraft', { params: { draft: id } }))
  const { data: trial } = useSuspenseQuery(policyTrialQuery(id))
  const attempt = useTryDraft(id)
  const isRunning = trial?.state === 'waiting' || trial?.state === 'running'
  const isOpen = draft.state === 'editing' || draft.state === 'proposed'
  const start = isLead && isOpen && !isRunning && (
    <Button
      variant={trial ? 'default' : 'filled'}
      leftSection={<IconHistory size={17} />}
      loading={attempt.isPending}
      disabled={draft.faults.length > 0}
      onClick={() => attempt.mutate(draft.version)}
    >
      {t(trial ? 'trial.again' : 'trial.start')}
    </Button>
  )
  return (
    <Page>
      <PageHeader
        title={t('trial.title')}
        above={
          <TextLink to="/admin/policy/drafts/$draft" params={{ draft: id }}>
            {draft.title}
          </TextLink>
        }
        lead={t('trial.lead')}
        actions={trial && start}
      />
      <ProblemNotice error={attempt.error} />
      {trial ? (
        <TrialResult draft={draft} trial={trial} />
      ) : (
        <EmptyState icon={IconHistory} title={t('trial.none')} action={start}>
          {t(draft.faults.length > 0 ? 'trial.faulty' : 'trial.noneText')}
        </EmptyState>
      )}
    </Page>
  )
}
