import type { Policy } from '@freigabe/contract'
import {
  type Icon,
  IconCheck,
  IconClockPause,
  IconHourglass,
  IconLock,
  IconMessageQuestion,
  IconUserQuestion,
  IconUserShare,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { SeverityMark } from '../../parts/badge/severity.tsx'
import { useSkillName } from '../../parts/use-skill-name.ts'
import { useSession } from '../../people/session.ts'
import { RouteTag } from '../route-tag.tsx'
import type { ShownItem } from './queue-order.ts'
import classes from './queue-row.module.css'
import type { QueueSearch } from './queue-search.ts'
import { RowDue } from './row-due.tsx'
import { UrgencyTag } from './urgency-tag.tsx'

interface QueueRowProps {
  shown: ShownItem
  policy: Policy | undefined
  filters: QueueSearch
}

/** One case of the queue: whose and what, how many, what stands out, until when, and who has it. */
export const QueueRow = memo(function QueueRow({ shown, policy, filters }: QueueRowProps) {
  const { item, gone } = shown
  const { accountId, accountName, caseId, groupName, standsOut } = item
  const words = useLocalText()
  return (
    <Link
      to="/desk/$account/$case"
      params={{ account: accountId, case: caseId }}
      search={filters}
      resetScroll={false}
      preload={false}
      data-queue-row={caseId}
      data-gone={gone || undefined}
      data-plain={standsOut === null || undefined}
      className={classes.row}
    >
      <span className={classes.dot}>
        {standsOut && <SeverityMark severity={standsOut.severity} isIcon />}
      </span>
      <span className={classes.names}>
        <span className={classes.name} title={`${groupName} · ${accountName}`}>
          <span className={classes.group}>{groupName}</span>{' '}
          <span className={classes.account}>{accountName}</span>
        </span>
        <UrgencyTag urgency={item.urgency} />
        <RouteTag route={item.route} />
      </span>
      <Recipients item={item} />
      <Methods methods={item.methods} policy={policy} />
      <span
        data-stands-out
        className={classes.stands}
        title={standsOut ? words(standsOut.text) : undefined}
      >
        {standsOut ? (
          words(standsOut.text)
        ) : (
          // Where nothing stands out, a narrow list has the line for whose case it is.
          <span aria-hidden="true" className={classes.whose}>
            {accountName}
          </span>
        )}
      </span>
      {item.status === 'awaiting_answer' ? <Asked /> : <RowDue {...item} />}
      <Holder shown={shown} />
    </Link>
  )
})

function Recipients({ item: { recipients, sourceName } }: { item: ShownItem['item'] }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  if (sourceName !== null) return <span className={classes.recipients}>{t('queue.source')}</span>
  return (
    <span className={classes.recipients}>
      {format.number(recipients)}
      <span className={classes.label}> {t('queue.recipientsWord', { count: recipients })}</span>
    </span>
  )
}

function Methods({ methods, policy }: Pick<QueueRowProps, 'policy'> & { methods: string[] }) {
  const words = useLocalText()
  const nameOf = (code: string) => {
    const method = policy?.methods.find((known) => known.code === code)
    return method ? words(method.label) : code
  }
  const names = policy ? methods.map(nameOf) : []
  return (
    <span className={classes.method} title={names.join(', ')}>
      {names[0]}
      {names.length > 1 && ` +${names.length - 1}`}
    </span>
  )
}

function Asked() {
  const { t } = useTranslation('desk')
  return (
    <span className={classes.asked} title={t('queue.asked')}>
      <IconMessageQuestion size={15} aria-hidden="true" />
      <span className={classes.askedWord}>{t('queue.asked')}</span>
    </span>
  )
}

function Holder({ shown: { item, gone } }: { shown: ShownItem }) {
  const { t } = useTranslation('desk')
  if (gone) return <Holding icon={IconCheck}>{t('queue.gone')}</Holding>
  if (item.scheduled?.refused === null) {
    return (
      <Holding icon={IconHourglass} isMine={item.scheduled.mine}>
        {t(item.scheduled.mine ? 'queue.carriedOutSoon' : 'queue.beingDecided')}
      </Holding>
    )
  }
  if (!item.lease) return <Passed item={item} />
  return (
    <Holding icon={IconLock} isMine={item.lease.mine}>
      {item.lease.mine ? t('queue.mine') : item.lease.holder.name}
    </Holding>
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
  if (proposal) {
    return (
      <Holding icon={IconUserQuestion} isMine={proposal.mine} hint={t('queue.waitsForSecond')}>
        {t(proposal.mine ? 'queue.proposedByMe' : 'queue.proposed')}
      </Holding>
    )
  }
  if (deferral) {
    return (
      <Holding icon={IconClockPause} hint={`${deferral.by}: ${deferral.reason}`}>
        {t('queue.deferred', { until: format.time(deferral.until) })}
      </Holding>
    )
  }
  if (!handOver) return <span className={classes.holder} />
  const { person, skill, offeredToAll } = handOver
  const isMine = person?.id === me.id
  // It is no longer kept for the colleague: whoever is free gets it next.
  if (offeredToAll && !isMine) return <span className={classes.holder} />
  return (
    <Holding icon={IconUserShare} isMine={isMine}>
      {isMine
        ? t('queue.forMe')
        : t('queue.forOther', { name: person?.name ?? skillName(skill ?? '') })}
    </Holding>
  )
}

interface HoldingProps {
  icon: Icon
  isMine?: boolean
  hint?: string
  children: string
}

/** Beside an open case there is room for the sign alone; the pointer and screen readers get the words. */
function Holding({ icon: Glyph, isMine = false, hint, children }: HoldingProps) {
  return (
    <span
      className={classes.holder}
      data-mine={isMine || undefined}
      title={hint ? `${children} · ${hint}` : children}
    >
      <Glyph size={14} aria-hidden="true" />
      <span className={classes.holderName}>{children}</span>
    </span>
  )
}
