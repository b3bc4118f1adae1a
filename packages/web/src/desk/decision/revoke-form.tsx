import { Button, Stack, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { useCase } from '../case/case-context.tsx'
import { useCaseChange } from '../mutations.ts'
import { GroundChoice } from './grounds/ground-choice.tsx'
import classes from './revoke-form.module.css'
import { useAttempt } from './use-attempt.ts'

/** Revoking an approval: the gate closes with it; only leads do. */
export function RevokeForm() {
  const { t } = useTranslation('desk')
  const { account, caseId, draft, change, shown, takeOver, clear } = useCase()
  const { grounds, text } = draft.revoke
  const attempt = useAttempt()
  const revoke = useCaseChange(account, caseId, (decisionId: string) =>
    client.revokeApproval({
      params: { account, case: caseId },
      body: { decisionId, grounds, text: text.trim() },
    }),
  )
  return (
    <details className={classes.revoke} open={grounds.length > 0 || text !== ''}>
      <summary>{t('revoke.open')}</summary>
      <Stack gap="sm" mt="sm">
        <GroundChoice
          label={t('revoke.grounds')}
          value={grounds}
          onChange={(next) => change('revoke', (before) => ({ ...before, grounds: next }))}
        />
        <Textarea
          label={t('revoke.text')}
          description={t(`ask.inLanguage.${shown.account.locale}`)}
          lang={shown.account.locale}
          autosize
          minRows={4}
          value={text}
          onChange={({ currentTarget: { value } }) =>
            change('revoke', (before) => ({ ...before, text: value }))
          }
        />
        <Button
          color="red"
          variant="outline"
          disabled={grounds.length === 0 || text.trim() === ''}
          onClick={attempt.begin}
        >
          {t('revoke.next')}
        </Button>
      </Stack>
      <ConfirmDialog
        opened={attempt.id !== null}
        title={t('revoke.title', { group: shown.groupName })}
        confirm={t('revoke.send')}
        danger
        mutation={revoke}
        onClose={attempt.end}
        onConfirm={() =>
          attempt.id &&
          revoke.mutate(attempt.id, {
            onSuccess: (changed) => {
              clear()
              takeOver(changed)
            },
          })
        }
      >
        <p className={classes.warning}>{t('revoke.warning')}</p>
        <blockquote className={classes.quote}>{text}</blockquote>
      </ConfirmDialog>
    </details>
  )
}
