import type { Policy } from '@freigabe/contract'
import {
  IconCheck,
  IconHourglass,
  IconLock,
  IconMessageQuestion,
  IconUsers,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useNow } from '../../../parts/use-now.ts'
import { RouteTag } from '../route-tag.tsx'
import { Due } from './due.tsx'
import type { ShownItem } from './queue-order.ts'
import classes from './queue-row.module.css'
import type { QueueSearch } from './queue-search.ts'
import { WorstSeverity } from './worst-severity.tsx'

interface QueueRowProps {
  shown: ShownItem
  policy: Policy | undefined
  filters: QueueSearch
}

/** One case of the queue: whose and what, how many, since when, until when, and who holds it. */
export const QueueRow = memo(function QueueRow({ shown, policy, filters }: QueueRowProps) {
  const { item, gone } = shown
  const { accountId, accountName, caseId, groupName, recipients, methods, waitingSince } = item
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const format = useFormat()
  const now = useNow()
  const names = methods.map((code) => {
    const method = policy?.methods.find((known) => known.code === code)
    return method ? words(method.label) : code
  })
  return (
    <Link
      to="/desk/$account/$case"
      params={{ account: accountId, case: caseId }}
      search={filters}
      resetScroll={false}
      preload={false}
      data-queue-row
      data-gone={gone || undefined}
      className={classes.row}
    >
      <span className={classes.group}>{groupName}</span>
      <span className={classes.account}>
        <RouteTag route={item.route} />
        {accountName}
      </span>
      <span className={classes.recipients}>
        {item.sourceName === null ? (
          <>
            {format.number(recipients)}
            <span className={classes.label}>
              {' '}
              {t('queue.recipientsWord', { count: recipients })}
            </span>
          </>
        ) : (
          t('queue.source')
        )}
      </span>
      <span className={classes.method} title={names.join(', ')}>
        {names[0]}
        {names.length > 1 && ` +${names.length - 1}`}
      </span>
      <span className={classes.severity}>
        <WorstSeverity severity={item.worstSeverity} />
      </span>
      <span className={classes.since}>{format.relative(waitingSince, now)}</span>
      <span className={classes.due}>
        {item.status === 'awaiting_answer' ? (
          <span className={classes.asked}>
            <IconMessageQuestion size={15} aria-hidden="true" />
            {t('queue.asked')}
          </span>
        ) : (
          <Due at={item.dueAt} clock={item.clock} />
        )}
      </span>
      <Holder shown={shown} />
    </Link>
  )
})

function Holder({ shown: { item, gone } }: { shown: ShownItem }) {
  const { t } = useTranslation('desk')
  if (gone) {
    return (
      <span className={classes.holder}>
        <IconCheck size={14} aria-hidden="true" /> {t('queue.gone')}
      </span>
    )
  }
  if (item.scheduled?.refused === null) {
    return (
      <span className={classes.holder} data-mine={item.scheduled.mine || undefined}>
        <IconHourglass size={14} aria-hidden="true" />
        <span className={classes.holderName}>
          {t(item.scheduled.mine ? 'queue.carriedOutSoon' : 'queue.beingDecided')}
        </span>
      </span>
    )
  }
  if (!item.lease) return <Proposed item={item} />
  return (
    <span className={classes.holder} data-mine={item.lease.mine || undefined}>
      <IconLock size={14} aria-hidden="true" />
      <span className={classes.holderName}>
        {item.lease.mine ? t('queue.mine') : item.lease.holder.name}
      </span>
    </span>
  )
}

function Proposed({ item: { proposal } }: { item: ShownItem['item'] }) {
  const { t } = useTranslation('desk')
  if (!proposal) return <span className={classes.holder} />
  return (
    <span
      className={classes.holder}
      data-mine={proposal.mine || undefined}
      title={t('queue.waitsForSecond')}
    >
      <IconUsers size={14} aria-hidden="true" />
      <span className={classes.holderName}>
        {t(proposal.mine ? 'queue.proposedByMe' : 'queue.proposed')}
      </span>
    </span>
  )
}
