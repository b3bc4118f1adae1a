import { commands } from '../../packages/cli/src/commands.ts'

export const paths = ['docs/reference/cli.md']

/** The command line as a page: every command as its own help describes it. */
export async function render(): Promise<Map<string, string>> {
  const sections = Object.values(commands).map(
    ({ usage, summary, help }) => `## ${usage.split(' ', 1)[0]}

${summary.en}

\`\`\`text
freigabe ${usage}

${help.en}
\`\`\`
`,
  )
  const text = `# The command line

Generated from the commands' own help by \`npm run generate\`. \`npx freigabe\` runs it: in a checkout after the first
\`npm start\`, and where the package \`freigabe\` is installed. It speaks German where \`LC_ALL\`, \`LC_MESSAGES\` or
\`LANG\` begins with \`de\`, otherwise English. \`freigabe --version\` says which version it is.
Settings come from environment variables, see [config.md](config.md).

Results go to standard output, everything else to standard error; \`--json\` makes the result one JSON document.

| exit code | meaning |
|---|---|
| 0 | It ran, and all is well. |
| 1 | It ran, and the answer is no: deny, a broken log, a file that is refused, an address in use. |
| 2 | It was called in a way that it does not understand. |
| 3 | It could not run: a fault in the configuration, no database, a data folder or port in use. |

On the embedded database the data folder belongs to one process. Beside a running server, \`gate\` goes through it
with a key; \`migrate\`, \`create-admin\`, \`verify-log\`, and \`gate\` without a key refuse and say so.

${sections.join('\n')}`
  return new Map([['docs/reference/cli.md', text]])
}
