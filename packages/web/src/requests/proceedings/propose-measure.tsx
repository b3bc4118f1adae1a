import type { Measure, Signal } from '@freigabe/contract'
import { Button, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { ProseField } from '../dossier/prose-field.tsx'
import { GroundField, MeasureField } from './measure-fields.tsx'
import { useProposeMeasure } from './mutations.ts'
import classes from './propose-measure.module.css'

interface ProposeMeasureProps {
  account: { id: string; name: string }
  caseId: string | null
  /** What stands out in the case, to be taken into the reasons. */
  signals: readonly Signal[]
  /** Earlier findings, to begin with. */
  found?: { measure: Measure; reasons: string }
  opened: boolean
  onClose: () => void
}

/** The window in which a member of the desk proposes to warn or suspend an account. */
export function ProposeMeasure(props: ProposeMeasureProps) {
  const { account, opened, onClose } = props
  const { t } = useTranslation('proceedings')
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="40rem"
      title={t('propose.title', { account: account.name })}
      closeOnClickOutside={false}
    >
      <ProposalForm {...props} />
    </Dialog>
  )
}

function ProposalForm({ account, caseId, signals, found, onClose }: ProposeMeasureProps) {
  const { t } = useTranslation(['proceedings', 'parts'])
  const toast = useToast()
  const propose = useProposeMeasure(account.id)
  // Kept through every click, so that proposing twice does nothing twice.
  const [proceedingId] = useState(() => crypto.randomUUID())
  const [measure, setMeasure] = useState<Measure>(found?.measure ?? 'suspension')
  const [grounds, setGrounds] = useState<string[]>([])
  const [reasons, setReasons] = useState(found?.reasons ?? '')
  const take = (text: string) =>
    setReasons((before) => (before.trim() === '' ? text : `${before.trimEnd()}\n\n${text}`))
  const isComplete = grounds.length > 0 && reasons.trim() !== ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete) return
    propose.mutate(
      { proceedingId, case: caseId, measure, grounds, reasons },
      {
        onSuccess: () => {
          toast(t('propose.sent'))
          onClose()
        },
      },
    )
  }
  return (
    <form onSubmit={send}>
      <Stack>
        <p style={{ margin: 0 }}>{t('propose.lead')}</p>
        <MeasureField label={t('propose.measure')} value={measure} onChange={setMeasure} />
        <GroundField value={grounds} onChange={setGrounds} />
        <ProseField
          label={t('propose.reasons')}
          hint={t('propose.reasonsHint')}
          value={reasons}
          onChange={setReasons}
        />
        <FoundSignals signals={signals} onTake={take} />
        <ProblemNotice error={propose.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('parts:cancel')}
          </Button>
          <Button type="submit" disabled={!isComplete} loading={propose.isPending}>
            {t('propose.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface FoundSignalsProps {
  signals: readonly Signal[]
  onTake: (text: string) => void
}

/** The signals of a case, each of which can be taken into the findings; others are not named there. */
function FoundSignals({ signals, onTake }: FoundSignalsProps) {
  const { t } = useTranslation('proceedings')
  const words = useLocalText()
  if (signals.length === 0) return null
  return (
    <div>
      <span className={classes.label}>{t('propose.signals')}</span>
      <ul className={classes.list}>
        {signals.map(({ code, title, text }) => (
          <li key={code}>
            <Button
              variant="default"
              size="compact-sm"
              className={classes.take}
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => onTake(words(text))}
            >
              {words(title)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
