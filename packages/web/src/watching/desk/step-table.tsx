import type { Step } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { TextLink } from '../../parts/page/links.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useStepFigures } from '../use-step-figures.ts'

/** Approvals in steps whose rest does not open by itself; nothing where there is none. */
export function StepTable() {
  const { t } = useTranslation('watching')
  const columns = useColumns()
  const { data } = useQuery({ ...read('listSteps'), refetchInterval: 60_000 })
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t('steps.title')} lead={t('steps.lead')}>
      <DataTable
        label={t('steps.title')}
        columns={columns}
        rows={data.items}
        rowKey={({ account, caseId }) => `${account.id} ${caseId}`}
      />
    </Section>
  )
}

function useColumns(): Column<Step>[] {
  const { t } = useTranslation('watching')
  const figuresOf = useStepFigures()
  return [
    {
      key: 'what',
      header: t('steps.group'),
      cell: ({ account, caseId, group }) => (
        <TextLink
          to="/desk/$account/$case"
          params={{ account: account.id, case: caseId }}
          data-row-link
        >
          {group.name}
        </TextLink>
      ),
    },
    {
      key: 'account',
      header: t('desk.column.account'),
      narrow: 'plain',
      cell: ({ account }) => account.name,
    },
    {
      key: 'why',
      header: t('steps.why'),
      narrow: 'plain',
      cell: ({ state }) => t(`steps.state.${state}`),
    },
    { key: 'figures', header: t('steps.figures'), cell: (step) => figuresOf(step) },
    { key: 'since', header: t('steps.since'), cell: ({ since }) => <Moment at={since} /> },
    {
      key: 'due',
      header: t('desk.column.due'),
      cell: ({ lookBy }) => (lookBy === null ? '–' : <Deadline by={lookBy} stacked />),
    },
  ]
}
