import type { DraftCheck } from '@freigabe/contract'
import { Button, Loader, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconListCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { Dialog } from '../../../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { pointerOf } from '../fields/pointer.ts'
import { useFaultText } from '../use-fault-text.ts'
import { useWizard } from '../wizard-context.ts'
import classes from './check-list.module.css'
import { ContradictionList } from './contradiction-list.tsx'
import { FieldLink } from './field-link.tsx'
import { QuestionList } from './question-list.tsx'
import { useCheck } from './use-check.ts'

/** Checks what has been entered so far; each line of the result leads to its field. */
export function CheckButton() {
  const { t } = useTranslation('wizard')
  const { flush, goToField } = useWizard()
  const [opened, { open, close }] = useDisclosure()
  const { data, error } = useCheck(opened)
  const wanted = useRef<string | null>(null)
  const begin = () => {
    void flush()
    open()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field takes the focus when the dialog has gone.
  useEffect(() => {
    if (opened || wanted.current === null) return
    const pointer = wanted.current
    const frame = requestAnimationFrame(() => {
      wanted.current = null
      goToField(pointer)
    })
    return () => cancelAnimationFrame(frame)
  }, [opened])
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconListCheck size={16} aria-hidden="true" />}
        onClick={begin}
      >
        {t('check.button')}
      </Button>
      <Dialog
        opened={opened}
        onClose={close}
        returnFocus={wanted.current === null}
        title={t('check.title')}
        size="lg"
      >
        <Text size="sm" mb="md">
          {t('check.lead')}
        </Text>
        <ProblemNotice error={error} />
        <div role="status">
          {data ? (
            <CheckResult
              check={data}
              onGo={(pointer) => {
                wanted.current = pointer
                close()
              }}
            />
          ) : (
            error === null && <Loader role="status" size="sm" aria-label={t('check.running')} />
          )}
        </div>
      </Dialog>
    </>
  )
}

interface CheckResultProps {
  check: DraftCheck
  onGo: (pointer: string) => void
}

/** What a check of the draft found: what cannot be approved, what is missing, and what is inconsistent. */
function CheckResult({ check, onGo }: CheckResultProps) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const { policy, kept } = useWizard()
  const textOf = useFaultText(policy)
  const { faults, contradictions, questions, unscreened } = check
  const chosen = new Set(kept.typed.content.methods.map(({ code }) => code))
  const forbidden = policy.methods.filter(
    ({ code, stance }) => stance === 'forbidden' && chosen.has(code),
  )
  const nothing = [faults, contradictions, questions, forbidden].every(({ length }) => length === 0)
  return (
    <Stack gap="md">
      {forbidden.length > 0 && (
        <section aria-label={t('check.forbidden')} className={classes.part} data-tone="amber">
          <p className={classes.title}>{t('check.forbidden')}</p>
          <ul className={classes.list}>
            {forbidden.map(({ code, label }) => (
              <li key={code} className={classes.item}>
                <FieldLink pointer={pointerOf('methods')} onGo={onGo} />: {words(label)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {faults.length > 0 && (
        <section aria-label={t('check.missing')} className={classes.part} data-tone="amber">
          <p className={classes.title}>{t('check.missing')}</p>
          <ul className={classes.list}>
            {faults.map((fault) => (
              <li key={fault.pointer} className={classes.item}>
                <FieldLink pointer={fault.pointer} onGo={onGo} />
                {fault.code !== 'answer_missing' && `: ${textOf(fault)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {contradictions.length > 0 && (
        <section aria-label={t('check.contradictions')} className={classes.part} data-tone="amber">
          <p className={classes.title}>{t('check.contradictions')}</p>
          <ContradictionList contradictions={contradictions} onGo={onGo} />
        </section>
      )}
      {questions.length > 0 && (
        <section aria-label={t('check.questions')} className={classes.part} data-tone="accent">
          <p className={classes.title}>{t('check.questions')}</p>
          <QuestionList questions={questions} onGo={onGo} />
        </section>
      )}
      {nothing && <Text>{t('check.nothing')}</Text>}
      {unscreened > 0 && <Text size="sm">{t('check.unscreened', { count: unscreened })}</Text>}
    </Stack>
  )
}
