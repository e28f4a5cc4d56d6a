import { jointMeasures, type Progress } from '@/prisma/seed/content/joint-council/measures'
import type { MeasureSeed, PlanSeed, When } from '@/prisma/seed/shape'

const points: { heading: string; measures: (keyof Progress)[] }[] = [
  { heading: 'Bred och löpande samverkan', measures: ['council', 'migration', 'meetingPlaces'] },
  { heading: 'Befintliga strukturer', measures: ['longTerm', 'safetyWalks', 'fourMeetings', 'jointCouncil'] },
  { heading: 'De som behöver vara med', measures: ['allLevels', 'regionAndCounty'] },
  { heading: 'En aktuell lägesbild', measures: ['picture'] },
  { heading: 'Tydligt ansvar', measures: ['responsibility'] },
  { heading: 'Det civila samhället', measures: ['dialogue', 'supportLine'] },
  { heading: 'Se individen', measures: ['individual', 'countyCourses'] },
  { heading: 'Genusperspektiv', measures: ['gender'] },
  { heading: 'Löpande uppföljning', measures: ['followUp'] },
]

/** The plan of 2016 as one municipality of the council carries it out: the points are shared, the progress is not. */
export function jointPlan(key: string, followUpOn: When, progress: Progress): PlanSeed {
  const measure = (name: keyof Progress, point: number): MeasureSeed => ({
    ...jointMeasures[name],
    section: String(point),
    ...progress[name],
  })
  return {
    key,
    committee: 'kommunstyrelsen',
    title: 'Lokal handlingsplan mot våldsbejakande extremism',
    from: '2016-04-25',
    to: '2028-12-31',
    state: 'in_force',
    stateSince: '2016-04-25',
    decidedOn: '2016-04-25',
    paragraph: '§ 74',
    followUpOn,
    sections: points.map(({ heading, measures }, index) => ({
      number: String(index + 1),
      heading,
      measures: measures.map((name) => measure(name, index + 1)),
    })),
  }
}
