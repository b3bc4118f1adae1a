import type { Hold } from '@freigabe/contract'
import { IconPlayerPause } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import classes from '../../lists/dashboard/notice-card.module.css'
import { Quiet } from '../../parts/quiet.tsx'
import { useHoldWords } from '../use-hold-words.ts'
import { NextLook, WhyHeld } from './hold-answer.tsx'
import { HoldLink } from './hold-link.tsx'

interface HoldNoticeProps {
  account: string
  hold: Hold
  mayWrite: boolean
}

/** A hold among other things that wait: what is on hold and why, until when somebody looks, one button. */
export function HoldNotice({ account, hold, mayWrite }: HoldNoticeProps) {
  const { t } = useTranslation('watching')
  const words = useHoldWords()
  return (
    <li className={classes.notice} data-tone="violet">
      <IconPlayerPause size={20} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <div>
        <p className={classes.sentence}>
          <Trans
            t={t}
            i18nKey="account.notice"
            components={{ what: <strong>{words.unit(hold)}</strong> }}
          />{' '}
          <WhyHeld hold={hold} />
        </p>
        <Quiet m="0.125rem 0 0" fz="xs">
          <NextLook hold={hold} />
        </Quiet>
      </div>
      <HoldLink account={account} hold={hold} mayWrite={mayWrite} className={classes.button} />
    </li>
  )
}
