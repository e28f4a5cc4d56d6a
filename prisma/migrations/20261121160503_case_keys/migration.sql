-- AddForeignKey
ALTER TABLE "support_case" ADD CONSTRAINT "support_case_municipality_id_key_version_fkey" FOREIGN KEY ("municipality_id", "key_version") REFERENCES "municipality_key"("municipality_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A person is no more found by a case whose key is destroyed than by a report.
CREATE TRIGGER forget_people AFTER DELETE OR UPDATE OF wrapped_key ON support_case
  FOR EACH ROW EXECUTE FUNCTION forget_people();
