import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { later, useSoon } from '../../parts/later.tsx'
import type { SplitProps } from './choose-way.tsx'

const ChooseWay = later(() => import('./choose-way.tsx').then((part) => part.ChooseWay))

interface SplitDialogProps extends SplitProps {
  opened: boolean
}

/** What leaves a case: whole imports, or some of the rows of one. */
export function SplitDialog({ opened, ...props }: SplitDialogProps) {
  const { t } = useTranslation('case')
  useSoon(ChooseWay)
  return (
    <Dialog opened={opened} onClose={props.onClose} title={t('split.title')}>
      <ChooseWay {...props} />
    </Dialog>
  )
}
