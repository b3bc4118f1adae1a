import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../../parts/answer.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Facts } from '../../parts/facts.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { Paragraphs } from '../../review/case/paragraphs.tsx'

export interface DecisionLook {
  outcome: 'upheld' | 'dismissed' | 'granted' | 'declined'
  facts: { name: string; value: ReactNode }[]
  lifts?: boolean
  text: string
  decide: { isPending: boolean; error: unknown; reset: () => void }
  onSend: () => void
}

interface SendDecisionProps extends DecisionLook {
  opened: boolean
  onClose: () => void
}

/** The last step before a decision is sent: what its account will read of it. */
export function SendDecision(props: SendDecisionProps) {
  const { opened, outcome, facts, lifts, text, decide, onSend, onClose } = props
  const { t } = useTranslation('requests')
  const goBack = () => {
    decide.reset()
    onClose()
  }
  return (
    <Dialog opened={opened} onClose={goBack} title={t(`staff.submit.${outcome}`)} size="lg">
      <Stack>
        <Text>{t('staff.lookLead')}</Text>
        <Answer
          tone={outcome === 'upheld' || outcome === 'granted' ? 'green' : 'grey'}
          title={t(`thread.title.${outcome}`)}
        >
          {t(`thread.text.${outcome === 'upheld' && lifts ? 'lifted' : outcome}`)}
        </Answer>
        <Facts facts={[...facts, { name: t('staff.why'), value: <Paragraphs text={text} /> }]} />
        <ProblemNotice error={decide.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={goBack} data-autofocus>
            {t('staff.back')}
          </Button>
          <Button loading={decide.isPending} onClick={onSend}>
            {t('staff.sendDecision')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
