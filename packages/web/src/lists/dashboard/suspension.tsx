import { useTranslation } from 'react-i18next'
import { Answer } from '../../parts/answer.tsx'
import { Moment } from '../../parts/moment.tsx'
import { SuspensionLinks } from '../suspension-links.tsx'
import classes from './notice-list.module.css'

/** Says on top of the dashboard that the account is suspended, and what that means. */
export function Suspension({ account, since }: { account: string; since: string }) {
  const { t } = useTranslation('intake')
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
        action={<SuspensionLinks account={account} />}
      >
        {t('answer.text.settle_suspension')}
      </Answer>
    </div>
  )
}
