import { Alert, Button, Group } from '@mantine/core'
import { IconArrowsDiff, IconUserQuestion } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { usePublicationName } from '../publications/use-publication-name.ts'
import type { useDraftText } from './use-draft-text.ts'

interface DraftNoticesProps {
  work: ReturnType<typeof useDraftText>
  mayWrite: boolean
  /** Null where there is nothing to continue with. */
  onGoOn: (() => void) | null
  onCompare: () => void
}

/** What a reader of a draft has to know first: what came in between, and how far it is. */
export function DraftNotices({ work, mayWrite, onGoOn, onCompare }: DraftNoticesProps) {
  const { t } = useTranslation('policy')
  const format = useFormat()
  const nameOf = usePublicationName()
  const { draft, typed, conflict } = work
  const isOpen = draft.state === 'editing' || draft.state === 'proposed'
  const inForce = nameOf(draft.inForce)
  const other = conflict?.writtenBy?.name ?? t('installation')
  return (
    <>
      {conflict && (
        <Notice color="red" title={t('draft.conflict', { name: other })}>
          <p>{t('draft.conflictText')}</p>
          <Group gap="xs">
            <Button variant="default" onClick={work.takeTheirs}>
              {t('draft.takeTheirs', { name: other })}
            </Button>
            <Button variant="default" onClick={work.keepMine}>
              {t('draft.keepMine')}
            </Button>
          </Group>
        </Notice>
      )}
      {isOpen && typed.base !== draft.inForce && (
        <Notice color="amber" title={t('draft.moved', { number: inForce })}>
          <p>{t('draft.movedText')}</p>
          {mayWrite && (
            <Button variant="default" onClick={onCompare}>
              {t('draft.compare', { number: inForce })}
            </Button>
          )}
        </Notice>
      )}
      {draft.state === 'proposed' && draft.proposedAt && (
        <Notice
          color="petrol"
          title={t('draft.proposed', {
            name: draft.proposedBy?.name ?? '',
            when: format.moment(draft.proposedAt),
          })}
        >
          <p>{t(draft.mayPublish ? 'draft.proposedYou' : 'draft.proposedOther')}</p>
          {onGoOn && (
            <Group gap="sm">
              <Button variant="default" onClick={onGoOn}>
                {t('draft.edit')}
              </Button>
              {t('draft.editHint')}
            </Group>
          )}
        </Notice>
      )}
      {draft.publication !== null && (
        <p>{t('draft.published', { number: nameOf(draft.publication) })}</p>
      )}
      {draft.state === 'dropped' && <p>{t('draft.dropped')}</p>}
    </>
  )
}

interface NoticeProps {
  color: 'red' | 'amber' | 'petrol'
  title: string
  children: ReactNode
}

function Notice({ color, title, children }: NoticeProps) {
  return (
    <Alert
      color={color}
      icon={color === 'petrol' ? <IconUserQuestion /> : <IconArrowsDiff />}
      title={title}
      mb="lg"
    >
      {children}
    </Alert>
  )
}
