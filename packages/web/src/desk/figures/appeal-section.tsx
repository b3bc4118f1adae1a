import type { AppealFigures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Section } from '../../parts/page/section.tsx'
import { BigFigure, FigureRow } from './figure-row.tsx'
import classes from './figures-page.module.css'
import { MeasureBars } from './measure-bars.tsx'
import { leastForShare, useShareText } from './use-small-numbers.ts'

/** How many appeals came, how they ended, and on which reasons; never who decided. */
export function AppealSection({ appeals }: { appeals: AppealFigures }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (
    <Section title={t('appeals.title')} lead={t('appeals.lead')}>
      <FigureRow>
        {(['filed', 'upheld', 'dismissed', 'withdrawn', 'open'] as const).map((name) => (
          <BigFigure key={name} name={t(`appeals.${name}`)} value={format.number(appeals[name])} />
        ))}
      </FigureRow>
      {appeals.reasons.length === 0 ? (
        <p className={classes.text}>{t('appeals.none')}</p>
      ) : (
        <>
          <div className={classes.pair}>
            <ReasonBars appeals={appeals} outcome="upheld" />
            <ReasonBars appeals={appeals} outcome="dismissed" />
          </div>
          <p className={classes.quiet}>{t('appeals.reasonHint')}</p>
        </>
      )}
    </Section>
  )
}

interface ReasonBarsProps {
  appeals: AppealFigures
  outcome: 'upheld' | 'dismissed'
}

function ReasonBars({ appeals, outcome }: ReasonBarsProps) {
  const { t } = useTranslation(['figures', 'requests'])
  const share = useShareText()
  const reasons = appeals.reasons.filter((each) => each.outcome === outcome)
  if (reasons.length === 0) return null
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{t(`appeals.byReason.${outcome}`)}</h3>
      <MeasureBars
        label={t(`appeals.byReason.${outcome}`)}
        measures={reasons.map(({ reason, count }) => ({
          label: t(`requests:reason.${reason}`),
          length: appeals[outcome] < leastForShare ? null : count / appeals[outcome],
          words: share(count, appeals[outcome]),
        }))}
      />
    </div>
  )
}
