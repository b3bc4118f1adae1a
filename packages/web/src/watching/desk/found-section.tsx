import type { DeskHold, DeskHoldFigures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import classes from '../../desk/figures/figures-page.module.css'
import { MeasureBars } from '../../desk/figures/measure-bars.tsx'
import { SheetPart } from '../../desk/sheet-part.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { RateChart } from '../returns/rate-chart.tsx'
import { RateTable } from '../returns/rate-table.tsx'
import { useHoldWords } from '../use-hold-words.ts'

const dayMs = 86_400_000

/** What came back when figures placed a hold: the sentence, the rule, by day and by mailbox provider. */
export function FoundSection({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const words = useHoldWords()
  const { figures, group, account } = hold
  if (figures === null) return null
  return (
    <SheetPart
      title={t('hold.found')}
      actions={
        group && (
          <TextLink
            to="/a/$account/groups/$group/returns"
            params={{ account: account.id, group: group.id }}
          >
            {t('account.toReturns')}
          </TextLink>
        )
      }
    >
      <p>{`${words.found(figures)} ${words.rule(figures)}`}</p>
      <Days figures={figures} placedAt={hold.placedAt} name={t(`hold.this.${hold.unit}`)} />
      <Providers providers={figures.providers} />
    </SheetPart>
  )
}

interface DaysProps {
  figures: DeskHoldFigures
  placedAt: string
  name: string
}

/** The course of the days; of one alone the sentence above has said all. */
function Days({ figures, placedAt, name }: DaysProps) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const { code, days, threshold, from, until, withinDays } = figures
  const points = days
    .filter(({ of }) => of > 0)
    .map(({ sentOn, came, of }) => ({ day: sentOn, came, of }))
  if (points.length === 0) return null
  const title = t('returns.chart', { what: t(`code.${code}`) })
  const lines = [{ key: 'held', name, points }]
  const limit = { rate: threshold, label: t('returns.held', { rate: format.rate(threshold) }) }
  const period = { from: format.statedDay(from), until: format.statedDay(until) }
  // The days after which nothing counts any more may not have passed by then.
  const isAll = Date.parse(until) + (withinDays + 1) * dayMs <= Date.parse(placedAt)
  const counted = isAll
    ? t('hold.counted', { days: withinDays })
    : t('hold.countedUntil', { day: format.day(placedAt) })
  return (
    <>
      {points.length > 1 && <RateChart title={title} lines={lines} limits={[limit]} />}
      <Quiet mb="xs">
        {t(from === until ? 'hold.periodDay' : 'hold.period', period)} {counted}
      </Quiet>
      {points.length > 1 && (
        <details className={classes.table}>
          <summary>{t('returns.asTable')}</summary>
          <RateTable label={title} lines={lines} />
        </details>
      )}
    </>
  )
}

/** Where it came from; nothing where only one provider is known. */
function Providers({ providers }: Pick<DeskHoldFigures, 'providers'>) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const told = providers.filter(({ of }) => of > 0)
  if (told.length < 2) return null
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{t('hold.providers')}</h3>
      <MeasureBars
        label={t('hold.providers')}
        measures={told.map(({ provider, came, of }) => ({
          label: provider ?? t('hold.unknownProvider'),
          length: Math.min(1, came / of),
          words: t('hold.provider', {
            rate: format.rate(came / of),
            came: format.number(came),
            of: format.number(of),
          }),
        }))}
      />
    </div>
  )
}
