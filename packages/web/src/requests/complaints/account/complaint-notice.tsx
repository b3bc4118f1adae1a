import type { Complaint } from '@freigabe/contract'
import { IconMailQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../parts/page/links.tsx'
import { Deadline } from '../../../parts/time/deadline.tsx'
import { WaitingLine } from '../../../parts/time/waiting-line.tsx'

interface ComplaintNoticeProps {
  account: string
  asked: [Complaint, ...Complaint[]]
  mayWrite: boolean
  isFirst: boolean
}

/** On the dashboard: consent records are asked for, until when, and the way there. */
export function ComplaintNotice({ account, asked, mayWrite, isFirst }: ComplaintNoticeProps) {
  const { t } = useTranslation('complaints')
  const [first] = asked
  return (
    <WaitingLine
      tone="red"
      icon={IconMailQuestion}
      note={
        <>
          {t('account.until')} <Deadline by={first.answerBy!} passed="expired" />
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
      <strong>{t('account.notice')}.</strong>{' '}
      {t('account.noticeText', {
        count: asked.length,
        from: t(`account.who.${first.from}`),
        who: first.masked ?? t('account.someone'),
      })}
    </WaitingLine>
  )
}
