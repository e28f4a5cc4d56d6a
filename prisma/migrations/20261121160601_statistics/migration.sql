-- CreateTable
CREATE TABLE "statistic_figure" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "cube" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "value" INTEGER,
    "position" INTEGER NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statistic_figure_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "statistic_figure_municipality_id_quarter_base_cube_key_key" ON "statistic_figure"("municipality_id", "quarter", "base", "cube", "key");

-- What has been told cannot be told otherwise.
ALTER TABLE statistic_figure ENABLE ROW LEVEL SECURITY;
ALTER TABLE statistic_figure FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON statistic_figure USING (municipality_id = open_municipality_id())
  WITH CHECK (municipality_id = open_municipality_id());
GRANT SELECT, INSERT ON statistic_figure TO samlad_app;
