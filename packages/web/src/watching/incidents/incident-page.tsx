import type { Incident } from '@freigabe/contract'
import { Group } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { Fact, FactGrid } from '../../desk/fact.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { Candidates } from './candidates.tsx'
import { CloseIncident } from './close-incident.tsx'
import { FailedHours } from './failed-hours.tsx'
import { ReleaseIncident } from './release-incident.tsx'
import { useIncidentDays } from './use-incident-days.ts'

const route = getRouteApi('/signed-in/holds/incidents/$incident')

/** An incident: what is known, what may be behind it, and for a provider's failure the way to release. */
export function IncidentPage() {
  const { t } = useTranslation('watching')
  const { incident: id } = route.useParams()
  const { data: incident } = useSuspenseQuery(read('readIncident', { params: { incident: id } }))
  const { kind, closedAt, outcome, holds } = incident
  const isOpen = closedAt === null
  return (
    <Page width="narrow">
      <PageHeader
        title={t(`incidents.kind.${kind}`)}
        above={<TextLink to="/holds">{t('incidents.back')}</TextLink>}
        lead={t('incidents.internal')}
        actions={
          isOpen && (
            <Group gap="xs">
              {kind === 'provider' && holds > 0 && <ReleaseIncident incident={incident} />}
              <CloseIncident incident={id} />
            </Group>
          )
        }
      />
      <IncidentFacts incident={incident} />
      {incident.hours !== null && <FailedHours hours={incident.hours} />}
      {outcome !== null && (
        <Section title={t('incidents.closedBecause')}>
          <Paragraphs text={outcome} />
        </Section>
      )}
      {isOpen && kind !== 'provider' && <Candidates incident={id} />}
    </Page>
  )
}

function IncidentFacts({ incident }: { incident: Incident }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const daysOf = useIncidentDays()
  const { account, domain, provider, holds, closedAt, closedBy, enteredAt, enteredBy } = incident
  return (
    <Section title={t('incidents.facts')}>
      <FactGrid>
        <Fact name={t('incidents.column.days')}>{daysOf(incident)}</Fact>
        {account && (
          <Fact name={t('incidents.account')}>
            <TextLink to="/a/$account" params={{ account: account.id }}>
              {account.name}
            </TextLink>
          </Fact>
        )}
        {domain !== null && <Fact name={t('incidents.domain')}>{domain}</Fact>}
        {provider !== null && <Fact name={t('incidents.provider')}>{provider}</Fact>}
        <Fact name={t('incidents.column.holds')}>
          {t('incidents.holdsStanding', { count: holds, number: format.number(holds) })}
        </Fact>
        <Fact name={t(`incidents.column.${enteredBy === null ? 'found' : 'entered'}`)}>
          <Moment at={enteredAt} />{' '}
          {enteredBy === null ? t('incidents.byFigures') : t('incidents.by', { name: enteredBy })}
        </Fact>
        {closedAt !== null && (
          <Fact name={t('incidents.column.closed')}>
            <Moment at={closedAt} />{' '}
            {closedBy === null ? t('incidents.byItself') : t('incidents.by', { name: closedBy })}
          </Fact>
        )}
      </FactGrid>
      {incident.words !== '' && (
        <div style={{ marginTop: '1rem' }}>
          <Paragraphs text={incident.words} />
        </div>
      )}
    </Section>
  )
}
