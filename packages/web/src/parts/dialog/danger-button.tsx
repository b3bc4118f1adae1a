import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'

/** A row's button that removes something for good; a dialog asks for confirmation first. */
export function DangerButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button
      variant="subtle"
      color="red"
      size="compact-sm"
      leftSection={<IconTrash size={16} stroke={1.75} />}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
