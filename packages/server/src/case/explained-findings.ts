import type { Batch, Finding } from '@freigabe/contract'
import {
  explainedBy,
  type LocalText,
  type PolicyPack,
  type SubmissionContent,
} from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { policyOfCase } from './policy-of-case.ts'

/** The imports of a case, in whose findings what a statement explains weighs nothing and names it. */
export async function explainFindings(
  house: House,
  tx: Tx,
  { account, caseId }: { account: string; caseId: string },
  batches: readonly Batch[],
  content: SubmissionContent,
): Promise<Batch[]> {
  const isAny = batches.some(({ screening }) =>
    screening?.findings.some(({ severity }) => severity !== 'info'),
  )
  if (!isAny) return [...batches]
  const policy = await policyOfCase(house, tx, account, caseId)
  const explain = (finding: Finding): Finding => {
    const pointer = explainedBy(content, finding, policy.methods)
    if (pointer === null) return finding
    return { ...finding, severity: 'info', explainedBy: labelOf(policy, content, pointer) }
  }
  return batches.map((batch) => ({
    ...batch,
    screening: batch.screening && {
      ...batch.screening,
      findings: batch.screening.findings.map(explain),
    },
  }))
}

/** What a statement is called: a requirement by its label, a method by its name. */
function labelOf(
  { methods, requirements }: PolicyPack,
  content: SubmissionContent,
  pointer: string,
): LocalText {
  const [, area, at = ''] = pointer.split('/')
  const code = content.methods[Number(at)]?.code ?? ''
  const label =
    area === 'methods'
      ? methods.find((method) => method.code === code)?.label
      : requirements.find(({ id }) => at.endsWith(`~1${id}`))?.label
  return label ?? { de: at, en: at }
}
