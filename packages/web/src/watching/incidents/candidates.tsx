import type { IncidentCandidate } from '@freigabe/contract'
import { IconPlayerPause } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { PlaceHold } from '../desk/place-hold.tsx'

/** The imports that may be behind an incident, the likeliest first, each to be looked at and put on hold. */
export function Candidates({ incident }: { incident: string }) {
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
