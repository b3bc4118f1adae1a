import type { Statement, VariableDeclarator } from '@swc/core'
import { Visitor } from '@swc/core/Visitor.js'

/**
 * Teaches dependency-cruiser's TypeScript parsing the declarations `using` and `await using`, at which it
 * otherwise stops with "Unknown statement type" (seen with 18.7).
 */
export function readUsingDeclarations() {
  const visitStatement = Visitor.prototype.visitStatement
  Visitor.prototype.visitStatement = function (this: Visitor, statement: Statement) {
    if (!isUsing(statement)) return visitStatement.call(this, statement)
    statement.decls = statement.decls.map((declarator) => this.visitVariableDeclarator(declarator))
    return statement
  }
}

function isUsing(statement: {
  type: string
}): statement is Statement & { decls: VariableDeclarator[] } {
  return statement.type === 'UsingDeclaration'
}
