-- CreateEnum
CREATE TYPE "indicator_direction" AS ENUM ('up', 'down');

-- CreateTable
CREATE TABLE "indicator" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "direction" "indicator_direction" NOT NULL,
    "baseline_value" DECIMAL(18,4),
    "baseline_on" DATE,
    "target_value" DECIMAL(18,4),
    "target_on" DATE,
    "source" TEXT NOT NULL DEFAULT '',
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "indicator_value" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "measured_on" DATE NOT NULL,
    "value" DECIMAL(18,4),
    "comment" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_user_id" UUID NOT NULL,
    "update_id" UUID,
    "corrects_id" UUID,

    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "indicator_municipality_id_measure_id_position_idx" ON "indicator"("municipality_id", "measure_id", "position");

-- CreateIndex
CREATE INDEX "indicator_municipality_id_lineage_id_idx" ON "indicator"("municipality_id", "lineage_id");

-- CreateIndex
CREATE INDEX "indicator_value_municipality_id_indicator_id_measured_on_idx" ON "indicator_value"("municipality_id", "indicator_id", "measured_on");

-- CreateIndex
CREATE INDEX "indicator_value_municipality_id_update_id_idx" ON "indicator_value"("municipality_id", "update_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_value_municipality_id_corrects_id_key" ON "indicator_value"("municipality_id", "corrects_id");

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_municipality_id_measure_id_fkey" FOREIGN KEY ("municipality_id", "measure_id") REFERENCES "measure"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_municipality_id_indicator_id_fkey" FOREIGN KEY ("municipality_id", "indicator_id") REFERENCES "indicator"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_municipality_id_update_id_fkey" FOREIGN KEY ("municipality_id", "update_id") REFERENCES "measure_update"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_municipality_id_corrects_id_fkey" FOREIGN KEY ("municipality_id", "corrects_id") REFERENCES "indicator_value"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Tenant tables, as in the foundation.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['indicator', 'indicator_value'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;

-- What was measured is never rewritten: neither a value nor, by removing its indicator, where it belongs.
GRANT SELECT, INSERT, UPDATE ON indicator TO samlad_app;
GRANT SELECT, INSERT ON indicator_value TO samlad_app;

-- An indicator belongs to its measure's history: what it was called and what it aimed at before.
CREATE FUNCTION keep_indicator_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO field_change
    (municipality_id, id, plan_id, object, object_id, field, before, after, by_user_id, version)
  SELECT m.municipality_id, gen_random_uuid(), m.plan_id, 'measure', m.id, 'indicators.' || NEW.id || '.' || key,
    COALESCE(was.value, ''), COALESCE(became.value, ''), open_user_id(), m.version
  FROM measure m, jsonb_each_text(to_jsonb(OLD)) AS was JOIN jsonb_each_text(to_jsonb(NEW)) AS became USING (key)
  WHERE m.municipality_id = NEW.municipality_id AND m.id = NEW.measure_id
    AND was.value IS DISTINCT FROM became.value AND key <> ALL (ARRAY['municipality_id', 'id', 'measure_id',
      'lineage_id', 'position', 'removed_at', 'version', 'updated_at', 'updated_by_id']);
  RETURN NULL;
END $$;

CREATE TRIGGER keep_changes AFTER UPDATE ON indicator
  FOR EACH ROW EXECUTE FUNCTION keep_indicator_changes();
