import type { SourceKind } from '@freigabe/contract'
import type { SourceValues } from './source-fields.tsx'

/** What was typed about a source, as the API takes it; the API refuses invalid numbers. */
export function declaredOf({ name, kind, link, method, cap, periodDays }: SourceValues) {
  return {
    name,
    kind: kind as SourceKind,
    link: kind === 'interface' || link.trim() === '' ? null : link.trim(),
    method,
    cap: Number(cap.replace(/[.,\s]/g, '')),
    periodDays: Number(periodDays),
  }
}
