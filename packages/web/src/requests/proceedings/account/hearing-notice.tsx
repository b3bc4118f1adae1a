import type { Proceeding } from '@freigabe/contract'
import { IconEar } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../../api/read.ts'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useAccountWords } from '../../../lists/use-list-words.ts'
import { ButtonLink } from '../../../parts/page/links.tsx'
import { Deadline } from '../../../parts/time/deadline.tsx'
import { WaitingLine } from '../../../parts/time/waiting-line.tsx'
import { useReadsAsStaff } from '../../../people/session.ts'

interface HearingNoticeProps {
  account: string
  asked: Proceeding
  mayWrite: boolean
  isFirst: boolean
}

/** On the dashboard: the account is asked for its side, until when, and the way there. */
export function HearingNotice({ account, asked, mayWrite, isFirst }: HearingNoticeProps) {
  const forStaff = useReadsAsStaff(account)
  const { t } = useAccountWords('proceedings', forStaff)
  const area = forStaff ? 'listsForStaff:hearing' : 'account'
  const words = useLocalText()
  const isSuspended = asked.standing === 'suspended'
  const heard = asked.entries.findLast(({ kind }) => kind === 'hearing')
  const about = isSuspended ? 'suspended' : (heard?.measure ?? 'suspension')
  const grounds = heard?.grounds.map(({ titles }) => words(titles)) ?? []
  return (
    <WaitingLine
      tone="red"
      icon={IconEar}
      note={
        <>
          {t(forStaff ? 'listsForStaff:by' : 'account.until')}{' '}
          <Deadline by={asked.answerBy!} passed="expired" />
        </>
      }
      button={
        <ButtonLink
          variant={isFirst && mayWrite ? 'filled' : 'default'}
          to="/a/$account/proceedings"
          params={{ account }}
        >
          {t(mayWrite ? 'account.answer' : 'account.look')}
        </ButtonLink>
      }
    >
      <strong>
        {t(`${area}.considered.${about}`)}
        {grounds.length > 0 && `: ${grounds.join(', ')}`}.
      </strong>{' '}
      {t(`${area}.text.${isSuspended ? 'heardAfter' : 'hearing'}`)}
    </WaitingLine>
  )
}

/** The proceeding about which the account is asked for its side, if any. */
export function useHearing(account: string): Proceeding | undefined {
  const { data } = useQuery(read('listProceedings', { params: { account } }))
  return data?.items.find(({ answerBy }) => answerBy !== null)
}
