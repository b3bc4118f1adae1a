import { Button, Group, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.tsx'

interface AddPackProps {
  /** Ids that are in use. */
  taken: readonly string[]
  onAdd: (id: string) => void
}

/** Adds a pack to a draft, for instance the law of another country. */
export function AddPack({ taken, onAdd }: AddPackProps) {
  const { t } = useTranslation(['policy', 'parts'])
  const [asking, { open, close }] = useDisclosure()
  const [id, setId] = useState('')
  const [isRefused, setRefused] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isFit = /^[a-z][a-z0-9_]{0,39}$/.test(id) && !taken.includes(id)
    setRefused(!isFit)
    if (!isFit) return
    onAdd(id)
    setId('')
    close()
  }
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        mt="xs"
        leftSection={<IconPlus size={16} />}
        onClick={open}
      >
        {t('draft.add')}
      </Button>
      <Dialog opened={asking} onClose={close} title={t('draft.add')}>
        <form onSubmit={submit} noValidate>
          <TextInput
            label={t('draft.addId')}
            description={t('draft.addHint')}
            value={id}
            error={isRefused && t('draft.addFault')}
            onChange={({ currentTarget: { value } }) => setId(value)}
            data-autofocus
          />
          <Group justify="flex-end" gap="xs" mt="md">
            <Button variant="default" onClick={close}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit">{t('draft.add')}</Button>
          </Group>
        </form>
      </Dialog>
    </>
  )
}
