import type { Hold } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/page/links.tsx'

interface HoldLinkProps {
  account: string
  hold: Hold
  mayWrite: boolean
  /** Other things come first. */
  isQuiet?: boolean
  size?: 'md'
}

/** The one button of a hold that is told elsewhere: it leads to the answer, or to what was written. */
export function HoldLink({ account, hold, mayWrite, isQuiet = false, ...look }: HoldLinkProps) {
  const { t } = useTranslation('watching')
  const isOpen = mayWrite && hold.mayAnswer && hold.standing === 'standing'
  return (
    <ButtonLink
      {...look}
      variant={isOpen && !isQuiet ? 'filled' : 'default'}
      to="/a/$account/holds"
      params={{ account }}
      search={isOpen ? { answer: hold.id } : {}}
    >
      {t(isOpen ? 'account.answer' : 'account.see')}
    </ButtonLink>
  )
}
