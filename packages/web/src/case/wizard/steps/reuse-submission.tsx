import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { PlainList } from '../../../parts/table/plain-list.tsx'
import { Day } from '../../../parts/time/moment.tsx'
import { reusedAnswers } from '../../answer-key.ts'
import { useWizard } from '../wizard-context.ts'
import classes from './reuse.module.css'

const offered = 3

/** Earlier submissions of the account, to begin with instead of an empty page; folded once something is stated. */
export function ReuseSubmission() {
  const { t } = useTranslation('wizard')
  const { account, case: opened, policy, kept, change } = useWizard()
  const { data } = useQuery(read('listReusable', { params: { account } }))
  const earlier = (data?.submissions ?? [])
    .filter(({ caseId }) => caseId !== opened.id)
    .slice(0, offered)
  if (earlier.length === 0) return null
  const { methods, answers } = kept.typed.content
  const isBegun = methods.length > 0
  const list = (
    <>
      <p className={classes.lead}>{t(isBegun ? 'reuse.leadBegun' : 'reuse.lead')}</p>
      <PlainList gap="0.375rem" mt="0.625rem">
        {earlier.map(({ caseId, groupName, at, content }) => (
          <li key={caseId} className={classes.line}>
            <span className={classes.name}>
              {groupName}, <Day at={at} />
            </span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('reuse.takeOf', { group: groupName })}
              onClick={() =>
                change({
                  methods: content.methods,
                  overlapping: content.overlapping,
                  // What was answered here stays.
                  answers: { ...reusedAnswers(policy, content), ...answers },
                  countries: content.countries,
                })
              }
            >
              {t('reuse.take')}
            </Button>
          </li>
        ))}
      </PlainList>
    </>
  )
  return isBegun ? (
    <details>
      <summary className={classes.summary}>{t('reuse.title')}</summary>
      <div className={classes.reuse}>{list}</div>
    </details>
  ) : (
    <section aria-label={t('reuse.title')} className={classes.reuse}>
      <p className={classes.title}>{t('reuse.title')}</p>
      {list}
    </section>
  )
}
