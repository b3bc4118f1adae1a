import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { projectNode, root } from '../../scripts/set-up/project.js'

const commands = {
  'scripts/test.js': 'npm test -- [WORD …] [--quick | --everything]',
  'scripts/generate.ts': 'npm run generate -- [GENERATOR …] [--check]',
  'tests/chaos/main.ts':
    'npm run chaos -- KILLS [--seed N] [--database embedded|postgres|both] [--accounts N]',
  'tests/races/main.ts': 'npm run race -- MINUTES [--seed N] [--database embedded|postgres]',
  'tests/simulated-day/main.ts':
    'npm run simulate -- [--submissions N] [--reviewers N] [--accounts N] [--seed N]',
}

for (const [program, usage] of Object.entries(commands)) {
  test(`${program} answers an option that it does not know with how it is called`, () => {
    assert.deepEqual(run(program, '--help'), { status: 2, stdout: '', stderr: `${usage}\n` })
  })
}

test('a generator that does not exist is named, with those that do', () => {
  const { status, stderr } = run('scripts/generate.ts', 'schmea')
  assert.equal(status, 2)
  assert.match(stderr, /^There is no generator schmea\. There are: .*schema/)
})

test('a bench that does not exist is answered with those that do', () => {
  const { status, stderr } = run('bench/main.ts', 'gaet')
  assert.equal(status, 2)
  assert.match(stderr, /^npm run bench -- \[WORD …\]\nA word is part of: .*gate-embedded/)
})

function run(program: string, argument: string) {
  const { status, stdout, stderr } = spawnSync(projectNode, [program, argument], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
