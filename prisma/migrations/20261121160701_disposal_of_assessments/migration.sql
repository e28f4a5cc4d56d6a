-- What was assessed and done is never rewritten and never taken away, until the report that it belongs to has been
-- destroyed (gallring): then it goes too.
GRANT DELETE ON concern_assessment, concern_transition TO samlad_app;
CREATE POLICY disposed ON concern_assessment AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (EXISTS (SELECT FROM concern_report report WHERE report.municipality_id = concern_assessment.municipality_id
    AND report.id = concern_assessment.report_id AND report.disposed_at IS NOT NULL));
CREATE POLICY disposed ON concern_transition AS RESTRICTIVE FOR DELETE TO samlad_app
  USING (EXISTS (SELECT FROM concern_report report WHERE report.municipality_id = concern_transition.municipality_id
    AND report.id = concern_transition.report_id AND report.disposed_at IS NOT NULL));
