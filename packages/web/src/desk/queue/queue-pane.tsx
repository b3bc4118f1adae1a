import { Button } from '@mantine/core'
import { useMediaQuery, useResizeObserver } from '@mantine/hooks'
import { IconArrowUp, IconInbox } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../parts/key-hint.tsx'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { policyQuery } from '../../policy/queries.ts'
import { useEscape, useKeys } from '../keys/use-keys.ts'
import { NextButton } from '../next/next-button.tsx'
import { useNext } from '../next/next-context.tsx'
import { focusRow, showOpenRow } from './focus-row.ts'
import { OwnFigures } from './own-figures.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { QueueList } from './queue-list.tsx'
import classes from './queue-pane.module.css'
import { QueueViews } from './queue-views.tsx'
import { SelectionBar } from './selection-bar.tsx'
import type { useFilters } from './use-filters.ts'
import type { Queue } from './use-queue.ts'
import { type Selection, useSelection } from './use-selection.ts'

interface QueuePaneProps extends ReturnType<typeof useFilters> {
  queue: Queue
  isLive: boolean
  onHelp: () => void
}

/** From here on the list names how recipients were collected, as its styles say. */
const widest = '(min-width: 90em)'

/** What is waiting, most urgent first. */
export function QueuePane({ queue, filters, change, isLive, onHelp }: QueuePaneProps) {
  const { t } = useTranslation('desk')
  const { case: open } = useParams({ strict: false })
  // The page's first heading is the open case, else the queue.
  const Title = open === undefined ? 'h1' : 'h2'
  // Read for the names of methods alone, and those are in a wide list alone; an open case brings its own policy.
  const isWide = useMediaQuery(widest, false, { getInitialValueInEffect: false })
  const { data: policy } = useQuery({
    ...policyQuery(),
    enabled: isWide && open === undefined,
  })
  const { query, rows, waiting, counts, letIn } = queue
  const isEmpty = rows.length === 0 && query.isSuccess && !query.isPlaceholderData
  const isFiltered = Object.keys(filters).length > 0
  const next = useNext()
  const selection = useSelection()
  const navigate = useNavigate()
  const place = rows.findIndex(({ item }) => item.caseId === open)
  const [list, { height }] = useResizeObserver<HTMLDivElement>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case is opened, or its row has another place or room.
  useEffect(showOpenRow, [open, place, height])
  useKeys({
    j: () => {
      if (focusRow('next') === 'end' && query.hasNextPage) void query.fetchNextPage()
    },
    k: () => focusRow('previous'),
    l: letIn,
    n: () => next.goOn(open ?? null),
    x: () => selectFocused(selection),
  })
  useEscape(() => {
    if (selection.ids !== null) selection.end()
    else if (open !== undefined) void navigate({ to: '/desk', search: filters })
  })
  return (
    <section aria-label={t('queue.title')} className={classes.pane}>
      <div className={classes.head}>
        <div className={classes.top}>
          <Title className={classes.title}>{t('queue.title')}</Title>
          <News waiting={waiting} onLetIn={letIn} />
          <NextButton leaving={open ?? null} isEmpty={isEmpty && waiting === 0 && !isFiltered} />
        </div>
        <QueueFilters filters={filters} onChange={change} />
        <QueueViews counts={counts} filters={filters} onChange={change} />
      </div>
      <div ref={list} className={classes.scroll} aria-busy={query.isPlaceholderData}>
        <ProblemNotice error={query.error ?? next.take.error} />
        {isEmpty && <Nothing filters={filters} change={change} />}
        <QueueList rows={rows} policy={policy} filters={filters} selection={selection} />
        <LoadMore query={query} />
      </div>
      {selection.ids !== null && <SelectionBar selection={selection} rows={rows} />}
      <div className={classes.foot}>
        <span data-live={isLive} title={t(isLive ? 'queue.live' : 'queue.notLive')}>
          <span>{t(isLive ? 'queue.live' : 'queue.notLive')}</span>
        </span>
        <OwnFigures />
        {selection.ids === null && rows.length > 0 && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-keyshortcuts="x"
            rightSection={<KeyHint>X</KeyHint>}
            onClick={selection.begin}
          >
            {t('select.begin')}
          </Button>
        )}
        <Button variant="subtle" size="compact-xs" aria-keyshortcuts="?" data-keys onClick={onHelp}>
          {t('keys.open')}
        </Button>
      </div>
    </section>
  )
}

/** Selects the focused row, or deselects it; the first time it also starts selecting. */
function selectFocused(selection: Selection) {
  const caseId = document.activeElement?.getAttribute('data-queue-row')
  if (caseId) selection.toggle(caseId)
  else if (selection.ids === null) selection.begin()
}

/** Cases that came in meanwhile: announced without moving anything. */
function News({ waiting, onLetIn }: { waiting: number; onLetIn: () => void }) {
  const { t } = useTranslation('desk')
  return (
    <div role="status">
      {waiting > 0 && (
        <Button
          variant="light"
          size="compact-sm"
          leftSection={<IconArrowUp size={15} aria-hidden="true" />}
          rightSection={<KeyHint>L</KeyHint>}
          aria-keyshortcuts="l"
          onClick={onLetIn}
        >
          {t('queue.news', { count: waiting })}
        </Button>
      )}
    </div>
  )
}

function Nothing({ filters, change }: ReturnType<typeof useFilters>) {
  const { t } = useTranslation('desk')
  const { search, ...others } = filters
  const isNarrowed = Object.keys(others).length > 0
  const isSearched = search !== undefined && !isNarrowed
  return (
    <div className={classes.empty}>
      <EmptyState
        icon={IconInbox}
        title={isSearched || isNarrowed ? t('queue.nothingFound') : t('queue.nothing')}
        action={
          isSearched && (
            <Button variant="default" onClick={() => change({ search: undefined })}>
              {t('queue.clearSearch')}
            </Button>
          )
        }
      >
        {isSearched && t('queue.nothingSearched', { word: search })}
        {isNarrowed && t('queue.nothingFoundText')}
        {!isSearched && !isNarrowed && t('queue.nothingText')}
      </EmptyState>
    </div>
  )
}
