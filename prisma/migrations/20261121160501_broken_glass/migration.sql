-- CreateEnum
CREATE TYPE "glass_reason" AS ENUM ('danger', 'absence', 'deadline', 'duty');

-- CreateEnum
CREATE TYPE "glass_finding" AS ENUM ('justified', 'questioned');

-- CreateTable
CREATE TABLE "broken_glass" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "record_kind" "record_kind" NOT NULL,
    "record_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "reason" "glass_reason" NOT NULL,
    "note" BYTEA NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by_id" UUID,
    "finding" "glass_finding",
    "review" BYTEA,

    CONSTRAINT "broken_glass_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "broken_glass_municipality_id_record_id_user_id_idx" ON "broken_glass"("municipality_id", "record_id", "user_id");

-- CreateIndex
CREATE INDEX "broken_glass_municipality_id_opened_at_idx" ON "broken_glass"("municipality_id", "opened_at");

-- An hour at the most, whatever the application says; and a review is whole or not there.
ALTER TABLE broken_glass ADD CONSTRAINT broken_glass_is_short
  CHECK (expires_at <= opened_at + interval '1 hour' AND expires_at > opened_at);
ALTER TABLE broken_glass ADD CONSTRAINT broken_glass_review_is_whole
  CHECK (num_nonnulls(reviewed_at, reviewed_by_id, finding, review) IN (0, 4));

ALTER TABLE broken_glass ENABLE ROW LEVEL SECURITY;
ALTER TABLE broken_glass FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON broken_glass USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());

GRANT SELECT, INSERT, UPDATE ON broken_glass TO samlad_app;
