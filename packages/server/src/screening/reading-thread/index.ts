export { askThread } from './ask-thread.ts'
