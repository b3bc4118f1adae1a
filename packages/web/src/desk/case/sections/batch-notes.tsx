import type { Batch } from '@freigabe/contract'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { KnownRecipients } from '../../../lists/known-recipients.tsx'
import { MendedFrom } from '../../../lists/screening/mended-from.tsx'
import { sourcesQuery } from '../../../sources/queries.ts'
import { useReading } from '../case-context.tsx'
import classes from './batch-notes.module.css'

/** Who recorded an import and through which source it came, why it is reviewed all the same, and that it has changed. */
export function BatchNotes({ batch }: { batch: Batch }) {
  const { t } = useTranslation('desk')
  const { shown } = useReading()
  return (
    <>
      {batch.recordedBy && <p className={classes.came}>{t(`list.recorded.${batch.recordedBy}`)}</p>}
      {batch.known && (
        <div className={classes.came}>
          <KnownRecipients batch={batch} side="desk" />
        </div>
      )}
      {batch.mended && (
        <div className={classes.came}>
          <MendedFrom mended={batch.mended} />
        </div>
      )}
      {batch.arrived && <CameThrough arrived={batch.arrived} />}
      {shown.changedBatches.includes(batch.id) && (
        <p className={classes.changed} data-tone="amber">
          <IconAlertTriangle size={16} aria-hidden="true" /> {t('list.changed')}
        </p>
      )}
    </>
  )
}

function CameThrough({ arrived }: { arrived: NonNullable<Batch['arrived']> }) {
  const { t } = useTranslation('desk')
  const { account, shown } = useReading()
  const { data } = useQuery(sourcesQuery(account, shown.groupId))
  const source = data?.items.find(({ id }) => id === arrived.sourceId)?.name
  if (source === undefined) return null
  const why = arrived.setApart ?? (arrived.beyondCap ? 'beyond_cap' : 'within')
  return (
    <>
      <p className={classes.came}>{t(`list.came.${why}`, { source })}</p>
      {arrived.deviations.length > 0 && <Deviations deviations={arrived.deviations} />}
    </>
  )
}

/** In what a delivery differs from the past of its source, each with its figure and the policy’s limit. */
function Deviations({ deviations }: Pick<NonNullable<Batch['arrived']>, 'deviations'>) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  return (
    <ul className={classes.deviations} aria-label={t('list.deviations')}>
      {deviations.map(({ kind, figure, limit }) => {
        const written = (value: number) =>
          kind === 'size' ? format.number(Math.round(value * 10) / 10) : format.percent(value)
        return (
          <li key={kind}>
            {t(`list.deviates.${kind}`, { figure: written(figure), limit: written(limit) })}
          </li>
        )
      })}
    </ul>
  )
}
