import type { api, ResponseOf } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { ToastPlace } from '../../parts/page/toast-place.tsx'
import { useCountdown } from '../decision/use-countdown.ts'
import { useKeys } from '../keys/use-keys.ts'
import { scheduledQuery } from '../queries.ts'
import { RefusalWords } from './refusal-words.tsx'
import classes from './undo-bar.module.css'
import { subjectOf, useSentWords } from './use-sent-words.ts'
import { useUndo } from './use-undo.ts'

type Scheduled = ResponseOf<typeof api.listScheduled>['items'][number]

interface UndoBarProps {
  /** Z takes back over an open dialog, too. */
  overDialogs?: boolean
  onTakeBack?: () => void
  /** A decision was carried out that ends a case's place in the queue. */
  onDecided?: (caseId: string) => void
}

/**
 * What the reader has just decided, among the toasts, with a button to take it back; it stays whatever is
 * open. A decision that could not be carried out stays until its author has looked at it.
 */
export function UndoBar({ overDialogs = false, onTakeBack, onDecided }: UndoBarProps) {
  const { t } = useTranslation('desk')
  const { data } = useQuery(scheduledQuery)
  const undo = useUndo()
  const items = data?.items ?? []
  const waiting = items.filter(({ refused }) => refused === null)
  const newest = waiting.at(-1)
  useSentWords(data?.items, onDecided)
  const [takenBack, setTakenBack] = useState<string>()
  const takeBack = (item: Scheduled) => {
    onTakeBack?.()
    setTakenBack(item.id)
    undo.mutate(item)
  }
  useKeys({ z: () => newest && takeBack(newest) }, newest !== undefined, { overDialogs })
  return (
    <ToastPlace>
      <div className={classes.bar}>
        <p role="status" className={classes.hidden}>
          {newest && t(`undo.announced.${newest.kind}`, { group: subjectOf(newest) })}
        </p>
        <ProblemNotice error={undo.error} />
        {items.map((item) => (
          <div
            key={item.id}
            className={classes.line}
            data-tone={item.refused === null ? 'accent' : 'amber'}
            data-older={(item.refused === null && item !== newest) || undefined}
          >
            {item.refused === null ? <Countdown item={item} /> : <Refused item={item} />}
            <Button
              size="compact-sm"
              variant="default"
              loading={undo.isPending && takenBack === item.id}
              rightSection={item === newest && <KeyHint>Z</KeyHint>}
              aria-keyshortcuts={item === newest ? 'z' : undefined}
              onClick={() => takeBack(item)}
            >
              {t(item.refused === null ? 'undo.undo' : 'undo.goOn')}
            </Button>
          </div>
        ))}
      </div>
    </ToastPlace>
  )
}

/** The seconds are visual only; screen readers are told once. */
function Countdown({ item }: { item: Scheduled }) {
  const { t } = useTranslation('desk')
  const seconds = Math.ceil(useCountdown(item.dueAt) / 1000)
  return (
    <>
      <IconHourglass size={17} aria-hidden="true" />
      <span className={classes.words}>
        {t(`undo.kind.${item.kind}`, { group: subjectOf(item) })}{' '}
        <span aria-hidden="true" className={classes.seconds}>
          {seconds > 0 ? t('undo.in', { count: seconds }) : t('undo.now')}
        </span>
      </span>
    </>
  )
}

function Refused({ item }: { item: Scheduled }) {
  const { t } = useTranslation('desk')
  return (
    <>
      <IconAlertTriangle size={17} aria-hidden="true" />
      <span role="status" className={classes.words}>
        <strong>{t('undo.refused', { group: subjectOf(item) })}</strong>{' '}
        <RefusalWords code={item.refused ?? ''} />
      </span>
    </>
  )
}
