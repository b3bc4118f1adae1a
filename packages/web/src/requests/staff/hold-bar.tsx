import type { Request } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { IconLockOpen, IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import lease from '../../desk/decision/lease-bar.module.css'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useRequestWork } from '../mutations.ts'
import type { RequestSide } from './request-side.ts'

interface HoldBarProps {
  side: RequestSide
  account: string
  request: Request
}

/** Who has taken a request on; taking it, over from a colleague too, and giving it back. */
export function HoldBar({ side, account, request }: HoldBarProps) {
  const { t } = useTranslation('requests')
  const { take, release } = useRequestWork(side, account, request.id)
  const holder = request.work?.holder ?? null
  const isMine = holder?.mine === true
  const Glyph = isMine ? IconUserCheck : IconLockOpen
  return (
    <div className={lease.lease}>
      <div className={lease.line} data-tone={isMine ? 'accent' : holder ? 'violet' : 'grey'}>
        <Glyph size={17} aria-hidden="true" />
        <span className={lease.words}>
          {isMine
            ? t('sheet.mine')
            : holder
              ? t('sheet.heldBy', { name: holder.name })
              : t('sheet.free')}
        </span>
        <Button
          variant={isMine ? 'subtle' : 'filled'}
          size="compact-sm"
          loading={take.isPending || release.isPending}
          rightSection={<KeyHint>C</KeyHint>}
          aria-keyshortcuts="c"
          onClick={() => (isMine ? release.mutate() : take.mutate(holder?.id ?? null))}
        >
          {isMine
            ? t('staff.release')
            : holder
              ? t('staff.takeFrom', { name: holder.name })
              : t('staff.take')}
        </Button>
      </div>
      <ProblemNotice error={take.error ?? release.error} />
    </div>
  )
}
