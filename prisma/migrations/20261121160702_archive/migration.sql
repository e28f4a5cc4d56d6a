-- CreateEnum
CREATE TYPE "archive_state" AS ENUM ('made', 'approved', 'delivered');

-- AlterTable
ALTER TABLE "concern_report" ADD COLUMN     "archived_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "archive_package" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "register_number" TEXT NOT NULL,
    "state" "archive_state" NOT NULL DEFAULT 'made',
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by_id" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "delivered_at" TIMESTAMPTZ(3),
    "delivered_by_id" UUID,

    CONSTRAINT "archive_package_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "archive_item" (
    "municipality_id" UUID NOT NULL,
    "package_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "record_number" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "register_number" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "archive_item_pkey" PRIMARY KEY ("municipality_id","package_id","record_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "archive_package_municipality_id_year_number_key" ON "archive_package"("municipality_id", "year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "archive_item_municipality_id_record_id_key" ON "archive_item"("municipality_id", "record_id");

-- AddForeignKey
ALTER TABLE "archive_item" ADD CONSTRAINT "archive_item_municipality_id_package_id_fkey" FOREIGN KEY ("municipality_id", "package_id") REFERENCES "archive_package"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Two hands, as for destruction: what a record says leaves the municipality's hold here.
ALTER TABLE archive_package ADD CONSTRAINT archive_package_two_hands
  CHECK (state = 'made' OR (approved_by_id IS NOT NULL AND approved_by_id <> made_by_id));

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['archive_package', 'archive_item'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON archive_package TO samlad_app;
GRANT SELECT, INSERT ON archive_item TO samlad_app;
