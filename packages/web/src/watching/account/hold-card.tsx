import type { Hold } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/page/links.tsx'
import { Section } from '../../parts/page/section.tsx'
import { AnswerDialog } from '../../requests/dossier/answer-dialog.tsx'
import classes from '../../requests/dossier/dossier-card.module.css'
import { HoldEntries, isWritten } from '../hold-entries.tsx'
import { useAnswerHold } from '../mutations.ts'
import { ReturnsOfHold } from '../returns/returns-of-hold.tsx'
import { HoldAnswer } from './hold-answer.tsx'

interface HoldCardProps {
  account: string
  hold: Hold
  mayWrite: boolean
  /** Whether the reader came to answer it. */
  isAnswering: boolean
}

/** A hold for the account: its state, what came back, what to do now, and everything that was said. */
export function HoldCard({ account, hold, mayWrite, isAnswering }: HoldCardProps) {
  const { t } = useTranslation('watching')
  const { id, standing, mayAnswer, entries } = hold
  const [answering, { open, close }] = useDisclosure(isAnswering && mayAnswer && mayWrite)
  const answer = useAnswerHold(account, id)
  const isFirst = standing === 'standing'
  return (
    <article className={classes.card}>
      <HoldAnswer
        hold={hold}
        action={
          <Group gap="sm">
            {mayWrite && mayAnswer && (
              <Button variant={isFirst ? 'filled' : 'default'} onClick={open}>
                {t(isFirst ? 'account.answer' : 'account.more')}
              </Button>
            )}
            {standing === 'confirmed' && hold.group !== null && (
              <ButtonLink
                variant="default"
                to="/a/$account/groups/$group"
                params={{ account, group: hold.group.id }}
              >
                {t('account.toGroup')}
              </ButtonLink>
            )}
          </Group>
        }
      />
      {hold.endedAt === null && <ReturnsOfHold account={account} hold={hold} />}
      {isWritten(entries) && (
        <Section title={t('account.said')}>
          <HoldEntries account={account} entries={entries} />
        </Section>
      )}
      <AnswerDialog
        account={account}
        keptAs={`freigabe.hold.${id}`}
        title={t('account.answer')}
        labels={{ text: t('account.yours'), files: t('account.files'), sent: t('account.sent') }}
        hint={t('account.yoursHint')}
        opened={answering}
        onClose={close}
        answer={answer}
      />
    </article>
  )
}
