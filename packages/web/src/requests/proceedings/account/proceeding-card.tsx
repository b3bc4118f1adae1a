import type { Proceeding } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Answer } from '../../../parts/answer.tsx'
import { Deadline } from '../../../parts/deadline.tsx'
import { ButtonLink } from '../../../parts/links.tsx'
import { Section } from '../../../parts/section.tsx'
import type { Tone } from '../../../parts/tone.ts'
import { EntryList } from '../entry-list.tsx'
import { AnswerHearing } from './answer-hearing.tsx'
import classes from './proceeding-card.module.css'

const tones: Record<Proceeding['standing'], Tone> = {
  hearing: 'red',
  answered: 'accent',
  warned: 'grey',
  suspended: 'grey',
  dropped: 'grey',
  lifted: 'green',
}

interface ProceedingCardProps {
  account: string
  proceeding: Proceeding
  mayWrite: boolean
}

/** A proceeding for the account: how it stands, what to do now, and all that was said. */
export function ProceedingCard({ account, proceeding, mayWrite }: ProceedingCardProps) {
  const { t } = useTranslation('integrity')
  const { id, standing, answerBy, mayAnswer, entries } = proceeding
  const [answering, { open, close }] = useDisclosure()
  const isFirst = answerBy !== null
  return (
    <article className={classes.card}>
      <Answer
        tone={tones[standing]}
        title={t(`account.standing.${standing}`)}
        note={
          answerBy !== null && (
            <>
              {t('account.until')} <Deadline by={answerBy} passed="expired" />
            </>
          )
        }
        action={
          mayWrite && (
            <Group gap="sm">
              {mayAnswer && (
                <Button
                  color={isFirst ? 'red' : undefined}
                  variant={isFirst ? 'filled' : 'default'}
                  onClick={open}
                >
                  {t(isFirst ? 'account.answer' : 'account.more')}
                </Button>
              )}
              {isSuspending(proceeding) && (
                <ButtonLink
                  variant="default"
                  to="/a/$account/requests/new"
                  params={{ account }}
                  search={{ kind: 'appeal' }}
                >
                  {t('account.appeal')}
                </ButtonLink>
              )}
            </Group>
          )
        }
      >
        {t(`account.text.${standing}`)}
      </Answer>
      <Section title={t('account.said')}>
        <EntryList account={account} entries={entries} />
      </Section>
      <AnswerHearing account={account} proceeding={id} opened={answering} onClose={close} />
    </article>
  )
}

/** Whether the account is suspended under it; the hearing may still be to come. */
function isSuspending({ standing, entries }: Proceeding): boolean {
  const isOver = standing === 'warned' || standing === 'dropped' || standing === 'lifted'
  return !isOver && entries.some(({ kind }) => kind === 'suspended')
}
