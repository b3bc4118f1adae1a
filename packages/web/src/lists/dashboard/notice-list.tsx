import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { ButtonLink } from '../../parts/links.tsx'
import { noticesQuery } from '../queries.ts'
import { NoticeCard } from './notice-card.tsx'
import classes from './notice-list.module.css'

const atFirst = 5

/**
 * What waits for the customer, most urgent first: the first few as sentences, the rest on demand.
 * Where there are more than anybody reads as sentences, the table below shows them.
 */
export function NoticeList({ account, mayWrite }: { account: string; mayWrite: boolean }) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  const { data } = useSuspenseQuery(noticesQuery(account))
  const [all, setAll] = useState(false)
  const { items, total } = data
  const notices = all ? items : items.slice(0, atFirst)
  const hidden = total - atFirst
  const more = { count: hidden, number: format.number(hidden) }
  if (total === 0) return null
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
      {hidden > 0 && total === items.length && (
        <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('notice.less') : t('notice.more', more)}
        </Button>
      )}
      {total > items.length && (
        <ButtonLink
          variant="subtle"
          size="compact-sm"
          to="/a/$account"
          params={{ account }}
          search={{ standing: 'needs_you' }}
        >
          {t('notice.inTable', more)}
        </ButtonLink>
      )}
    </section>
  )
}
