import { fieldId } from '../fields/pointer.ts'
import { useFaultLabel } from '../use-fault-label.ts'

interface FieldLinkProps {
  pointer: string
  onGo: (pointer: string) => void
}

/** The name of a field, and the way to it. */
export function FieldLink({ pointer, onGo }: FieldLinkProps) {
  const label = useFaultLabel()
  return (
    <a
      href={`#${fieldId(pointer)}`}
      style={{ color: 'inherit', fontWeight: 600 }}
      onClick={(event) => {
        event.preventDefault()
        onGo(pointer)
      }}
    >
      {label(pointer)}
    </a>
  )
}
