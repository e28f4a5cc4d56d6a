import { defineConfig } from 'prisma/config'

// No datasource address here: the Prisma command line only generates the client. Migrations are run by
// `scripts/migrations`, which needs no engine download.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
})
