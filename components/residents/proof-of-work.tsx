'use client'

import { useEffect, useState } from 'react'
import { isProof } from '@/lib/form-proofs/rules'

const batch = 256

/** Works while one writes, in pauses so short that nothing is felt. Without scripts the field stays empty. */
export function ProofOfWork({ token }: { token: string }) {
  const [proof, setProof] = useState('')
  useEffect(() => {
    let going = true
    void findProof(token, () => going).then(setProof)
    return () => {
      going = false
    }
  }, [token])
  return <input type="hidden" name="proof" value={proof} />
}

async function findProof(token: string, isGoing: () => boolean): Promise<string> {
  // A page that is not encrypted has no digests: then the form waits instead.
  if (!globalThis.crypto?.subtle) return ''
  const encoder = new TextEncoder()
  for (let first = 0; isGoing(); first += batch) {
    const tries = Array.from({ length: batch }, (_, index) => (first + index).toString(36))
    const digests = await Promise.all(
      tries.map((one) => crypto.subtle.digest('SHA-256', encoder.encode(`${token}.${one}`))),
    )
    const right = digests.findIndex((digest) => isProof(new Uint8Array(digest)))
    if (right >= 0) return tries[right] ?? ''
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return ''
}
