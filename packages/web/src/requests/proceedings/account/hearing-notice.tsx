import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Deadline } from '../../../parts/deadline.tsx'
import { ButtonLink } from '../../../parts/links.tsx'
import classes from './hearing-notice.module.css'

/** On top of the dashboard: the account's side is asked for, until when, and the way there. */
export function HearingNotice({ account, mayWrite }: { account: string; mayWrite: boolean }) {
  const { t } = useTranslation('integrity')
  const { data } = useQuery(read('listProceedings', { params: { account } }))
  const asked = data?.items.find(({ answerBy }) => answerBy !== null)
  if (!asked?.answerBy) return null
  return (
    <div className={classes.notice}>
      <Answer
        tone="red"
        title={t('account.standing.hearing')}
        note={
          <>
            {t('account.until')} <Deadline by={asked.answerBy} passed="expired" />
          </>
        }
        action={
          <ButtonLink to="/a/$account/proceedings" params={{ account }} color="red">
            {t(mayWrite ? 'account.answer' : 'account.look')}
          </ButtonLink>
        }
      >
        {t(asked.standing === 'suspended' ? 'account.text.suspended' : 'account.text.hearing')}
      </Answer>
    </div>
  )
}
