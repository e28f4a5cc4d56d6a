import type { AttachmentSeed } from '@/prisma/seed/shape'

const checklist = `Checklista inför en känd manifestation

En vecka före
- Läs polisens lägesbild och bestäm vilka platser som berörs.
- Säg till fritidsgårdarna och skolorna i området.
- Bemanna kvällen före och kvällen själv, alltid två och två.

Samma kväll
- Visa er tidigt, tala med dem ni känner och hjälp den som vill hem.
- Skriv upp var material delas ut. Inga namn.

Dagen efter
- Samla fältassistenterna en halvtimme. Vad hände, vad gör vi annorlunda?
- Rapportera klistermärken och klotter samma dag.
`

const findings = `Månad;Fynd;Borta inom ett dygn
Januari;4;4
Februari;2;2
Mars;5;4
April;3;3
Maj;6;5
Juni;1;1
`

export const stockholmAttachments: AttachmentSeed[] = [
  {
    plan: 'norrmalm-2027',
    measure: '4.1.4',
    by: 'samordnare',
    on: -45,
    name: 'Checklista inför manifestation.txt',
    kind: 'txt',
    text: checklist,
  },
  {
    plan: 'norrmalm-2027',
    measure: '4.2.1',
    by: 'samordnare',
    on: -100,
    name: 'Klotter och klistermärken, första halvåret.csv',
    kind: 'csv',
    text: findings,
  },
]
