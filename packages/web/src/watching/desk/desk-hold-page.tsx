import type { DeskHold } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { Fact, FactGrid } from '../../desk/fact.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { EntryList } from '../../requests/dossier/entry-list.tsx'
import { HoldEntries, isWritten } from '../hold-entries.tsx'
import { deskHoldQuery } from '../queries.ts'
import { useHoldWords } from '../use-hold-words.ts'
import { FoundSection } from './found-section.tsx'
import { EarlierHolds, HoldBadge } from './hold-lines.tsx'
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

/** Whose it is, who placed it and when, and what the account was promised. */
function HoldFacts({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const { account, group, placedAt, placedBy, lookBy, lookedAt, overdue, incident } = hold
  return (
    <FactGrid>
      <Fact name={t('hold.account')}>
        <TextLink to="/a/$account" params={{ account: account.id }}>
          {account.name}
        </TextLink>
      </Fact>
      {group && (
        <Fact name={t('hold.group')}>
          <TextLink
            to="/a/$account/groups/$group"
            params={{ account: account.id, group: group.id }}
          >
            {group.name}
          </TextLink>
        </Fact>
      )}
      <ImportFact hold={hold} />
      <Fact name={t('hold.placed')}>
        <Moment at={placedAt} />,{' '}
        {placedBy === null ? t('desk.automatic') : t('desk.by', { name: placedBy })}
      </Fact>
      {lookBy !== null && (
        <Fact name={t('hold.lookBy')}>
          <Deadline by={lookBy} />
        </Fact>
      )}
      {lookBy === null && lookedAt !== null && hold.endedAt === null && (
        <Fact name={t('hold.looked')}>
          <Moment at={lookedAt} />
        </Fact>
      )}
      {overdue && lookBy === null && <Fact name={t('hold.lookBy')}>{t('hold.late')}</Fact>}
      {incident !== null && (
        <Fact name={t('hold.incident')}>
          <TextLink to="/holds/incidents/$incident" params={{ incident }}>
            {t('hold.toIncident')}
          </TextLink>
        </Fact>
      )}
    </FactGrid>
  )
}

function ImportFact({ hold: { batch } }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  if (batch === null) return null
  const words = t('hold.importOf', {
    count: batch.recipients,
    number: format.number(batch.recipients),
    day: format.day(batch.importedAt),
  })
  return (
    <Fact name={t('hold.import')}>
      {batch.isRemoved ? `${words}, ${t('hold.removed')}` : words}
    </Fact>
  )
}
