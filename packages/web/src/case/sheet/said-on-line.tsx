import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { FileName } from '../../parts/file/file-name.tsx'
import { useCountryList } from '../../people/accounts/countries.ts'
import { isGiven } from '../answer-key.ts'
import { AnswerValue } from '../answer-value.tsx'
import { Explanation } from '../explanation.tsx'
import { MethodStance } from '../method-stance.tsx'
import { pointerOf } from '../wizard/fields/pointer.ts'
import classes from './said-on-line.module.css'
import type { SheetLineProps } from './sheet-line-props.ts'

/** What a line holds, in the customer's words. */
export function SaidOnLine({ account, opened, policy, line: { said } }: SheetLineProps) {
  const format = useFormat()
  const { t } = useTranslation('case')
  const newest = opened.submissions.at(-1)!
  switch (said.kind) {
    case 'method': {
      const method = policy.methods.find(({ code }) => code === said.code)
      return (
        <span className={classes.method}>
          {t('sheet.share', { share: format.percent(said.share / 100) })}
          {method?.stance === 'forbidden' && <MethodStance method={method} />}
        </span>
      )
    }
    case 'answer':
      return (
        <>
          {isGiven(said.answer) ? (
            <AnswerValue
              account={account}
              requirement={said.requirement}
              answer={said.answer}
              evidence={newest.evidence}
            />
          ) : (
            <span className={classes.missing} data-tone="amber">
              {t('answers.missing')}
            </span>
          )}
          <Explanation text={newest.content.explanations?.[pointerOf('answers', said.key)]} />
        </>
      )
    case 'countries':
      return <Countries stated={newest.content.countries ?? []} assumed={opened.policy.countries} />
    case 'list':
      return <List opened={opened} />
  }
}

/** As stated, or as taken for granted from the account. */
function Countries({ stated, assumed }: { stated: readonly string[]; assumed: readonly string[] }) {
  const { t } = useTranslation('case')
  const countryList = useCountryList()
  if (stated.length > 0) return countryList(stated)
  return (
    <>
      {countryList(assumed)}{' '}
      <span className={classes.quiet}>({t('answers.countriesAssumed')})</span>
    </>
  )
}

/** What was handed in: files with how many recipients each, or sources. */
function List({ opened }: Pick<SheetLineProps, 'opened'>) {
  const { t } = useTranslation('case')
  const format = useFormat()
  return (
    <ul className={classes.list}>
      {opened.sources.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
      {opened.batches.map(({ id, fileName, recipients }) => (
        <li key={id}>
          <FileName>{fileName}</FileName>{' '}
          <span className={classes.quiet}>
            {t('imports.recipients', { count: recipients, number: format.number(recipients) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
