import type { AgreementFigures } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { Section } from '../../parts/page/section.tsx'
import { policyQuery } from '../../policy/queries.ts'
import classes from './figures-page.module.css'
import { MeasureBars } from './measure-bars.tsx'
import { useMethodName } from './use-method-name.ts'
import { leastForShare, useShareText } from './use-small-numbers.ts'

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

interface AgreementBarsProps {
  label: string
  rows: { name: string; answered: number; agreed: number }[]
}

/** How many second opinions agreed, out of how many, as bars. */
function AgreementBars({ label, rows }: AgreementBarsProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const share = useShareText()
  const wordsFor = (agreed: number, all: number) =>
    all < leastForShare
      ? share(agreed, all)
      : t('agreement.of', {
          agreed: format.number(agreed),
          all: format.number(all),
          share: share(agreed, all),
        })
  return (
    <MeasureBars
      label={label}
      measures={rows.map(({ name, answered, agreed }) => ({
        label: name,
        length: answered < leastForShare ? null : agreed / answered,
        words: wordsFor(agreed, answered),
      }))}
    />
  )
}

/** A ground in words, by its code where the policy in force no longer has it. */
function useGroundName() {
  const { data: policy } = useSuspenseQuery(policyQuery())
  const words = useLocalText()
  return (code: string) => {
    const ground = policy.grounds.find((known) => known.code === code)
    return ground ? words(ground.title) : code
  }
}
