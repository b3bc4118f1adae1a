import { SegmentedControl } from '@mantine/core'
import { IconPlayerPause } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readPages } from '../../api/read.ts'
import { useKeyHelp } from '../../desk/keys/use-key-help.tsx'
import { useListKeys } from '../../desk/keys/use-list-keys.ts'
import { UndoBar } from '../../desk/undo/undo-bar.tsx'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { AttackedForms } from '../attacks/attacked-forms.tsx'
import { IncidentWorklist } from '../incidents/incident-worklist.tsx'
import { HoldTable, type Shown } from './hold-table.tsx'
import { LookTable } from './look-table.tsx'
import { StepTable } from './step-table.tsx'

const route = getRouteApi('/signed-in/holds')
const choices: readonly Shown[] = ['waiting', 'standing', 'ended']

/** The holds that staff work on, the most urgent first, attacked forms, and incidents that have no figures. */
export function HoldsDeskPage() {
  const { t } = useTranslation('watching')
  const { show = 'waiting' } = route.useSearch()
  const navigate = route.useNavigate()
  const { help } = useKeyHelp()
  useListKeys()
  return (
    <Page>
      <PageHeader
        title={t('desk.title')}
        lead={t(show === 'ended' ? 'desk.leadEnded' : 'desk.lead')}
        actions={
          <SegmentedControl
            aria-label={t('desk.showLabel')}
            value={show}
            data={choices.map((value) => ({ value, label: t(`desk.show.${value}`) }))}
            onChange={(value) =>
              void navigate({
                search: { show: value === 'waiting' ? undefined : (value as Shown) },
                replace: true,
              })
            }
          />
        }
      />
      <Holds show={show} />
      <StepTable />
      <LookTable />
      <AttackedForms />
      <IncidentWorklist />
      <UndoBar />
      {help}
    </Page>
  )
}

function Holds({ show }: { show: Shown }) {
  const { t } = useTranslation('watching')
  const query = useInfiniteQuery({
    ...readPages('listDeskHolds', { query: { show } }),
    refetchInterval: 10_000,
    placeholderData: keepPreviousData,
  })
  const holds = query.data?.pages.flatMap(({ items }) => items)
  return (
    <>
      <ProblemNotice error={query.error} />
      {holds?.length === 0 && (
        <EmptyState icon={IconPlayerPause} title={t(`desk.nothing.${show}`)}>
          {t(`desk.nothingText.${show}`)}
        </EmptyState>
      )}
      {holds && holds.length > 0 && (
        <HoldTable label={t(`desk.show.${show}`)} shown={show} holds={holds} />
      )}
      <LoadMore query={query} />
    </>
  )
}
