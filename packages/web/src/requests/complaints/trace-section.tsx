import type { ComplaintTrace, DeskComplaint, SketchAnswer, TracedBatch } from '@freigabe/contract'
import { Button, Group, Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type Icon, IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { readPages } from '../../api/read.ts'
import { SheetPart } from '../../desk/sheet-part.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import type { Tone } from '../../parts/badge/tone.ts'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useComplaintStep, useTraceComplaint } from './mutations.ts'
import classes from './trace-section.module.css'

/**
 * Where the address comes from, as far as sketches show; the person working on it picks, or enters it by
 * hand.
 */
export function TraceSection({ complaint }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  const trace = useTraceComplaint(complaint.id)
  const place = useComplaintStep(complaint.id, (to: { account: string; batch: string | null }) =>
    client.placeComplaint({ params: { complaint: complaint.id }, body: to }),
  )
  const pick = (account: string, batch: string | null) => place.mutate({ account, batch })
  return (
    <SheetPart title={t('trace.title')}>
      <Stack>
        <p style={{ margin: 0, maxWidth: '44rem' }}>{t('trace.lead')}</p>
        <Group gap="sm">
          <Button
            variant={trace.data ? 'default' : 'filled'}
            loading={trace.isPending && trace.variables === null}
            onClick={() => trace.mutate(null)}
          >
            {t(trace.data ? 'trace.again' : 'trace.look')}
          </Button>
          <span>{t('trace.logged')}</span>
        </Group>
        <ProblemNotice error={trace.error ?? place.error} />
        <div aria-live="polite">{trace.data && <Found trace={trace.data} onPick={pick} />}</div>
        <PlaceByHand
          isLooking={trace.isPending}
          isPlacing={place.isPending}
          onLook={(account) => trace.mutate(account)}
          onPick={(account) => pick(account, null)}
        />
      </Stack>
    </SheetPart>
  )
}

interface FoundProps {
  trace: ComplaintTrace
  onPick: (account: string, batch: string) => void
}

function Found({ trace: { batches, counts, reported }, onPick }: FoundProps) {
  const { t } = useTranslation('complaints')
  return (
    <Stack>
      <Counts counts={counts} />
      {batches.length > 0 && <TracedBatches batches={batches} onPick={onPick} />}
      {reported.length > 0 && (
        <div>
          {t('trace.reported')}
          <ul style={{ margin: 0 }}>
            {reported.map(({ account, kind, at }) => (
              <li key={account.id + kind}>
                {account.name}: {t(`trace.kind.${kind}`)}, <Moment at={at} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  )
}

/**
 * In how many imports it is, is not, or may be: all in one sentence, so that nothing sounds more final than
 * it is.
 */
function Counts({ counts: { held, notHeld, cannotShow } }: Pick<ComplaintTrace, 'counts'>) {
  const { t } = useTranslation('complaints')
  const format = useFormat()
  const counted = (count: number) => ({ count, formatted: format.number(count) })
  const others = t('trace.cannotShow', {
    ...counted(cannotShow),
    notHeld: t('trace.notHeld', counted(notHeld)),
  })
  return (
    <p style={{ margin: 0 }}>
      {held > 0 && `${t('trace.held', counted(held))} `}
      {notHeld + cannotShow > 0 && others}
      {held + notHeld + cannotShow === 0 && t('trace.noImports')}
    </p>
  )
}

interface PlaceByHandProps {
  isLooking: boolean
  isPlacing: boolean
  onLook: (account: string) => void
  onPick: (account: string) => void
}

/** Where no sketch shows it: an account known from elsewhere, or one of its imports. */
function PlaceByHand({ isLooking, isPlacing, onLook, onPick }: PlaceByHandProps) {
  const { t } = useTranslation('complaints')
  const [account, setAccount] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const { data } = useInfiniteQuery(
    readPages('listAccounts', { query: { search: settled || undefined } }),
  )
  const accounts = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Stack gap="xs">
      <h3 style={{ margin: 0 }}>{t('trace.byHand')}</h3>
      <Select
        label={t('trace.account')}
        description={t('trace.byHandText')}
        data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        filter={({ options }) => options}
        value={account}
        onChange={setAccount}
        searchValue={search}
        onSearchChange={setSearch}
        nothingFoundMessage={t('trace.noAccount')}
        searchable
        clearable
      />
      {account !== null && (
        <Group gap="xs">
          <Button variant="default" loading={isLooking} onClick={() => onLook(account)}>
            {t('trace.imports')}
          </Button>
          <Button variant="default" loading={isPlacing} onClick={() => onPick(account)}>
            {t('trace.pickAccount')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

interface TracedBatchesProps {
  batches: TracedBatch[]
  onPick: (account: string, batch: string) => void
}

const looks: Record<SketchAnswer, { tone: Tone; icon: Icon }> = {
  held: { tone: 'accent', icon: IconCircleCheck },
  not_held: { tone: 'grey', icon: IconCircleX },
  cannot_show: { tone: 'grey', icon: IconHelpCircle },
}

/** Imports with what their sketch says about an address, newest first, each to be picked. */
function TracedBatches({ batches, onPick }: TracedBatchesProps) {
  const { t } = useTranslation('complaints')
  const format = useFormat()
  return (
    <ul className={classes.batches}>
      {batches.map(({ account, group, batch, sketch, approved }) => (
        <li key={batch.id} className={classes.batch}>
          <div>
            <p className={classes.name}>
              {account.name} · {group.name}
            </p>
            <p className={classes.line}>
              <Moment at={batch.importedAt} />,{' '}
              {t('trace.recipients', {
                count: batch.recipients,
                formatted: format.number(batch.recipients),
              })}
              , {t(approvedWords(approved))}
            </p>
            <StateBadge {...looks[sketch]} label={t(`sketch.${sketch}`)} />
          </div>
          {sketch !== 'not_held' && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => onPick(account.id, batch.id)}
            >
              {t('trace.pick')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function approvedWords({ now, onReceipt }: TracedBatch['approved']) {
  if (now) return 'trace.approved' as const
  return onReceipt ? ('trace.approvedThen' as const) : ('trace.notApproved' as const)
}
