import type { Incident, IncidentCandidate } from '@freigabe/contract'
import { Group } from '@mantine/core'
import { IconPlayerPause } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { read } from '../../api/read.ts'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { Fact, FactGrid } from '../../desk/fact.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { Section } from '../../parts/page/section.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { ProseField } from '../../requests/dossier/prose-field.tsx'
import { StepDialog } from '../../requests/dossier/step-dialog.tsx'
import { PlaceHold } from '../desk/place-hold.tsx'
import { useIncidentStep } from '../mutations.ts'
import { FailedHours } from './failed-hours.tsx'
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

/** The imports that may be behind an incident, the likeliest first, each to be looked at and put on hold. */
function Candidates({ incident }: { incident: string }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const { data } = useQuery(read('listIncidentCandidates', { params: { incident } }))
  const columns: Column<IncidentCandidate>[] = [
    {
      key: 'import',
      header: t('incidents.candidate.import'),
      cell: ({ account, group, batch }) => (
        <>
          <TextLink
            to="/a/$account/groups/$group/returns"
            params={{ account: account.id, group: group.id }}
          >
            {t('unit.import', { day: format.day(batch.importedAt), group: group.name })}
          </TextLink>
          <Quiet fz="xs">{account.name}</Quiet>
        </>
      ),
    },
    {
      key: 'sent',
      header: t('incidents.candidate.sent'),
      align: 'end',
      cell: ({ sent }) => format.number(sent),
    },
    {
      key: 'last',
      header: t('incidents.candidate.last'),
      cell: ({ lastSentOn }) => format.statedDay(lastSentOn),
    },
    {
      key: 'hold',
      header: t('incidents.candidate.hold'),
      hiddenHeader: true,
      cell: ({ account, group, batch, isHeld }) =>
        isHeld ? (
          <StateBadge tone="violet" icon={IconPlayerPause} label={t('incidents.candidate.held')} />
        ) : (
          <PlaceHold account={account} group={group} batches={[batch]} incident={incident} small />
        ),
    },
  ]
  return (
    <Section title={t('incidents.candidates')} lead={t('incidents.candidatesLead')}>
      {data?.items.length === 0 && <Quiet>{t('incidents.noCandidates')}</Quiet>}
      {data && data.items.length > 0 && (
        <DataTable
          label={t('incidents.candidates')}
          columns={columns}
          rows={data.items}
          rowKey={({ batch }) => batch.id}
        />
      )}
    </Section>
  )
}

/** Closes an incident, with how it ended. */
function CloseIncident({ incident }: { incident: string }) {
  const { t } = useTranslation('watching')
  const [outcome, setOutcome] = useState('')
  const close = useIncidentStep((_id: string) =>
    client.closeIncident({ params: { incident }, body: { outcome } }),
  )
  return (
    <StepDialog
      open={t('close.open')}
      title={t('close.title')}
      confirm={t('close.send')}
      quiet
      disabled={outcome.trim() === ''}
      step={close}
    >
      <ProseField
        label={t('close.text')}
        hint={t('close.hint')}
        value={outcome}
        onChange={setOutcome}
      />
    </StepDialog>
  )
}

/** Lifts all holds that rest on what a failing provider returned; the reason is written already. */
function ReleaseIncident({ incident: { id, holds } }: { incident: Incident }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const toast = useToast()
  const [text, setText] = useState<string>(t('release.usual'))
  const release = useIncidentStep(async (_id: string) => {
    const { lifted } = await client.releaseIncident({ params: { incident: id }, body: { text } })
    toast(t('release.sent', { count: lifted, number: format.number(lifted) }))
  })
  return (
    <StepDialog
      open={t('release.open')}
      title={t('release.title')}
      warning={t('release.warning', { count: holds, number: format.number(holds) })}
      confirm={t('release.send')}
      disabled={text.trim() === ''}
      step={release}
    >
      <ProseField
        label={t('release.text')}
        hint={t('release.hint')}
        value={text}
        onChange={setText}
      />
    </StepDialog>
  )
}
