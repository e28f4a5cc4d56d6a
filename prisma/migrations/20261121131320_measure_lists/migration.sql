-- CreateTable
CREATE TABLE "saved_view" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "bulk_change" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entries" JSONB NOT NULL,
    "skipped" JSONB NOT NULL DEFAULT '[]',
    "undone_at" TIMESTAMPTZ(3),
    "kept" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "bulk_change_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_municipality_id_user_id_name_key" ON "saved_view"("municipality_id", "user_id", "name");

-- CreateIndex
CREATE INDEX "bulk_change_municipality_id_user_id_at_idx" ON "bulk_change"("municipality_id", "user_id", "at");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Tenant tables, as in the foundation.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['saved_view', 'bulk_change'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (municipality_id = open_municipality_id()) '
      'WITH CHECK (municipality_id = open_municipality_id())', tenant_table);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view TO samlad_app;
-- A bulk change is marked as undone; it is never taken away.
GRANT SELECT, INSERT, UPDATE ON bulk_change TO samlad_app;
