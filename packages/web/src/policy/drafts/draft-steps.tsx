import { Button, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconHistory } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { DangerButton } from '../../parts/dialog/danger-button.tsx'
import { ButtonLink } from '../../parts/page/links.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { useSession } from '../../people/session.ts'
import { useDraftSteps } from '../mutations.ts'
import type { useDraftText } from './use-draft-text.ts'

/** The next step of a draft: proposing it, publishing it, or dropping it. */
export function DraftSteps({ work }: { work: ReturnType<typeof useDraftText> }) {
  const { t } = useTranslation('policy')
  const { draft, typed, state } = work
  const { propose } = useDraftSteps(draft.id)
  const isReady =
    state === 'saved' &&
    draft.faults.length === 0 &&
    typed.base === draft.inForce &&
    draft.packs.length > 0
  return (
    <>
      <DropDraft draft={draft.id} />
      <ButtonLink
        to="/admin/policy/drafts/$draft/trial"
        params={{ draft: draft.id }}
        variant="default"
        leftSection={<IconHistory size={17} />}
      >
        {t('trial.open')}
      </ButtonLink>
      {draft.state === 'editing' && (
        <Tooltip label={t('draft.proposeBlocked')} disabled={isReady} multiline w={280}>
          <Button
            loading={propose.isPending}
            data-disabled={!isReady || undefined}
            aria-disabled={!isReady}
            onClick={() => isReady && propose.mutate(draft.version)}
          >
            {t('draft.propose')}
          </Button>
        </Tooltip>
      )}
      {draft.state === 'proposed' && draft.mayPublish && <PublishDraft work={work} />}
      <ProblemNotice error={propose.error} />
    </>
  )
}

function PublishDraft({ work: { draft } }: { work: ReturnType<typeof useDraftText> }) {
  const { t } = useTranslation('policy')
  const { person } = useSession()
  const navigate = useNavigate()
  const toast = useToast()
  const { publish } = useDraftSteps(draft.id)
  const [asking, { open, close }] = useDisclosure()
  const isAlone = [draft.proposedBy?.id, draft.writtenBy?.id].includes(person.id)
  const onSuccess = () => {
    toast(t('draft.publishedToast'))
    void navigate({ to: '/admin/policy' })
  }
  return (
    <>
      <Button onClick={open}>{t('draft.publish')}</Button>
      <ConfirmDialog
        opened={asking}
        title={t('draft.publishTitle', { title: draft.title })}
        confirm={t('draft.publish')}
        mutation={publish}
        onConfirm={() => publish.mutate(draft.version, { onSuccess })}
        onClose={close}
      >
        {t(isAlone ? 'draft.publishAloneText' : 'draft.publishText', {
          name: draft.proposedBy?.name ?? '',
        })}
      </ConfirmDialog>
    </>
  )
}

function DropDraft({ draft }: { draft: string }) {
  const { t } = useTranslation('policy')
  const navigate = useNavigate()
  const { drop } = useDraftSteps(draft)
  const [asking, { open, close }] = useDisclosure()
  return (
    <>
      <DangerButton label={t('draft.drop')} onClick={open} />
      <ConfirmDialog
        opened={asking}
        title={t('draft.dropTitle')}
        confirm={t('draft.dropConfirm')}
        danger
        mutation={drop}
        onConfirm={() =>
          drop.mutate(undefined, { onSuccess: () => void navigate({ to: '/admin/policy' }) })
        }
        onClose={close}
      >
        {t('draft.dropText')}
      </ConfirmDialog>
    </>
  )
}
