import { cookies } from 'next/headers'
import { OutOfReach } from '@/lib/platform/errors'
import type { Opened, Query } from '@/lib/platform/gate'
import { sessionCookieName } from '@/lib/platform/session-cookie'

/**
 * Stands in for lib/platform/page.ts in the benchmark's copy of the app. The first read of each kind is a real one;
 * after it the same rows come from memory, without gate and SQL. What is left is what rendering alone costs.
 */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName())?.value
}

const held = new Map<unknown, Map<string, Promise<unknown>>>()

export async function read<Input, View>(
  query: Query<Input, View>,
  municipality: string,
  input: Input,
): Promise<Opened<View>> {
  const token = await sessionToken()
  const answers = held.get(query) ?? new Map<string, Promise<unknown>>()
  held.set(query, answers)
  const key = JSON.stringify([municipality, token, input])
  const answer = answers.get(key) ?? query({ token, municipality }, input)
  answers.set(key, answer)
  return answer as Promise<Opened<View>>
}

export async function readIfOpen<Input, View>(
  query: Query<Input, View>,
  municipality: string,
  input: Input,
): Promise<Opened<View> | null> {
  try {
    return await read(query, municipality, input)
  } catch (error) {
    if (error instanceof OutOfReach) return null
    throw error
  }
}

export async function answer<Input, View>(
  query: Query<Input, View>,
  municipality: string,
  input: Input,
): Promise<Response> {
  return Response.json((await read(query, municipality, input)).view)
}
