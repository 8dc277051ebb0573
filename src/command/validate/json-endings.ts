/** The endings by which files in folders are known for what `convert` writes. */
export const jsonEndings: readonly string[] = ['.json', '.ndjson', '.jsonl']
