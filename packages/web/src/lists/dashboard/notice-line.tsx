import type { Notice } from '@freigabe/contract'
import {
  type Icon,
  IconBan,
  IconCircleX,
  IconClockOff,
  IconFileAlert,
  IconFileUpload,
  IconMessageQuestion,
  IconMoon,
  IconPencil,
  IconPlayerPause,
  IconRefresh,
  IconTableColumn,
} from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import type { Tone } from '../../parts/badge/tone.ts'
import { later } from '../../parts/later.tsx'
import { ButtonLink } from '../../parts/page/links.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { WaitingLine } from '../../parts/time/waiting-line.tsx'
import { useReadsAsStaff } from '../../people/session.ts'
import { useStartLabel } from '../../platform/use-start-label.ts'
import { pageLoader } from '../../shell/page-loader.ts'
import { useHold } from '../../watching/account/use-hold.ts'
import { useListWords } from '../use-list-words.ts'

const loadHold = pageLoader(() => import('../../watching/account/hold-notice.tsx'), 'watching')
const HoldNotice = later(() => loadHold().then((part) => part.HoldNotice))

interface NoticeLineProps {
  account: string
  notice: Notice
  mayWrite: boolean
  isFirst: boolean
}

/** Each kind of notice as icon and colour; colour never says more than the sentence. */
const noticeLooks: Record<Notice['kind'], { tone: Tone; icon: Icon }> = {
  answer_questions: { tone: 'red', icon: IconMessageQuestion },
  state_origin: { tone: 'amber', icon: IconPencil },
  confirm_column: { tone: 'amber', icon: IconTableColumn },
  file_refused: { tone: 'amber', icon: IconFileAlert },
  hand_in_file: { tone: 'amber', icon: IconFileUpload },
  renew: { tone: 'amber', icon: IconRefresh },
  resume: { tone: 'amber', icon: IconMoon },
  expired: { tone: 'grey', icon: IconClockOff },
  see_rejection: { tone: 'grey', icon: IconCircleX },
  see_revocation: { tone: 'grey', icon: IconBan },
  see_hold: { tone: 'violet', icon: IconPlayerPause },
}

/** One thing that waits: a sentence, how long it takes and until when, and the button that does it. */
export function NoticeLine({ account, notice, mayWrite, isFirst }: NoticeLineProps) {
  const format = useFormat()
  const { kind, groupName, recipients, sourceName, questions, by, since } = notice
  const count = kind === 'answer_questions' ? questions : recipients
  const hold = useHold(account, notice.holdId)
  const forStaff = useReadsAsStaff(account)
  const { t } = useListWords(forStaff)
  const takes = mayWrite ? t(`notice.takes.${kind}`) : ''
  if (hold) {
    return <HoldNotice account={account} hold={hold} mayWrite={mayWrite} isFirst={isFirst} />
  }
  return (
    <WaitingLine
      {...noticeLooks[kind]}
      note={
        <>
          {takes}
          {takes && ' '}
          {by ? (
            <>
              {t(forStaff ? 'listsForStaff:by' : 'notice.by')} <Deadline by={by} />
            </>
          ) : (
            <>
              {t('notice.since')} <Moment at={since} />
            </>
          )}
        </>
      }
      button={
        <NoticeButton account={account} notice={notice} mayWrite={mayWrite} isFirst={isFirst} />
      }
    >
      <Trans
        t={t}
        i18nKey={`${forStaff ? 'listsForStaff:sentence' : 'notice.sentence'}.${kind}`}
        count={count}
        values={{ number: format.number(count) }}
        components={{
          group: (
            <strong>
              {groupName === null
                ? t('notice.wholeAccount')
                : t('notice.group', { group: groupName })}
            </strong>
          ),
          source: <strong>{t('notice.group', { group: sourceName ?? '' })}</strong>,
        }}
      />
    </WaitingLine>
  )
}

/** The one button of a notice. A person who may only read gets a quieter one to the same place. */
function NoticeButton({ account, notice, mayWrite, isFirst }: NoticeLineProps) {
  const { t } = useTranslation('lists')
  const start = useStartLabel()
  const { kind, caseId, groupId, questions } = notice
  const toCase = { account, case: caseId ?? '' }
  const usual = kind === 'state_origin' ? start : t(`notice.button.${kind}`, { count: questions })
  const label = mayWrite ? usual : t('notice.look')
  const isDecision = kind === 'see_rejection' || kind === 'see_revocation'
  const look = { variant: isFirst && mayWrite ? 'filled' : 'default' } as const
  if (kind === 'answer_questions') {
    return (
      <ButtonLink
        {...look}
        to="/a/$account/cases/$case"
        params={toCase}
        search={mayWrite ? { answer: true } : {}}
      >
        {label}
      </ButtonLink>
    )
  }
  if (kind === 'state_origin' || kind === 'renew') {
    return (
      <ButtonLink {...look} to="/a/$account/cases/$case/submit" params={toCase}>
        {label}
      </ButtonLink>
    )
  }
  if (isDecision || kind === 'resume' || kind === 'hand_in_file') {
    return (
      <ButtonLink {...look} to="/a/$account/cases/$case" params={toCase}>
        {label}
      </ButtonLink>
    )
  }
  if (kind === 'see_hold' || groupId === null) {
    return (
      <ButtonLink {...look} to="/a/$account/holds" params={{ account }}>
        {label}
      </ButtonLink>
    )
  }
  return (
    <ButtonLink {...look} to="/a/$account/groups/$group" params={{ account, group: groupId }}>
      {label}
    </ButtonLink>
  )
}
