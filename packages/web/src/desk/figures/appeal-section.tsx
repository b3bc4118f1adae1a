import type { AppealFigures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Section } from '../../parts/section.tsx'
import { Fact, FactGrid } from '../fact.tsx'
import classes from './figures-page.module.css'
import { MeasureBars } from './measure-bars.tsx'

/** How many appeals came, how they ended, and on which reasons; never who decided. */
export function AppealSection({ appeals }: { appeals: AppealFigures }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (
    <Section title={t('appeals.title')} lead={t('appeals.lead')}>
      <FactGrid>
        {(['filed', 'upheld', 'dismissed', 'withdrawn', 'open'] as const).map((name) => (
          <Fact key={name} name={t(`appeals.${name}`)}>
            {format.number(appeals[name])}
          </Fact>
        ))}
      </FactGrid>
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
  const format = useFormat()
  const reasons = appeals.reasons.filter((each) => each.outcome === outcome)
  if (reasons.length === 0) return null
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{t(`appeals.byReason.${outcome}`)}</h3>
      <MeasureBars
        label={t(`appeals.byReason.${outcome}`)}
        measures={reasons.map(({ reason, count }) => ({
          label: t(`requests:reason.${reason}`),
          length: count / appeals[outcome],
          words: t('appeals.of', {
            number: format.number(count),
            share: format.percent(count / appeals[outcome]),
          }),
        }))}
      />
    </div>
  )
}
