import type { Evidence, Policy, SubmissionContent } from '@freigabe/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { useLocalText } from '../i18n/use-local-text.ts'
import { useCountryList } from '../people/accounts/countries.ts'
import { askedOf, generalMethod, isGiven } from './answer-key.ts'
import classes from './answer-list.module.css'
import { AnswerValue } from './answer-value.tsx'
import { Explanation } from './explanation.tsx'
import { MethodStance } from './method-stance.tsx'
import { pointerOf } from './wizard/fields/pointer.ts'

interface AnswerListProps {
  account: string
  policy: Policy
  content: Pick<
    SubmissionContent,
    'methods' | 'overlapping' | 'answers' | 'countries' | 'explanations'
  >
  /** Where the recipients are assumed to live, stated or not. */
  countries: readonly string[]
  evidence: Evidence[]
  /** Shown with each answer, by its key: the desk's assessment, or a link to change it. */
  beside?: (key: string) => ReactNode
  besideCountries?: ReactNode
  /** Below a method's heading. */
  besideMethod?: (code: string) => ReactNode
}

/** What a customer stated, under the policy's labels, method by method with its share. */
export function AnswerList(props: AnswerListProps) {
  const { policy, content, besideMethod } = props
  const { t } = useTranslation('case')
  const words = useLocalText()
  const format = useFormat()
  return (
    <div className={classes.answers}>
      <Countries {...props} />
      {content.overlapping && <p className={classes.overlap}>{t('answers.overlap')}</p>}
      {content.methods.map(({ code, share }) => {
        const method = policy.methods.find((known) => known.code === code)
        return (
          <section key={code}>
            <h3 className={classes.method}>
              <span>{method ? words(method.label) : code}</span>
              <span className={classes.share}>{format.percent(share / 100)}</span>
              {method && method.stance === 'forbidden' && <MethodStance method={method} />}
            </h3>
            {besideMethod?.(code)}
            <Answers {...props} method={code} />
          </section>
        )
      })}
      <section>
        <h3 className={classes.method}>{t('answers.general')}</h3>
        <Answers {...props} method={generalMethod} />
      </section>
    </div>
  )
}

function Countries({ content, countries, besideCountries }: AnswerListProps) {
  const { t } = useTranslation('case')
  const countryList = useCountryList()
  const isStated = (content.countries ?? []).length > 0
  return (
    <dl className={classes.list}>
      <div className={classes.answer} data-beside={besideCountries ? true : undefined}>
        <dt className={classes.label}>{t('answers.countries')}</dt>
        <dd className={classes.value}>
          {countryList(isStated ? (content.countries ?? []) : countries)}
          {!isStated && <span className={classes.missing}> ({t('answers.countriesAssumed')})</span>}
        </dd>
        {besideCountries && <dd className={classes.beside}>{besideCountries}</dd>}
      </div>
    </dl>
  )
}

function Answers(props: AnswerListProps & { method: string }) {
  const { account, policy, content, evidence, beside, method } = props
  const { t } = useTranslation('case')
  const words = useLocalText()
  const asked = askedOf(policy, method, content.answers).filter(
    ({ key, requirement }) => requirement.necessity === 'required' || isGiven(content.answers[key]),
  )
  return (
    <dl className={classes.list}>
      {asked.map(({ key, requirement }) => (
        <div key={key} className={classes.answer} data-beside={beside ? true : undefined}>
          <dt className={classes.label}>{words(requirement.label)}</dt>
          <dd className={classes.value}>
            {isGiven(content.answers[key]) ? (
              <AnswerValue
                account={account}
                requirement={requirement}
                answer={content.answers[key]}
                evidence={evidence}
              />
            ) : (
              <span className={classes.missing}>{t('answers.missing')}</span>
            )}
            <Explanation text={content.explanations?.[pointerOf('answers', key)]} />
          </dd>
          {beside && <dd className={classes.beside}>{beside(key)}</dd>}
        </div>
      ))}
    </dl>
  )
}
