-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "disposed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "support_case" ADD COLUMN     "disposed_at" TIMESTAMPTZ(3),
ALTER COLUMN "opened_by_id" DROP NOT NULL;

-- Destroyed: no key, no content, and nobody whom the row leads to. Number, days, unit and kind stay for the figures.
ALTER TABLE support_case ADD CONSTRAINT support_case_disposed
  CHECK (disposed_at IS NULL OR (wrapped_key IS NULL AND content = '' AND opened_by_id IS NULL));
ALTER TABLE support_case ADD CONSTRAINT support_case_opener_known
  CHECK (opened_by_id IS NOT NULL OR disposed_at IS NOT NULL);
ALTER TABLE incident ADD CONSTRAINT incident_disposed
  CHECK (disposed_at IS NULL OR (place = '' AND description = '' AND reporter_id IS NULL));

-- What belongs to a case is taken away when the case has been destroyed (gallring), and not before.
DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['case_assignment', 'case_transition', 'case_participant', 'case_note', 'case_goal',
    'intervention', 'case_meeting', 'case_follow_up'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO samlad_app', part);
    EXECUTE format('CREATE POLICY disposed ON %1$I AS RESTRICTIVE FOR DELETE TO samlad_app USING (EXISTS (SELECT '
      'FROM support_case c WHERE c.municipality_id = %1$I.municipality_id AND c.id = %1$I.case_id '
      'AND c.disposed_at IS NOT NULL))', part);
  END LOOP;
END $$;
GRANT DELETE ON consent TO samlad_app;
CREATE POLICY disposed ON consent AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (EXISTS (SELECT FROM case_participant participant JOIN support_case c
    ON c.municipality_id = participant.municipality_id AND c.id = participant.case_id
    WHERE participant.municipality_id = consent.municipality_id AND participant.id = consent.participant_id
      AND c.disposed_at IS NOT NULL));
-- That something was given out stays, to account for it, and is never changed; by which consent goes with the consent,
-- when the case has been destroyed.
GRANT UPDATE ON disclosure TO samlad_app;
CREATE POLICY disposed ON disclosure AS RESTRICTIVE FOR UPDATE TO samlad_app
  USING (EXISTS (SELECT FROM support_case c WHERE c.municipality_id = disclosure.municipality_id
    AND c.id = disclosure.case_id AND c.disposed_at IS NOT NULL));

-- The history of an incident likewise.
GRANT DELETE ON incident_change TO samlad_app;
CREATE POLICY disposed ON incident_change AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (EXISTS (SELECT FROM incident WHERE incident.municipality_id = incident_change.municipality_id
    AND incident.id = incident_change.incident_id AND incident.disposed_at IS NOT NULL));

-- A code leads to a report, to one that was held, or to a question; what is written, to the first or the last.
DROP POLICY disposed ON follow_up_code;
CREATE POLICY disposed ON follow_up_code AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (EXISTS (SELECT FROM concern_report report WHERE report.municipality_id = follow_up_code.municipality_id
      AND report.id = follow_up_code.report_id AND report.disposed_at IS NOT NULL)
    OR EXISTS (SELECT FROM held_report held WHERE held.municipality_id = follow_up_code.municipality_id
      AND held.id = follow_up_code.held_id AND held.dismissed_at IS NOT NULL)
    OR EXISTS (SELECT FROM advice_question question
      WHERE question.municipality_id = follow_up_code.municipality_id
        AND question.id = follow_up_code.question_id AND question.wrapped_key IS NULL));
DROP POLICY disposed ON concern_message;
CREATE POLICY disposed ON concern_message AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (EXISTS (SELECT FROM concern_report report WHERE report.municipality_id = concern_message.municipality_id
      AND report.id = concern_message.report_id AND report.disposed_at IS NOT NULL)
    OR EXISTS (SELECT FROM advice_question question
      WHERE question.municipality_id = concern_message.municipality_id
        AND question.id = concern_message.question_id AND question.wrapped_key IS NULL));

-- A request for an extract goes when its own time is out, and only once it has been answered.
GRANT DELETE ON access_request, access_record TO samlad_app;
CREATE POLICY answered ON access_request AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (handed_out_at IS NOT NULL);
CREATE POLICY answered ON access_record AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (EXISTS (SELECT FROM access_request request WHERE request.municipality_id = access_record.municipality_id
    AND request.id = access_record.request_id AND request.handed_out_at IS NOT NULL));
