import type { Policy } from '@freigabe/contract'
import {
  IconCheck,
  IconClockPause,
  IconHourglass,
  IconLock,
  IconMessageQuestion,
  IconUserShare,
  IconUsers,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { useNow } from '../../parts/use-now.ts'
import { useSkillName } from '../../parts/use-skill-name.ts'
import { useSession } from '../../people/session.ts'
import { RouteTag } from '../route-tag.tsx'
import { Due } from './due.tsx'
import type { ShownItem } from './queue-order.ts'
import classes from './queue-row.module.css'
import type { QueueSearch } from './queue-search.ts'
import { UrgencyTag } from './urgency-tag.tsx'
import { WorstSeverity } from './worst-severity.tsx'

interface QueueRowProps {
  shown: ShownItem
  policy: Policy | undefined
  filters: QueueSearch
}

/** One case of the queue: whose and what, how many, since when, until when, and who has the lease. */
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
      data-queue-row={caseId}
      data-gone={gone || undefined}
      className={classes.row}
    >
      <span className={classes.group}>{groupName}</span>
      <span className={classes.account}>
        <span className={classes.accountName}>{accountName}</span>
        <UrgencyTag urgency={item.urgency} />
        <RouteTag route={item.route} />
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
  if (!item.lease) return <Passed item={item} />
  return (
    <span className={classes.holder} data-mine={item.lease.mine || undefined}>
      <IconLock size={14} aria-hidden="true" />
      <span className={classes.holderName}>
        {item.lease.mine ? t('queue.mine') : item.lease.holder.name}
      </span>
    </span>
  )
}

/**
 * Shown where there is no lease: that it waits for a second person, until when it is put aside, or to whom it
 * was handed over.
 */
function Passed({ item: { proposal, deferral, handOver } }: { item: ShownItem['item'] }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const skillName = useSkillName()
  const { person: me } = useSession()
  if (proposal) return <Proposed mine={proposal.mine} />
  if (deferral) {
    return (
      <span className={classes.holder} title={`${deferral.by}: ${deferral.reason}`}>
        <IconClockPause size={14} aria-hidden="true" />
        <span className={classes.holderName}>
          {t('queue.deferred', { until: format.time(deferral.until) })}
        </span>
      </span>
    )
  }
  if (!handOver) return <span className={classes.holder} />
  const { person, skill } = handOver
  const isMine = person?.id === me.id
  return (
    <span className={classes.holder} data-mine={isMine || undefined}>
      <IconUserShare size={14} aria-hidden="true" />
      <span className={classes.holderName}>
        {isMine
          ? t('queue.forMe')
          : t('queue.forOther', { name: person?.name ?? skillName(skill ?? '') })}
      </span>
    </span>
  )
}

/** What waits for a second person. */
function Proposed({ mine }: { mine: boolean }) {
  const { t } = useTranslation('desk')
  return (
    <span
      className={classes.holder}
      data-mine={mine || undefined}
      title={t('queue.waitsForSecond')}
    >
      <IconUsers size={14} aria-hidden="true" />
      <span className={classes.holderName}>
        {t(mine ? 'queue.proposedByMe' : 'queue.proposed')}
      </span>
    </span>
  )
}
