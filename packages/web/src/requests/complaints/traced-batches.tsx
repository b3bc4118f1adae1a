import type { SketchAnswer, TracedBatch } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { type Icon, IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import type { Tone } from '../../parts/badge/tone.ts'
import { Moment } from '../../parts/time/moment.tsx'
import classes from './traced-batches.module.css'

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
export function TracedBatches({ batches, onPick }: TracedBatchesProps) {
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
