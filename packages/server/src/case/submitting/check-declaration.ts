import type { PolicyPack } from '@freigabe/core'
import { AppError } from '../../http/app-error.ts'

/** Throws DECLARATION_MISSING unless the person confirmed the declaration as it stands now. */
export function checkDeclaration(policy: PolicyPack, version: string): void {
  const current = policy.declaration.version
  if (version !== current) throw new AppError('DECLARATION_MISSING', { about: { current } })
}
