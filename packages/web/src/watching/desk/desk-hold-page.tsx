import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { Section } from '../../parts/page/section.tsx'
import { EntryList } from '../../requests/dossier/entry-list.tsx'
import { HoldEntries, isWritten } from '../hold-entries.tsx'
import { deskHoldQuery } from '../queries.ts'
import { useHoldWords } from '../use-hold-words.ts'
import { EarlierHolds } from './earlier-holds.tsx'
import { FoundSection } from './found-section.tsx'
import { HoldBadge } from './hold-badge.tsx'
import { HoldFacts } from './hold-facts.tsx'
import { HoldSteps } from './steps/hold-steps.tsx'

const route = getRouteApi('/signed-in/holds/$account/$hold')

/** A hold for staff: what came back, what the account says, and the decision. */
export function DeskHoldPage() {
  const { t } = useTranslation('watching')
  const words = useHoldWords()
  const { account, hold: id } = route.useParams()
  const { data: hold } = useSuspenseQuery(deskHoldQuery(account, id))
  const { entries, notes, reasons } = hold
  return (
    <Page width="narrow">
      <PageHeader
        title={words.unit(hold)}
        above={<TextLink to="/holds">{t('hold.back')}</TextLink>}
        beside={<HoldBadge status={hold.status} />}
      />
      <HoldFacts hold={hold} />
      <FoundSection hold={hold} />
      {reasons !== null && (
        <Section title={t('hold.reasons')}>
          <Paragraphs text={reasons} />
        </Section>
      )}
      <Section title={t('hold.said')}>
        {isWritten(entries) ? (
          <HoldEntries account={account} entries={entries} />
        ) : (
          <Quiet>{t('hold.unwritten')}</Quiet>
        )}
      </Section>
      <HoldSteps hold={hold} />
      <Section title={t('hold.notes')}>
        {notes.length === 0 && <Quiet>{t('hold.noNotes')}</Quiet>}
        <EntryList
          entries={notes.map((note) => ({ ...note, kind: 'note' }))}
          title={() => t('hold.note')}
        />
      </Section>
      <EarlierHolds account={account} but={id} />
    </Page>
  )
}
