import type { IncidentHour } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'

const anHour = 3_600_000

/** The hours in which a mailbox provider failed, for how many accounts, and what it refused for which reasons. */
export function FailedHours({ hours }: { hours: IncidentHour[] }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const columns: Column<IncidentHour>[] = [
    {
      key: 'hour',
      header: t('incidents.hours.hour'),
      cell: ({ hour }) =>
        t('incidents.hours.span', {
          from: format.moment(hour),
          until: format.time(new Date(Date.parse(hour) + anHour)),
        }),
    },
    {
      key: 'accounts',
      header: t('incidents.hours.accounts'),
      align: 'end',
      cell: ({ failed, told }) =>
        t('incidents.hours.failed', { failed: format.number(failed), told: format.number(told) }),
    },
    {
      key: 'refused',
      header: t('incidents.hours.refused'),
      align: 'end',
      cell: ({ sent, refused }) => {
        const came = refused.reduce((sum, { count }) => sum + count, 0)
        return t('incidents.hours.share', {
          rate: format.percent(came / sent),
          came: format.number(came),
          of: format.number(sent),
        })
      },
    },
    {
      key: 'reasons',
      header: t('incidents.hours.reasons'),
      cell: ({ refused }) =>
        refused
          .map(({ code, count }) =>
            t('incidents.hours.reason', { number: format.number(count), code: t(`code.${code}`) }),
          )
          .join(' · '),
    },
  ]
  const title = t('incidents.hours.title')
  if (hours.length === 0) {
    return (
      <Section title={title}>
        <Quiet>{t('incidents.hours.none')}</Quiet>
      </Section>
    )
  }
  return (
    <Section title={title} lead={t('incidents.hours.lead')}>
      <DataTable label={title} columns={columns} rows={hours} rowKey={({ hour }) => hour} />
    </Section>
  )
}
