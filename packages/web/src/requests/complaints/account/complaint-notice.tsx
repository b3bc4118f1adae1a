import type { Complaint } from '@freigabe/contract'
import { IconMailQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../../api/read.ts'
import { useAccountWords } from '../../../lists/use-list-words.ts'
import { ButtonLink } from '../../../parts/page/links.tsx'
import { Deadline } from '../../../parts/time/deadline.tsx'
import { WaitingLine } from '../../../parts/time/waiting-line.tsx'
import { useReadsAsStaff } from '../../../people/session.ts'

interface ComplaintNoticeProps {
  account: string
  asked: [Complaint, ...Complaint[]]
  mayWrite: boolean
  isFirst: boolean
}

/** On the dashboard: consent records are asked for, until when, and the way there. */
export function ComplaintNotice({ account, asked, mayWrite, isFirst }: ComplaintNoticeProps) {
  const forStaff = useReadsAsStaff(account)
  const { t } = useAccountWords('complaints', forStaff)
  const [first] = asked
  return (
    <WaitingLine
      tone="red"
      icon={IconMailQuestion}
      note={
        <>
          {t(forStaff ? 'listsForStaff:by' : 'account.until')}{' '}
          <Deadline by={first.answerBy!} passed="expired" />
        </>
      }
      button={
        <ButtonLink
          variant={isFirst && mayWrite ? 'filled' : 'default'}
          to="/a/$account/complaints"
          params={{ account }}
        >
          {t(mayWrite ? 'account.answer' : 'account.look')}
        </ButtonLink>
      }
    >
      <strong>{t(forStaff ? 'listsForStaff:complaint.notice' : 'account.notice')}.</strong>{' '}
      {t('account.noticeText', {
        count: asked.length,
        from: t(`account.who.${first.from}`),
        who: first.masked ?? t('account.someone'),
      })}
    </WaitingLine>
  )
}

/** The complaints for which the account is asked to show consent, the most urgent first. */
export function useAskedComplaints(account: string): Complaint[] {
  const { data } = useQuery(read('listAskedComplaints', { params: { account } }))
  return (data?.items ?? [])
    .filter(({ answerBy }) => answerBy !== null)
    .sort((one, other) => (one.answerBy! < other.answerBy! ? -1 : 1))
}
