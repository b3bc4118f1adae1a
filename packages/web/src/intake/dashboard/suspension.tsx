import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../../accounts/use-may-write.ts'
import { Answer } from '../../parts/answer.tsx'
import { ButtonLink } from '../../parts/links.tsx'
import { Moment } from '../../parts/moment.tsx'
import classes from './notice-list.module.css'

/** Says on top of the dashboard that the account is suspended, and what that means. */
export function Suspension({ account, since }: { account: string; since: string }) {
  const { t } = useTranslation('intake')
  const mayWrite = useMayWrite(account)
  return (
    <div className={classes.suspension}>
      <Answer
        tone="grey"
        title={t('answer.title.settle_suspension')}
        note={
          <>
            {t('notice.since')} <Moment at={since} />
          </>
        }
        action={
          mayWrite && (
            <ButtonLink
              variant="default"
              to="/a/$account/requests/new"
              params={{ account }}
              search={{ kind: 'appeal' }}
            >
              {t('answer.appeal')}
            </ButtonLink>
          )
        }
      >
        {t('answer.text.settle_suspension')}
      </Answer>
    </div>
  )
}
