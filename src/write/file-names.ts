const longest = 200
const unsafe = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069<>:"/\\|?*\s]/gu
const reserved = /^(?:aux|con|conin\$|conout\$|nul|prn|(?:com|lpt)[0-9¹²³])$/i

/**
 * Make a namer for the files of one folder: `Battle of X` becomes `Battle_of_X.json`.
 *
 * A name never leads out of the folder, is legal on every system, and is given once: the next of the same name, whatever
 * its case, becomes `Battle_of_X-2.json`. Long names are cut.
 */
export function fileNames(extension: string): (title: string) => string {
  const given = new Map<string, number>()
  return title => {
    const stem = safeStem(title)
    let name = stem
    while (given.has(keyOf(name))) {
      const number = (given.get(keyOf(stem)) ?? 1) + 1
      given.set(keyOf(stem), number)
      name = `${stem}-${number}`
    }
    given.set(keyOf(name), 1)
    return `${name}${extension}`
  }
}

function safeStem(title: string): string {
  const safe = cut(title.toWellFormed().normalize('NFC').trim().replace(unsafe, '_'))
  const visible = safe.startsWith('.') ? `_${safe.slice(1)}` : safe
  if (/^_*$/.test(visible)) return 'article'
  const [head = '', ...rest] = visible.split('.')
  return reserved.test(head) ? [`${head}_`, ...rest].join('.') : visible
}

/** The first 200 bytes at most, and no character cut in two; no name may end in a dot. */
function cut(name: string): string {
  let size = 0
  let end = 0
  for (const character of name) {
    size += Buffer.byteLength(character)
    if (size > longest) break
    end += character.length
  }
  while (name[end - 1] === '.') end--
  return name.slice(0, end)
}

function keyOf(name: string): string {
  return name.toLowerCase().normalize('NFC')
}
