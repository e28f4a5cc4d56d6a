import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/platform/i18n.ts')

const config: NextConfig = {
  poweredByHeader: false,
  // Security headers are set in proxy.ts together with the CSP nonce.
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'echarts', 'nodemailer'],
  // No image optimiser: it has been an attack surface (see docs/decisions) and we serve no remote images.
  images: { unoptimized: true },
  // `npm run check` type-checks the whole tree; the demo's build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // An attached file may have 20 MB (lib/stored-files/rules.ts); the rest is the form round it.
  experimental: { serverActions: { bodySizeLimit: '21mb' }, proxyClientMaxBodySize: '21mb' },
}

export default withNextIntl(config)
