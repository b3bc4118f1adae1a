import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Deadline } from '../../../parts/deadline.tsx'
import { ButtonLink } from '../../../parts/links.tsx'
import classes from '../../proceedings/account/hearing-notice.module.css'

/** On top of the dashboard: consent records are asked for, until when, and the way there. */
export function ComplaintNotice({ account, mayWrite }: { account: string; mayWrite: boolean }) {
  const { t } = useTranslation('complaints')
  const { data } = useQuery(read('listAskedComplaints', { params: { account } }))
  const asked = (data?.items ?? [])
    .filter(({ answerBy }) => answerBy !== null)
    .sort((one, other) => (one.answerBy! < other.answerBy! ? -1 : 1))
  const first = asked[0]
  if (!first) return null
  return (
    <div className={classes.notice}>
      <Answer
        tone="red"
        title={t('account.notice')}
        note={
          <>
            {t('account.until')} <Deadline by={first.answerBy!} passed="expired" />
          </>
        }
        action={
          <ButtonLink to="/a/$account/complaints" params={{ account }} color="red">
            {t(mayWrite ? 'account.answer' : 'account.look')}
          </ButtonLink>
        }
      >
        {t('account.noticeText', {
          count: asked.length,
          from: t(`account.who.${first.from}`),
          who: first.masked ?? t('account.someone'),
        })}
      </Answer>
    </div>
  )
}
