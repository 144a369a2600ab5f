/** So many files are open at a time: systems allow some thousands, and a large site has more. */
const AT_A_TIME = 200;

/** Does something with every file, some at a time; results stand in the order of the files. */
export async function eachFile<File, Result>(
  files: readonly File[],
  run: (file: File) => Promise<Result>,
  atATime = AT_A_TIME,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < files.length; at += atATime) {
    results.push(...(await Promise.all(files.slice(at, at + atATime).map(run))));
  }
  return results;
}
