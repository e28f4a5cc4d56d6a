-- CreateEnum
CREATE TYPE "record_kind" AS ENUM ('concern', 'case');

-- CreateEnum
CREATE TYPE "person_hash_kind" AS ENUM ('personal_number', 'name');

-- CreateTable
CREATE TABLE "search_key" (
    "municipality_id" UUID NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_key_pkey" PRIMARY KEY ("municipality_id")
);

-- CreateTable
CREATE TABLE "person_hash" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "record_kind" "record_kind" NOT NULL,
    "record_id" UUID NOT NULL,
    "kind" "person_hash_kind" NOT NULL,
    "hash" BYTEA NOT NULL,
    "protected" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "person_hash_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "person_index_fill" (
    "municipality_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_index_fill_pkey" PRIMARY KEY ("municipality_id")
);

-- CreateIndex
CREATE INDEX "person_hash_municipality_id_hash_idx" ON "person_hash"("municipality_id", "hash");

-- CreateIndex
CREATE INDEX "person_hash_municipality_id_record_id_idx" ON "person_hash"("municipality_id", "record_id");

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['search_key', 'person_hash', 'person_index_fill'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON search_key, person_index_fill TO samlad_app;
GRANT SELECT, INSERT, DELETE ON person_hash TO samlad_app;

-- Who destroys a record's key need not remember the index: a person is never found by a record that is gone.
CREATE FUNCTION forget_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.wrapped_key IS NULL THEN
    DELETE FROM person_hash WHERE municipality_id = OLD.municipality_id AND record_id = OLD.id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER forget_people AFTER DELETE OR UPDATE OF wrapped_key ON concern_report
  FOR EACH ROW EXECUTE FUNCTION forget_people();
