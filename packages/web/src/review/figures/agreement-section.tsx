import type { AgreementFigures } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { Section } from '../../parts/section.tsx'
import { policyQuery } from '../../policy/queries/policy-query.ts'
import classes from './figures-page.module.css'
import { type Measure, MeasureBars } from './measure-bars.tsx'
import { useMethodName } from './use-method-name.ts'

/** How often second opinions were like the decisions: in sum, by method and by ground, never by person. */
export function AgreementSection({ agreement }: { agreement: AgreementFigures }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const words = useLocalText()
  const methodName = useMethodName()
  const { data: policy } = useSuspenseQuery(policyQuery())
  const groundName = (code: string) => {
    const known = policy.grounds.find((ground) => ground.code === code)
    return known ? words(known.title) : code
  }
  const measure = (label: string, agreed: number, all: number): Measure => ({
    label,
    length: agreed / all,
    words: t('agreement.of', {
      agreed: format.number(agreed),
      all: format.number(all),
      share: format.percent(agreed / all),
    }),
  })
  const { waiting, answered, agreed, methods, grounds } = agreement
  const waits = t('agreement.waiting', { count: waiting, number: format.number(waiting) })
  return (
    <Section title={t('agreement.title')} lead={t('agreement.lead')}>
      {answered === 0 ? (
        <p className={classes.text}>{t('agreement.none')}</p>
      ) : (
        <MeasureBars
          label={t('agreement.title')}
          measures={[measure(t('agreement.all'), agreed, answered)]}
        />
      )}
      <p className={classes.quiet}>{waits}</p>
      {methods.length > 0 && (
        <div className={classes.part}>
          <h3 className={classes.title}>{t('agreement.byMethod')}</h3>
          <MeasureBars
            label={t('agreement.byMethod')}
            measures={methods.map((each) =>
              measure(methodName(each.method), each.agreed, each.answered),
            )}
          />
        </div>
      )}
      {grounds.length > 0 && (
        <div className={classes.part}>
          <h3 className={classes.title}>{t('agreement.byGround')}</h3>
          <MeasureBars
            label={t('agreement.byGround')}
            measures={grounds.map((each) =>
              measure(groundName(each.ground), each.agreed, each.named),
            )}
          />
          <p className={classes.quiet}>{t('agreement.groundHint')}</p>
        </div>
      )}
    </Section>
  )
}
