import { Button } from '@mantine/core'
import { IconLock, IconLockOpen, IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useCase } from '../case/case-context.tsx'
import { PassingButtons } from '../passing/passing-buttons.tsx'
import classes from './lease-bar.module.css'
import { useCountdown } from './use-countdown.ts'

/** Below this the countdown is marked. */
const soonMs = 2 * 60_000

/** Who has the case and for how long; taking it and giving it back. */
export function LeaseBar() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { isMine, leasedBy, hasRunOut, isScheduled, mayTake, shown, lease } = useCase()
  if (shown.status !== 'in_review' || isScheduled || (!mayTake && !leasedBy)) return null
  return (
    <div className={classes.lease}>
      {isMine && shown.lease && <Mine until={shown.lease.until} />}
      {leasedBy && (
        <p className={classes.line} data-tone="violet">
          <IconLock size={17} aria-hidden="true" />
          <span>
            <strong>{t('lease.heldBy', { name: leasedBy.holder.name })}</strong>{' '}
            {t('lease.heldUntil', { time: format.time(leasedBy.until) })}
          </span>
        </p>
      )}
      {!isMine && !leasedBy && (
        <div className={classes.line} data-tone={hasRunOut ? 'amber' : 'grey'}>
          <IconLockOpen size={17} aria-hidden="true" />
          <span className={classes.words}>{hasRunOut ? t('lease.ranOut') : t('lease.free')}</span>
          <Button
            size="compact-sm"
            loading={lease.claim.isPending}
            rightSection={<KeyHint>C</KeyHint>}
            aria-keyshortcuts="c"
            onClick={() => lease.claim.mutate()}
          >
            {t('lease.claim')}
          </Button>
        </div>
      )}
      <PassingButtons />
      <ProblemNotice error={lease.claim.error} />
    </div>
  )
}

function Mine({ until }: { until: string }) {
  const { t } = useTranslation('desk')
  const { lease } = useCase()
  const left = useCountdown(until)
  const isSoon = left < soonMs
  return (
    <div className={classes.line} data-tone={isSoon ? 'amber' : 'accent'}>
      <IconUserCheck size={17} aria-hidden="true" />
      <span className={classes.words}>
        <strong>{t('lease.mine')}</strong>{' '}
        <span role="timer" className={classes.left}>
          {t('lease.left', { time: clockOf(left) })}
        </span>
        <span role="status" className={classes.hidden}>
          {isSoon && t('lease.soon')}
        </span>
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={lease.release.isPending}
        rightSection={<KeyHint>C</KeyHint>}
        aria-keyshortcuts="c"
        onClick={() => lease.release.mutate()}
      >
        {t('lease.release')}
      </Button>
    </div>
  )
}

/** `14:05`, minutes and seconds. */
function clockOf(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
