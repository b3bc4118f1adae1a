/** CEL's types as far as facts have them; a list holds texts. */
export type FactType = 'bool' | 'int' | 'double' | 'string' | 'list'

export type FactValue = boolean | number | string | readonly string[]
