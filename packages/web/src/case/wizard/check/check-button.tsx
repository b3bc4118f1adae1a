import { Button, Loader, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconListCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../parts/dialog.tsx'
import { ProblemNotice } from '../../../parts/problem-notice.tsx'
import { useWizard } from '../wizard-context.ts'
import { CheckResult } from './check-result.tsx'
import { useCheck } from './use-check.ts'

/** Looks at what has been entered so far; each line of the result leads to its field. */
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
