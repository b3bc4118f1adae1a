import type { NothingLeft as Left } from '@freigabe/contract'
import { Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { noFilters } from '../queue/no-filters.ts'
import { useFilters } from '../queue/use-filters.ts'
import { useNext } from './next-context.tsx'

const reasons = ['mine', 'held', 'handedOver', 'skills', 'deferred', 'skipped', 'barred'] as const

/** Says that there is no next case, and what prevents taking those that wait. */
export function NothingLeft() {
  const { t } = useTranslation(['desk', 'parts'])
  const { left, forget } = useNext()
  const { filters, change } = useFilters()
  const isNarrowed = Object.keys(filters).length > 0
  return (
    <Dialog opened={left !== null} onClose={forget} title={t('next.nothing')}>
      <Stack gap="md">
        {isNarrowed && left && <Outside takeable={left.takeable} />}
        {left && <Reasons left={left} />}
        <Group justify="flex-end" gap="xs">
          {left && left.mine > 0 && (
            <Button
              variant="default"
              onClick={() => {
                forget()
                change({ ...noFilters, holder: 'mine' })
              }}
            >
              {t('next.showMine')}
            </Button>
          )}
          {isNarrowed && (
            <Button
              variant="default"
              onClick={() => {
                forget()
                change(noFilters)
              }}
            >
              {t('next.widen')}
            </Button>
          )}
          <Button onClick={forget} data-autofocus>
            {t('parts:close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

/** What the filters leave out comes first: it is what one can do next. */
function Outside({ takeable }: Pick<Left, 'takeable'>) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  return (
    <p style={{ margin: 0 }}>
      {takeable > 0
        ? t('next.outside', { count: takeable, number: format.number(takeable) })
        : t('next.narrowed')}
    </p>
  )
}

function Reasons({ left }: { left: Left }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const named = reasons.filter((reason) => left[reason] > 0)
  if (named.length === 0 && left.takeable > 0) return null
  if (named.length === 0) return <p style={{ margin: 0 }}>{t('next.empty')}</p>
  return (
    <div>
      <p style={{ margin: 0 }}>{t('next.others')}</p>
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {named.map((reason) => (
          <li key={reason}>
            {t(`next.${reason}`, { count: left[reason], number: format.number(left[reason]) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
