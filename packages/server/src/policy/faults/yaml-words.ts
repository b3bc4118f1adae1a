import type { FaultWords } from '@freigabe/core'
import type { ErrorCode, YAMLError } from 'yaml'
import { policyFaultWords } from './policy-fault-words.ts'

/** What the YAML parser found: in our words where its code says enough, otherwise followed by its own. */
export function yamlWords({ code, message }: Pick<YAMLError, 'code' | 'message'>): FaultWords {
  const reason = message.replace(/\.$/, '')
  const known = wording[code]
  return known ? known(reason) : policyFaultWords('yaml_broken', { reason })
}

const wording: Partial<Record<ErrorCode, (reason: string) => FaultWords>> = {
  BAD_INDENT: () => policyFaultWords('yaml_indent'),
  TAB_AS_INDENT: () => policyFaultWords('yaml_tab'),
  DUPLICATE_KEY: () => policyFaultWords('yaml_key_twice'),
  BAD_SCALAR_START: () => policyFaultWords('yaml_start'),
  BAD_DQ_ESCAPE: () => policyFaultWords('yaml_escape'),
  MULTILINE_IMPLICIT_KEY: () => policyFaultWords('yaml_key_lines'),
  BLOCK_AS_IMPLICIT_KEY: () => policyFaultWords('yaml_second_colon'),
  MULTIPLE_DOCS: () => policyFaultWords('yaml_documents'),
  MISSING_CHAR: (reason) => policyFaultWords('yaml_character_missing', { reason }),
  BAD_ALIAS: (reason) => policyFaultWords('yaml_alias', { reason }),
}
