import type { Proceeding } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Answer } from '../../parts/answer.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { Section } from '../../parts/section.tsx'
import type { Tone } from '../../parts/tone.ts'
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
          mayWrite &&
          mayAnswer && (
            <Button
              color={isFirst ? 'red' : undefined}
              variant={isFirst ? 'filled' : 'default'}
              onClick={open}
            >
              {t(isFirst ? 'account.answer' : 'account.more')}
            </Button>
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
