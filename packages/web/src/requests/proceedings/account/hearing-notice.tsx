import type { Proceeding } from '@freigabe/contract'
import { IconEar } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { ButtonLink } from '../../../parts/page/links.tsx'
import { Deadline } from '../../../parts/time/deadline.tsx'
import { WaitingLine } from '../../../parts/time/waiting-line.tsx'

interface HearingNoticeProps {
  account: string
  asked: Proceeding
  mayWrite: boolean
  isFirst: boolean
}

/** On the dashboard: the account is asked for its side, until when, and the way there. */
export function HearingNotice({ account, asked, mayWrite, isFirst }: HearingNoticeProps) {
  const { t } = useTranslation('proceedings')
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
          {t('account.until')} <Deadline by={asked.answerBy!} passed="expired" />
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
        {t(`account.considered.${about}`)}
        {grounds.length > 0 && `: ${grounds.join(', ')}`}.
      </strong>{' '}
      {t(isSuspended ? 'account.text.heardAfter' : 'account.text.hearing')}
    </WaitingLine>
  )
}

/** The proceeding about which the account is asked for its side, if any. */
export function useHearing(account: string): Proceeding | undefined {
  const { data } = useQuery(read('listProceedings', { params: { account } }))
  return data?.items.find(({ answerBy }) => answerBy !== null)
}
