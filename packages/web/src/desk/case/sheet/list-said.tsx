import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { FileName } from '../../../parts/file/file-name.tsx'
import { useCountryList } from '../../../people/accounts/countries.ts'
import { useReading } from '../case-context.tsx'
import { useSince } from '../judging/use-since.ts'
import { SuggestedMark } from './answer-said.tsx'
import classes from './said.module.css'

/** Where the recipients live: as stated, or as taken for granted from the account. */
export function CountriesSaid() {
  const { t } = useTranslation('desk')
  const countryList = useCountryList()
  const since = useSince()
  const { shown, compared } = useReading()
  const stated = shown.submissions.at(-1)?.content.countries ?? []
  const before = compared?.submission.content.countries ?? []
  const isChanged = compared && stated.toSorted().join() !== before.toSorted().join()
  return (
    <>
      {countryList(stated.length > 0 ? stated : shown.policy.countries)}
      {stated.length === 0 && ` (${t('claims.countriesAssumed')})`}
      {isChanged && since && (
        <span className={classes.suggested}>{t('claim.change.changed', { since })}</span>
      )}
      {shown.submissions.at(-1)?.suggested.includes('/countries') && <SuggestedMark />}
    </>
  )
}

/** What was handed in: the files with how many recipients each. */
export function ListSaid() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown } = useReading()
  return shown.batches.map(({ id, fileName, recipients }) => (
    <span key={id} className={classes.file}>
      <FileName>{fileName}</FileName>{' '}
      <span className={classes.quiet}>
        {t('queue.recipients', { count: recipients, number: format.number(recipients) })}
      </span>
    </span>
  ))
}
