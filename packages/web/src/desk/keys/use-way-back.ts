import { useNavigate } from '@tanstack/react-router'
import { useEscape, useKeys } from './use-keys.ts'

/** `U` and Escape lead from a sheet back to its list, as they do from a case. */
export function useWayBack(
  to: '/requests' | '/second-opinions' | '/integrity' | '/holds' | '/billing' | '/support',
) {
  const navigate = useNavigate()
  const leave = () => void navigate({ to })
  useEscape(leave)
  useKeys({ u: leave })
}
