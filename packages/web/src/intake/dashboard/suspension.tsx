import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../../accounts/use-may-write.ts'
import { Answer } from '../../parts/answer.tsx'
import { ButtonLink } from '../../parts/links.tsx'
import { Moment } from '../../parts/moment.tsx'
import classes from './notice-list.module.css'

interface SuspensionProps {
  account: string
  since: string
  /** Whether the reader may look up the reasons. */
  seesReasons: boolean
}

/** Says on top of the dashboard that the account is suspended, and what that means. */
export function Suspension({ account, since, seesReasons }: SuspensionProps) {
  const { t } = useTranslation(['intake', 'integrity'])
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
          <Group gap="sm">
            {seesReasons && (
              <ButtonLink to="/a/$account/proceedings" params={{ account }} variant="default">
                {t('integrity:account.reasons')}
              </ButtonLink>
            )}
            {mayWrite && (
              <ButtonLink
                variant="default"
                to="/a/$account/requests/new"
                params={{ account }}
                search={{ kind: 'appeal' }}
              >
                {t('answer.appeal')}
              </ButtonLink>
            )}
          </Group>
        }
      >
        {t('answer.text.settle_suspension')}
      </Answer>
    </div>
  )
}
