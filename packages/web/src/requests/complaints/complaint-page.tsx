import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { TextLink } from '../../parts/links.tsx'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { EntryList } from '../dossier/entry-list.tsx'
import { ComplaintBadge } from './complaint-badge.tsx'
import { ComplaintEntries } from './complaint-entries.tsx'
import { ComplaintFacts } from './complaint-facts.tsx'
import { ComplaintSteps } from './steps/complaint-steps.tsx'
import { TraceSection } from './trace-section.tsx'

const route = getRouteApi('/signed-in/integrity/complaints/$complaint')

/** A complaint for staff: its subject, where the address comes from, and what the account says. */
export function ComplaintPage() {
  const { t } = useTranslation('complaints')
  const { complaint: id } = route.useParams()
  const { data: complaint } = useSuspenseQuery(read('readComplaint', { params: { complaint: id } }))
  const { account, entries, notes, status, hasAddress } = complaint
  const isUntold = status === 'entered' || status === 'traced'
  return (
    <Page width="narrow">
      <PageHeader
        title={t('page.title', { who: complaint.masked ?? t('erased') })}
        above={<TextLink to="/integrity">{t('page.back')}</TextLink>}
        beside={<ComplaintBadge of={complaint} />}
      />
      <ComplaintFacts complaint={complaint} />
      {isUntold && hasAddress && <TraceSection complaint={complaint} />}
      <ComplaintSteps complaint={complaint} />
      <Section title={t('page.said')}>
        {entries.length === 0 && <p>{t('page.nobodyAsked')}</p>}
        {account !== null && <ComplaintEntries account={account.id} entries={entries} />}
      </Section>
      <Section title={t('page.notes')}>
        {notes.length === 0 && <p>{t('page.noNotes')}</p>}
        <EntryList entries={notes} title={({ kind }) => t(`noteKind.${kind}`)} />
      </Section>
    </Page>
  )
}
