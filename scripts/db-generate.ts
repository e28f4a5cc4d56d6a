import { generateClient } from '@/scripts/migrations/generate'
import { runScript } from '@/scripts/terminal/run-script'

await runScript(generateClient)
