import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isScalar, parseDocument } from 'yaml'
import { placeInScalar } from './pack-places.ts'

/** The YAML text at the place of `word`, which is looked for in the text that was read. */
function foundAt(yaml: string, word: string): string {
  const node = parseDocument(yaml).getIn(['when'], true)
  assert.ok(isScalar(node) && typeof node.value === 'string')
  const [start, end] = node.range!
  const offset = node.value.indexOf(word)
  assert.ok(offset >= 0, node.value)
  return yaml.slice(start + placeInScalar(yaml.slice(start, end), node.value, offset))
}

describe('a place in a text of a YAML file', () => {
  const styles: [name: string, yaml: string][] = [
    ['plain', 'when: a["b"] == 1 && wrong > 2 # remark\nthen: 1\n'],
    ['plain over several lines', 'when: a["b"] == 1 &&\n   wrong > 2\nthen: 1\n'],
    ['in single quotes', "when: 'a[''b''] == ''it'' && wrong > 2'\n"],
    ['in double quotes', 'when: "a[\\"b\\"] == 1 && wrong > 2"\n'],
    ['folded', 'when: >-\n  a["b"] == 1\n  && "x" in c\n\n  && wrong > 2\nthen: 1\n'],
    ['kept as it is', 'when: |\n  a["b"] == 1\n    && wrong > 2\nthen: 1\n'],
  ]
  for (const [name, yaml] of styles) {
    test(`is found where the text is ${name}`, () => {
      assert.match(foundAt(yaml, 'wrong'), /^wrong > 2/)
    })
  }

  test('the end of a text is the end of what stands in the file', () => {
    assert.equal(placeInScalar('"ab"', 'ab', 2), 4)
    assert.equal(placeInScalar('a b', 'a b', 0), 0)
  })

  test('a text that is escaped beyond recognition is found as a whole', () => {
    assert.equal(placeInScalar('"\\u0061\\u0062 c"', 'ab c', 3), 0)
  })
})
