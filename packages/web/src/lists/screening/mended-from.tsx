import type { Batch } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import classes from './mended-from.module.css'

type Mended = NonNullable<Batch['mended']>

/** How many rows a file had before and after it was cleaned, why the others went, and both files by digest. */
export function MendedFrom({ mended }: { mended: Mended }) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const reasons = (Object.entries(mended.leftOut) as [keyof Mended['leftOut'], number][]).map(
    ([why, count]) => t(`mendedFrom.reason.${why}`, { count, number: format.number(count) }),
  )
  return (
    <div>
      <Quiet>
        {t('mendedFrom.text', {
          before: format.number(mended.rowsBefore),
          after: format.number(mended.rowsAfter),
          reasons: reasons.length > 0 ? format.list(reasons) : t('mendedFrom.nothing'),
        })}
      </Quiet>
      <details className={classes.files}>
        <summary>
          {t(
            mended.leaveOutList || mended.keptLists
              ? 'mendedFrom.filesAndList'
              : 'mendedFrom.files',
          )}
        </summary>
        <p>
          {t('mendedFrom.from')} <code>{mended.from}</code>
        </p>
        {mended.to && (
          <p>
            {t('mendedFrom.to')} <code>{mended.to}</code>
          </p>
        )}
        {[mended.leaveOutList ?? [], mended.keptLists ?? []].flat().map((list) => (
          <p key={list}>
            {t('mendedFrom.list')} <code>{list}</code>
          </p>
        ))}
      </details>
    </div>
  )
}
