import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { later } from '../../parts/later.tsx'
import { ButtonLink } from '../../parts/page/links.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { useReadsAsStaff } from '../../people/session.ts'
import { useAskedComplaints } from '../../requests/complaints/account/complaint-notice.tsx'
import { useHearing } from '../../requests/proceedings/account/hearing-notice.tsx'
import { waitingRequestsQuery } from '../../requests/queries.ts'
import { pageLoader } from '../../shell/page-loader.ts'
import { noticesQuery } from '../queries.ts'
import { useListWords } from '../use-list-words.ts'
import { NoticeLine } from './notice-line.tsx'
import classes from './waiting-list.module.css'

// Seldom wanted, and each with texts of its own.
const loadHearing = pageLoader(
  () => import('../../requests/proceedings/account/hearing-notice.tsx'),
  'proceedings',
)
const loadComplaint = pageLoader(
  () => import('../../requests/complaints/account/complaint-notice.tsx'),
  'complaints',
)
const loadRequest = pageLoader(() => import('../../requests/waiting-request.tsx'), 'requests')
const HearingNotice = later(() => loadHearing().then((part) => part.HearingNotice))
const ComplaintNotice = later(() => loadComplaint().then((part) => part.ComplaintNotice))
const WaitingRequest = later(() => loadRequest().then((part) => part.WaitingRequest))

const atFirst = 5

interface WaitingListProps {
  account: string
  mayWrite: boolean
}

/**
 * Everything that waits for the customer in one list, most urgent first: the first few as sentences, the rest
 * on demand. If there are too many to read as sentences, the table below shows them.
 */
export function WaitingList({ account, mayWrite }: WaitingListProps) {
  const id = useId()
  const { items, total } = useSuspenseQuery(noticesQuery(account)).data
  const asked = useAsked(account, mayWrite)
  const forStaff = useReadsAsStaff(account)
  const { t } = useListWords(forStaff)
  const [all, setAll] = useState(false)
  const notices = all ? items : items.slice(0, atFirst)
  if (total === 0 && asked.length === 0) return null
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id} className={classes.title}>
        {t(forStaff ? 'listsForStaff:waiting' : 'notice.label')}
      </h2>
      <ul className={classes.list}>
        {asked.map((line, place) => line(place === 0))}
        {notices.map((notice, place) => (
          <NoticeLine
            key={`${notice.kind}${notice.caseId ?? notice.batchId}`}
            account={account}
            notice={notice}
            mayWrite={mayWrite}
            isFirst={asked.length === 0 && place === 0}
          />
        ))}
      </ul>
      <More account={account} shown={items.length} total={total} all={all} onAll={setAll} />
      {!forStaff && items.some(({ kind }) => kind === 'state_origin') && (
        <Quiet fz="sm" mt="xs">
          {t('notice.why')}
        </Quiet>
      )}
    </section>
  )
}

/** What the account itself is asked, each as a line that knows whether it is the first. */
function useAsked(account: string, mayWrite: boolean): ((isFirst: boolean) => ReactNode)[] {
  const requests = useQuery(waitingRequestsQuery(account)).data?.items ?? []
  const hearing = useHearing(account)
  const [first, ...others] = useAskedComplaints(account)
  const line = { account, mayWrite }
  return [
    ...(hearing
      ? [
          (isFirst: boolean) => (
            <HearingNotice key="hearing" {...line} asked={hearing} isFirst={isFirst} />
          ),
        ]
      : []),
    ...(first
      ? [
          (isFirst: boolean) => (
            <ComplaintNotice
              key="complaint"
              {...line}
              asked={[first, ...others]}
              isFirst={isFirst}
            />
          ),
        ]
      : []),
    ...requests.map((request) => (isFirst: boolean) => (
      <WaitingRequest key={request.id} {...line} request={request} isFirst={isFirst} />
    )),
  ]
}

interface MoreProps {
  account: string
  shown: number
  total: number
  all: boolean
  onAll: (all: boolean) => void
}

/** The way to what is not among the first few. */
function More({ account, shown, total, all, onAll }: MoreProps) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const hidden = total - atFirst
  const more = { count: hidden, number: format.number(hidden) }
  if (hidden <= 0) return null
  if (total > shown) {
    return (
      <ButtonLink
        variant="subtle"
        size="compact-sm"
        to="/a/$account"
        params={{ account }}
        search={{ standing: 'needs_you' }}
      >
        {t('notice.inTable', more)}
      </ButtonLink>
    )
  }
  return (
    <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => onAll(!all)}>
      {all ? t('notice.less') : t('notice.more', more)}
    </Button>
  )
}
