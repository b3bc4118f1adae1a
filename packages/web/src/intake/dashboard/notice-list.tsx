import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { noticesQuery } from '../queries/notices-query.ts'
import { NoticeCard } from './notice-card.tsx'
import classes from './notice-list.module.css'

const atFirst = 5

/** What waits for the customer, most urgent first. The first few; the rest on demand. */
export function NoticeList({ account, mayWrite }: { account: string; mayWrite: boolean }) {
  const { t } = useTranslation('intake')
  const { data } = useSuspenseQuery(noticesQuery(account))
  const [all, setAll] = useState(false)
  const waiting = data.items
  const notices = all ? waiting : waiting.slice(0, atFirst)
  const more = waiting.length - notices.length
  if (waiting.length === 0) return null
  return (
    <section aria-label={t('notice.label')} className={classes.notices}>
      <ul className={classes.list}>
        {notices.map((notice) => (
          <NoticeCard
            key={`${notice.kind}${notice.caseId ?? notice.batchId}`}
            account={account}
            notice={notice}
            mayWrite={mayWrite}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('notice.more', { count: more })}
        </Button>
      )}
    </section>
  )
}
