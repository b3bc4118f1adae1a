import type { Source } from '@freigabe/contract'
import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { Card } from '../parts/card.tsx'
import { SourceAction } from './source-action.tsx'
import { SourceArrivals } from './source-arrivals.tsx'
import { SourceBadge } from './source-badge.tsx'
import classes from './source-card.module.css'
import { SourceMenu } from './source-menu.tsx'
import { SourceUse } from './source-use.tsx'
import { useExtentText } from './use-extent-text.ts'

interface SourceCardProps {
  account: string
  source: Source
  mayWrite: boolean
}

/** One source: what it is, how much of its cap is used, what arrived lately, and what to do next. */
export function SourceCard({ account, source, mayWrite }: SourceCardProps) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  const extent = useExtentText()
  const { approved, closed, link, period } = source
  const mayChange = mayWrite && source.withdrawnAt === null
  return (
    <Card
      name={source.name}
      facts={
        <>
          {t(`sources.kind.${source.kind}`)}
          {link && (
            <>
              {' · '}
              <Anchor href={link} target="_blank" rel="noreferrer" className={classes.link}>
                {link}
              </Anchor>
            </>
          )}
        </>
      }
      beside={
        <>
          <SourceBadge source={source} />
          {mayChange && <SourceMenu account={account} source={source} />}
        </>
      }
    >
      {source.arrivals.length > 0 && <SourceUse source={source} />}
      <p className={classes.note}>
        {approved
          ? t('sources.approved', { ...extent(approved), until: format.date(approved.endsAt) })
          : t('sources.declared', extent(source))}
        {period.beyondCap > 0 &&
          ` ${t('sources.beyond', { count: period.beyondCap, number: format.number(period.beyondCap) })}`}
      </p>
      {closed === 'content_changed' && <p className={classes.note}>{t('sources.changed')}</p>}
      <SourceAction account={account} source={source} mayWrite={mayChange} />
      {source.arrivals.length > 0 ? (
        <SourceArrivals source={source} />
      ) : (
        <p className={classes.note}>{t('sources.none')}</p>
      )}
    </Card>
  )
}
