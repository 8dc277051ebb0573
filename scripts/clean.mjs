import {rmSync} from 'node:fs'

// What an earlier build left is not to be packed.
rmSync(new URL('../dist', import.meta.url), {recursive: true, force: true})
