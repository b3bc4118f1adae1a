import type { PackLayer } from '@freigabe/core'

/** `2026-11-25` of `de@2026-11-25`. */
export function versionDay({ version }: Pick<PackLayer, 'version'>): string {
  return version.slice(version.indexOf('@') + 1)
}
