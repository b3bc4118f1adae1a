import type { Outcomes } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import classes from '../../desk/figures/figures-page.module.css'
import { useFormat } from '../../i18n/format-context.tsx'

/** What is counted, what is missing, and how sure it is. */
export function CountedText({ outcomes }: { outcomes: Outcomes }) {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  const { all, since, until, days, within, drawn, groupOnly, bases } = outcomes
  const counted = (count: number) => ({ count, number: format.number(count) })
  const isSent = all.sentTo > 0
  return (
    <>
      <p className={classes.text}>
        {t('span', {
          ...counted(all.approvals),
          ...{
            since: format.statedDay(since),
            until: format.statedDay(dayBefore(until)),
            days,
            within,
          },
        })}
      </p>
      {!isSent && groupOnly === 0 && <p className={classes.text}>{t('noSends')}</p>}
      {groupOnly > 0 && <p className={classes.text}>{t('groupOnly', counted(groupOnly))}</p>}
      {bases.sketch > 0 && <p className={classes.quiet}>{t('sampled', counted(bases.sketch))}</p>}
      {isSent && (
        <p className={classes.quiet}>
          {t(`interval.${drawn}`)} {t('complaintHint')}
        </p>
      )}
    </>
  )
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
