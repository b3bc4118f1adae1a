import type { DecidedRequest } from '@freigabe/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useKeyHelp } from '../../desk/keys/use-key-help.tsx'
import { useListKeys } from '../../desk/keys/use-list-keys.ts'
import { UndoBar } from '../../desk/undo/undo-bar.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { ButtonLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import type { Column } from '../../parts/table/data-table.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useMeasureWords } from '../goodwill/measures.ts'
import { decidedRequestsQuery } from '../queries.ts'
import { RequestStatusBadge } from '../request-status-badge.tsx'
import { RequestList } from './request-list.tsx'
import { type DecidingSide, listOf } from './request-side.ts'
import { StaffRequestList } from './staff-request-list.tsx'

interface DecidingPageProps {
  side: DecidingSide
  /** Whether the decided requests are shown, in place of the waiting ones. */
  decided: boolean
}

/** What waits for a side that decides, or what it has decided. */
export function DecidingPage({ side, decided }: DecidingPageProps) {
  const { t } = useTranslation('requests')
  return (
    <Page>
      <PageHeader
        title={t(`staff.${side}.title`)}
        lead={t(`staff.${side}.lead`)}
        actions={
          <ButtonLink variant="default" to={listOf[side]} search={decided ? {} : { decided: true }}>
            {t(decided ? 'staff.showOpen' : 'staff.showDecided')}
          </ButtonLink>
        }
      />
      {decided ? <DecidedRequestList side={side} /> : <StaffRequestList side={side} />}
    </Page>
  )
}

/** What a side has decided, newest decision first: how, and what was granted or for which reasons. */
function DecidedRequestList({ side }: { side: DecidingSide }) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const wordsOf = useMeasureWords()
  const query = useInfiniteQuery(decidedRequestsQuery(side))
  useListKeys(query, side === 'desk')
  const columns: Column<DecidedRequest>[] = [
    {
      key: 'outcome',
      header: t('staff.decision'),
      narrow: 'plain',
      width: '14rem',
      cell: ({ outcome }) => <RequestStatusBadge request={{ status: 'closed', outcome }} />,
    },
    {
      key: 'measure',
      header: t(side === 'billing' ? 'staff.granted' : 'thread.reasons'),
      narrow: 'plain',
      cell: ({ measure, reasons }) => {
        if (side === 'billing') return measure === null ? '–' : wordsOf(measure)
        return format.list(reasons.map((reason) => t(`reason.${reason}`)))
      },
    },
    {
      key: 'decidedAt',
      header: t('goodwill.decidedAt'),
      width: '10rem',
      cell: ({ decidedAt }) => <Moment at={decidedAt} />,
    },
  ]
  return (
    <RequestList
      side={side}
      query={query}
      empty={{ title: t('staff.noneDecided'), text: t(`staff.${side}.noneDecidedText`) }}
      label={t('staff.decidedLabel')}
      columns={columns}
    />
  )
}

const deskRoute = getRouteApi('/signed-in/requests')

/** Appeals and additions that wait for the desk, or appeals that were decided. */
export function DeskRequestsPage() {
  const { decided = false } = deskRoute.useSearch()
  const { help } = useKeyHelp()
  return (
    <>
      <DecidingPage side="desk" decided={decided} />
      <UndoBar />
      {help}
    </>
  )
}

const billingRoute = getRouteApi('/signed-in/billing')

/** Requests for goodwill that wait for billing, or that were decided. */
export function GoodwillRequestsPage() {
  const { decided = false } = billingRoute.useSearch()
  return (
    <>
      <DecidingPage side="billing" decided={decided} />
      <UndoBar />
    </>
  )
}
