/** Loaded into each process that may be killed: whoever started it holds its input, and ends it by ending, however that comes. */
process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL'))
process.stdin.resume()
process.stdin.unref?.()
