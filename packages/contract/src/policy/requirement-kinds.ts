/** How a requirement is answered. */
export const requirementKinds = [
  'text',
  'long_text',
  'link',
  'date',
  'number',
  'choice',
  'file',
  'confirmation',
  'records',
] as const
