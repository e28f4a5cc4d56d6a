import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '@/scripts/terminal/project'

/** What is written in the trail: all that a command or a job does, and what is read and noted. */
function auditedActions(): string[] {
  const sources = globSync('lib/*/{commands,jobs,queries}.ts', { cwd: projectRoot })
  return sources.flatMap((file) => {
    const text = readFileSync(join(projectRoot, file), 'utf8')
    const definitions = text.split(/(?=define(?:Query|Command|Job|PublicCommand|PublicQuery)\()/).slice(1)
    const audited = definitions.filter(
      (one) => !/^define(Public)?Query/.test(one) || /^ {2}audited:/m.test(one),
    )
    return audited.flatMap((one) => {
      const said = /^ *allow: (.*)/m.exec(one)?.[1] ?? ''
      return [...said.matchAll(/'(\w+\.\w+)'/g)].map(([, action = '']) => action)
    })
  })
}

test.each(['sv', 'en'])('the officer reads every act in words (%s)', (locale) => {
  const { actions } = JSON.parse(readFileSync(join(projectRoot, `messages/${locale}/audit.json`), 'utf8'))
  const audited = [...new Set(auditedActions())]
  expect(audited.length).toBeGreaterThan(100)
  expect(audited.filter((action) => !(action.replace('.', '_') in actions))).toEqual([])
})
