-- AlterTable
ALTER TABLE "measure" ADD COLUMN     "cadence_months" INTEGER,
ADD COLUMN     "followed_from" DATE,
ADD COLUMN     "recurrence_months" INTEGER;

-- AlterTable
ALTER TABLE "measure_update" ADD COLUMN     "occurrence_on" DATE,
ADD COLUMN     "progress" INTEGER,
ADD COLUMN     "unchanged" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE measure ADD CONSTRAINT measure_months_check CHECK (cadence_months > 0 AND recurrence_months > 0);
ALTER TABLE measure_update ADD CONSTRAINT measure_update_progress_check CHECK (progress BETWEEN 0 AND 100);

-- What has been followed up already counts its cadence from there. Row security binds the owner too.
DO $$
DECLARE
  place uuid;
BEGIN
  FOR place IN SELECT id FROM municipality LOOP
    PERFORM set_config('app.municipality_id', place::text, true);
    UPDATE measure SET followed_from = report.day
      FROM (
        SELECT measure_id, (max(at) AT TIME ZONE 'Europe/Stockholm')::date AS day FROM measure_update
        WHERE municipality_id = place GROUP BY measure_id
      ) report
      WHERE measure.municipality_id = place AND measure.id = report.measure_id;
  END LOOP;
  PERFORM set_config('app.municipality_id', '', true);
END $$;
