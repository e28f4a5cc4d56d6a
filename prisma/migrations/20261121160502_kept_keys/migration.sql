-- A key is destroyed only when it has wrapped nothing that is left.
-- AddForeignKey
ALTER TABLE "concern_report" ADD CONSTRAINT "concern_report_municipality_id_key_version_fkey" FOREIGN KEY ("municipality_id", "key_version") REFERENCES "municipality_key"("municipality_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concern_draft" ADD CONSTRAINT "concern_draft_municipality_id_key_version_fkey" FOREIGN KEY ("municipality_id", "key_version") REFERENCES "municipality_key"("municipality_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_municipality_id_key_version_fkey" FOREIGN KEY ("municipality_id", "key_version") REFERENCES "municipality_key"("municipality_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;
