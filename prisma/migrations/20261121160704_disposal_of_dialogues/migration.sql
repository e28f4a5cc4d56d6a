-- What was said with the reporter afterwards goes with the report, and the code that led to it.
GRANT DELETE ON concern_feedback, concern_message, follow_up_code TO samlad_app;
CREATE POLICY disposed ON concern_feedback AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (EXISTS (SELECT FROM concern_report report WHERE report.municipality_id = concern_feedback.municipality_id
    AND report.id = concern_feedback.report_id AND report.disposed_at IS NOT NULL));
CREATE POLICY disposed ON concern_message AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (EXISTS (SELECT FROM concern_report report WHERE report.municipality_id = concern_message.municipality_id
    AND report.id = concern_message.report_id AND report.disposed_at IS NOT NULL));
CREATE POLICY disposed ON follow_up_code AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (EXISTS (SELECT FROM concern_report report WHERE report.municipality_id = follow_up_code.municipality_id
    AND report.id = follow_up_code.report_id AND report.disposed_at IS NOT NULL));
