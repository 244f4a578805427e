/** Where this run's functions for the tiny county are (tinyFunctions.js), or those of another folder told from outside. */
export function functionsDir(): string {
  const dir = process.env.FUNCTIONS_DIR
  if (!dir) throw new Error('the functions for the tiny county were not built')
  return dir
}
