import type { AgreementFigures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Section } from '../../parts/page/section.tsx'
import { AgreementBars } from './agreement-bars.tsx'
import classes from './figures-page.module.css'
import { useGroundName } from './use-ground-name.ts'
import { useMethodName } from './use-method-name.ts'

/** How often second opinions matched the decisions: in total, by method and by ground, never by person. */
export function AgreementSection({ agreement }: { agreement: AgreementFigures }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const methodName = useMethodName()
  const groundName = useGroundName()
  const { waiting, answered, agreed, methods, grounds } = agreement
  const byMethod = methods.map((each) => ({ ...each, name: methodName(each.method) }))
  const byGround = grounds.map(({ ground, named, agreed: alike }) => ({
    name: groundName(ground),
    answered: named,
    agreed: alike,
  }))
  return (
    <Section title={t('agreement.title')} lead={t('agreement.lead')}>
      {answered === 0 ? (
        <p className={classes.text}>{t('agreement.none')}</p>
      ) : (
        <AgreementBars
          label={t('agreement.title')}
          rows={[{ name: t('agreement.all'), answered, agreed }]}
        />
      )}
      <p className={classes.quiet}>
        {t('agreement.waiting', { count: waiting, number: format.number(waiting) })}
      </p>
      <div className={classes.pair}>
        {byMethod.length > 0 && (
          <div className={classes.part}>
            <h3 className={classes.title}>{t('agreement.byMethod')}</h3>
            <AgreementBars label={t('agreement.byMethod')} rows={byMethod} />
          </div>
        )}
        {byGround.length > 0 && (
          <div className={classes.part}>
            <h3 className={classes.title}>{t('agreement.byGround')}</h3>
            <AgreementBars label={t('agreement.byGround')} rows={byGround} />
            <p className={classes.quiet}>{t('agreement.groundHint')}</p>
          </div>
        )}
      </div>
    </Section>
  )
}
