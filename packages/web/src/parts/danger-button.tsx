import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'

/** The button of a row that takes something away for good; a dialog asks once more before it does. */
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
