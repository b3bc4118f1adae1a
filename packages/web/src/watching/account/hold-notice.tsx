import type { Hold } from '@freigabe/contract'
import { IconPlayerPause } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { WaitingLine } from '../../parts/time/waiting-line.tsx'
import { useHoldWords } from '../use-hold-words.ts'
import { NextLook, WhyHeld } from './hold-answer.tsx'
import { HoldLink } from './hold-link.tsx'

interface HoldNoticeProps {
  account: string
  hold: Hold
  mayWrite: boolean
  isFirst: boolean
}

/** A hold among other things that wait: what is on hold and why, until when somebody looks, one button. */
export function HoldNotice({ account, hold, mayWrite, isFirst }: HoldNoticeProps) {
  const { t } = useTranslation('watching')
  const words = useHoldWords()
  return (
    <WaitingLine
      tone="violet"
      icon={IconPlayerPause}
      note={<NextLook account={account} hold={hold} />}
      button={<HoldLink account={account} hold={hold} mayWrite={mayWrite} isQuiet={!isFirst} />}
    >
      <Trans
        t={t}
        i18nKey="account.notice"
        components={{ what: <strong>{words.unit(hold)}</strong> }}
      />{' '}
      <WhyHeld hold={hold} quotes />
    </WaitingLine>
  )
}
