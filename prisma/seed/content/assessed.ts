import type { AssessedSeed } from '@/prisma/seed/assessed-shape'

/** What has been assessed and decided of the demo's reports, by municipality and report. */
export const assessed: Record<string, Record<string, AssessedSeed>> = {
  stockholm: {
    n5: {
      protection: {
        decision: 'needed',
        basis: 'Anmälan, samtal med fältassistenterna och ett kort möte med flickan på Centralstationen.',
        reasons: 'Hon har blåmärken, säger att hon straffas och är rädd för att gå hem.',
        action: 'Hon sover hos sin moster i natt. Socialjouren ringer i kväll och polisen är underrättad.',
      },
    },
    n7: {
      protection: {
        decision: 'not_needed',
        basis: 'Anmälan och samtal med ledarna på fritidsgården.',
        reasons: 'Brodern har flyttat hemifrån och träffar henne inte den här veckan.',
      },
    },
    n8: {
      preliminary: {
        decision: 'advice_support',
        basis: 'Anmälan, två samtal med biblioteket och ett telefonsamtal med mannen.',
        reasons: 'Han vill inte ha någon utredning. Han tar emot kontakt med vuxenenhetens stödsamtal.',
      },
    },
    n10: {
      extension: {
        hoursAgo: 24 * 4,
        days: 10,
        reasons: 'Barnet ligger på sjukhus och går inte att tala med. Läkaren räknar med en vecka.',
      },
    },
    n11: {
      preliminary: {
        decision: 'open_inquiry',
        basis: 'Anmälan, samtal med pojken, båda vårdnadshavarna och skolans kurator.',
        reasons: 'Han har tagit emot pengar för att köra vapen och hotas av dem som lämnade uppdraget.',
        childHeard: 'yes',
        childHeardHow: 'Enskilt samtal i skolan. Han vill ha hjälp att komma ifrån gruppen.',
      },
    },
    n12: {
      preliminary: {
        decision: 'pass_on',
        basis: 'Anmälan och samtal med anmälaren.',
        reasons: 'Hoten riktas mot en namngiven tjänsteman och gäller en bestämd dag.',
        recipient: 'police',
      },
    },
    n14: {
      forwarded: {
        from: 'sodermalm-mottagning',
        by: 'socialsekreterare.sodermalm',
        hoursAgo: 20,
        reason: 'lives_elsewhere',
        note: 'Anmälaren arbetar på Södermalm men pojken bor i Vasastaden.',
      },
    },
    s3: {
      forwarded: {
        from: 'norrmalm-mottagning',
        by: 'socialsekreterare',
        hoursAgo: 24 * 3,
        reason: 'already_known',
        note: 'Ni har redan kontakt med familjen.',
      },
    },
    n13: {
      preliminary: {
        decision: 'close',
        basis: 'Anmälan och samtal med anmälaren, flickan och hennes mamma.',
        reasons: 'Det som anmäldes var en uppgift i samhällskunskap. Ingen har hotats och inget har hänt.',
        childHeard: 'yes',
        childHeardHow: 'Samtal tillsammans med mamman.',
      },
      corrected: {
        decision: 'already_open',
        why: 'Fel ruta valdes. Ingen utredning pågår.',
      },
    },
  },
  kalmar: {
    k3: {
      preliminary: {
        decision: 'pass_on',
        basis: 'Anmälan och samtal med anmälaren.',
        reasons: 'Personen tackar nej till stöd. Hoten behöver polisen känna till.',
        recipient: 'police',
      },
    },
  },
  orebro: {
    o3: {
      preliminary: {
        decision: 'open_inquiry',
        basis: 'Anmälan, samtal med eleven, vårdnadshavarna och skolan.',
        reasons: 'Kniven togs med för att hota, och det är andra gången på kort tid.',
        childHeard: 'yes',
        childHeardHow: 'Enskilt samtal i skolan samma vecka.',
      },
    },
  },
}
